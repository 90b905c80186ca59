import { money } from '../../kernel';
import { groupLimitDimension, limitDimension } from './limit-dimensions';
import { daysDimension } from './days-dimension';
import { type Lever, type PaymentLever } from './lever';
import { orderDimension } from './order-dimension';
import { type Situation } from './situation';
import { takePayment } from './take-payment';

/** Things as they are once these levers were pulled, each exactly as it says. */
export const applyLevers = (situation: Situation, levers: readonly Lever[]): Situation =>
  levers.reduce(applyLever, situation);

function applyLever(situation: Situation, lever: Lever): Situation {
  switch (lever.kind) {
    case 'payment':
      return takePayment(situation, { amount: lever.amount, settled: settledBy(lever) });
    case 'limitRaise': {
      const [limit] = lever.group === undefined ? limitDimension(situation) : groupLimitDimension(situation);
      return limit ? limit.at(situation, lever.by.minor) : situation;
    }
    case 'orderReduction':
      return orderDimension(situation).at(situation, lever.by.minor);
    case 'days':
      return daysDimension(situation)[0]?.at(situation, lever.days) ?? situation;
  }
}

const settledBy = ({ settling, inPart }: PaymentLever): ReadonlyMap<string, number> =>
  new Map([
    ...settling.map(({ id, inLimitCurrency }) => [id, inLimitCurrency?.minor ?? 0] as const),
    ...(inPart ? [[inPart.debit.id, inPart.amount.minor] as const] : []),
  ]);

/** The same lever by one minor unit or one day less; undefined when nothing is left of it. A payment then settles less of its last debit. */
export function oneLess(lever: Lever): Lever | undefined {
  switch (lever.kind) {
    case 'payment':
      return lever.amount.minor <= 1 ? undefined : smallerPayment(lever);
    case 'limitRaise':
      return lever.by.minor <= 1 ? undefined : { ...lever, by: less(lever.by), to: less(lever.to) };
    case 'orderReduction':
      return lever.by.minor <= 1
        ? undefined
        : { ...lever, by: less(lever.by), to: money(lever.to.minor + 1, lever.to.currency) };
    case 'days':
      return lever.days <= 1 ? undefined : { ...lever, days: lever.days - 1 };
  }
}

const less = ({ minor, currency }: PaymentLever['amount']): PaymentLever['amount'] => money(minor - 1, currency);

function smallerPayment({ amount, settling, inPart }: PaymentLever): PaymentLever {
  const named = settling.reduce((sum, { inLimitCurrency }) => sum + (inLimitCurrency?.minor ?? 0), 0);
  const left = amount.minor - 1;
  const shared = { kind: 'payment', amount: less(amount) } as const;
  if (named + (inPart?.amount.minor ?? 0) <= left) return { ...shared, settling, ...(inPart ? { inPart } : {}) };
  const last = inPart?.debit ?? settling[settling.length - 1];
  const whole = inPart ? settling : settling.slice(0, -1);
  const before = inPart ? named : named - (last?.inLimitCurrency?.minor ?? 0);
  const part = left - before;
  return {
    ...shared,
    settling: whole,
    ...(last && part > 0 ? { inPart: { debit: last, amount: money(part, amount.currency) } } : {}),
  };
}
