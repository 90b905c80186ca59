import { type CreditHold, holdOf, holdReasons, measuresOf } from '@o2c/core/credit';
import { type StoredCreditHold, type StoredHoldReason } from '@o2c/core/dataverse';
import { type Moment } from '../moment';
import { type OrderEvaluation } from './evaluate-group';

/** What becomes of an order's hold: none was needed, a new one, or another state of the one that is open. */
export type HoldChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'new'; readonly hold: CreditHold }
  | { readonly kind: 'changed'; readonly from: StoredCreditHold; readonly to: CreditHold };

/** The hold after a verdict. A forced hold is never let go by an evaluation: it is ready to be released by a person (CR-8). */
export function nextHold(evaluation: OrderEvaluation, moment: Moment): HoldChange {
  const { hold, order, contentHash, decision, counterfactual } = evaluation;
  if (!hold) {
    if (decision.verdict.outcome === 'cleared') return { kind: 'none' };
    const words = counterfactual === undefined ? {} : { counterfactual };
    const request = { order, contentHash, decision, heldOn: moment.now, operationId: moment.correlationId, ...words };
    return { kind: 'new', hold: holdOf(request) };
  }
  const to =
    decision.verdict.outcome === 'cleared' ? letGo(hold, evaluation, moment) : stillHeld(hold, evaluation, moment);
  return isSame(hold, to) ? { kind: 'none' } : { kind: 'changed', from: hold, to };
}

const letGo = (hold: StoredCreditHold, { contentHash, decision }: OrderEvaluation, moment: Moment): CreditHold => ({
  ...withoutWords(hold),
  ...measuresOf(decision),
  contentHash,
  lastOperationId: moment.correlationId,
  reasons: hold.reasons.map((reason) => ({ ...reason, cleared: reason.cause !== 'forced' })),
  ...(hold.forced
    ? { status: 'readyToRelease' }
    : { status: 'released', releasedOn: moment.now, releaseReason: 'No rule holds the order any more.' }),
});

function stillHeld(
  hold: StoredCreditHold,
  { contentHash, decision, counterfactual }: OrderEvaluation,
  moment: Moment,
): CreditHold {
  const fired = decision.verdict.outcome === 'held' ? holdReasons(hold.id, decision.verdict.reasons) : [];
  const gone = hold.reasons.filter(({ cause }) => !fired.some((reason) => reason.cause === cause));
  return {
    ...withoutWords(hold),
    ...measuresOf(decision),
    status: 'open',
    contentHash,
    ...(counterfactual === undefined ? {} : { counterfactual }),
    lastOperationId: moment.correlationId,
    reasons: [...fired, ...gone.map((reason) => ({ ...reason, cleared: reason.cause !== 'forced' }))],
  };
}

/** What is measured anew each time must not survive from the time before. */
function withoutWords(hold: StoredCreditHold): CreditHold {
  const measured = new Set(['creditLimit', 'excess', 'oldestDueDate', 'counterfactual', 'evaluation', 'etag']);
  return Object.fromEntries(Object.entries(hold).filter(([name]) => !measured.has(name))) as unknown as CreditHold;
}

/** Nothing a person would see differs: then nothing is written. */
const isSame = (from: StoredCreditHold, to: CreditHold): boolean => shown(from) === shown(to);

const shown = (hold: CreditHold): string =>
  JSON.stringify([membersOf(hold), hold.reasons.map((reason) => JSON.stringify(membersOf(reason))).sort()]);

const UNSEEN = new Set(['etag', 'lastOperationId', 'reasons']);

const membersOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value)
    .filter(([name]) => !UNSEEN.has(name))
    .sort(([one], [other]) => (one < other ? -1 : 1));

/** The reasons of a changed hold: those that are new to it, and those that are there and read otherwise now. */
export function reasonChanges(
  from: StoredCreditHold,
  to: CreditHold,
): {
  readonly added: CreditHold['reasons'];
  readonly changed: readonly { readonly from: StoredHoldReason; readonly to: CreditHold['reasons'][number] }[];
} {
  const known = new Map(from.reasons.map((reason) => [reason.cause, reason]));
  return {
    added: to.reasons.filter(({ cause }) => !known.has(cause)),
    changed: to.reasons.flatMap((reason) => {
      const before = known.get(reason.cause);
      if (!before) return [];
      const same =
        before.cleared === reason.cleared && before.value === reason.value && before.threshold === reason.threshold;
      return same && before.ruleId === reason.ruleId ? [] : [{ from: before, to: reason }];
    }),
  };
}
