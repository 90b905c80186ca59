import { add, money, type Money } from '../../kernel';
import { totalExposure } from '../credit-facts';
import { type EffectiveLimit } from '../limits/credit-limit';
import { type Dimension } from './dimension';
import { type Situation } from './situation';
import { moreLimit } from './use-hints';

/** The customer's effective limit raised; none where it is unlimited or missing. */
export function limitDimension({ facts, ruleSet }: Situation): readonly Dimension[] {
  const { limit, exposure, orderAmount } = facts;
  if (limit.kind !== 'limited') return [];
  const raised = (by: number): Money => add(limit.amount, money(by, limit.amount.currency));
  return [
    {
      kind: 'limitRaise',
      currency: limit.amount.currency,
      most: mostRaise(limit.amount, add(totalExposure(exposure), orderAmount), ruleSet),
      hints: [add(totalExposure(exposure), orderAmount), totalExposure(exposure)].flatMap((used) =>
        moreLimit({ limit: limit.amount, used }, ruleSet.rules),
      ),
      at: (before, by) => ({ ...before, facts: { ...before.facts, limit: atLeast(limit, raised(by)) } }),
      lever: (by) => ({ kind: 'limitRaise', by: money(by, limit.amount.currency), to: raised(by) }),
    },
  ];
}

/** The limit of the customer's group raised, where it has one. */
export function groupLimitDimension({ facts: { group }, ruleSet }: Situation): readonly Dimension[] {
  if (group?.limit.kind !== 'limited') return [];
  const { code, limit, exposure, amount } = group;
  const raised = (by: number): Money => add(limit.amount, money(by, limit.amount.currency));
  return [
    {
      kind: 'groupLimitRaise',
      currency: limit.amount.currency,
      most: mostRaise(limit.amount, add(exposure, amount), ruleSet),
      hints: moreLimit({ limit: limit.amount, used: add(exposure, amount) }, ruleSet.rules),
      at: (before, by) =>
        before.facts.group
          ? {
              ...before,
              facts: { ...before.facts, group: { ...before.facts.group, limit: atLeast(limit, raised(by)) } },
            }
          : before,
      lever: (by) => ({ kind: 'limitRaise', by: money(by, limit.amount.currency), to: raised(by), group: code }),
    },
  ];
}

const atLeast = <Limit extends EffectiveLimit & { readonly kind: 'limited' }>(limit: Limit, amount: Money): Limit => ({
  ...limit,
  amount,
});

/** Enough for every percent a rule names, with room for those who want less than it, and never beyond what money can say. */
function mostRaise(limit: Money, used: Money, { rules }: Situation['ruleSet']): number {
  const named = rules.flatMap(({ valueType, threshold, percent }) => [
    ...(valueType === 'percent' && threshold !== undefined ? [Number(threshold)] : []),
    ...(percent === undefined ? [] : [Number(percent)]),
  ]);
  const smallest = Math.min(100, ...named.filter((percent) => percent > 0));
  const enough = Math.ceil((Math.max(0, used.minor) * 100) / smallest) * 2 + 2;
  const most = Math.max(0, Number.MAX_SAFE_INTEGER - limit.minor);
  return Math.min(Math.max(0, enough - limit.minor), most);
}
