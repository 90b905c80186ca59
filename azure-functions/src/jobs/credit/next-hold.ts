import {
  type CreditHold,
  type CreditRuleSet,
  type CreditSettings,
  type FoundReasons,
  type HeldDecision,
  type HeldDocument,
  holdOf,
  holdReasons,
  measuresOf,
  type RuleResult,
  wordsOf,
} from '@o2c/core/credit';
import { type StoredCreditHold, type StoredHoldReason } from '@o2c/core/dataverse';
import { type Moment } from '../moment';
import { holdWords } from './hold-words';
import { rulesAreClear } from './order-evaluation';

/** What becomes of an order's hold: none was needed, a new one, or another state of the one that is open. */
export type HoldChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'new'; readonly hold: CreditHold }
  | { readonly kind: 'changed'; readonly from: StoredCreditHold; readonly to: CreditHold };

/** A verdict about a document, and the hold it is under. */
export interface JudgedDocument {
  readonly document: HeldDocument;
  readonly contentHash: string;
  readonly hold?: StoredCreditHold;
  readonly ruleSet: CreditRuleSet;
  readonly decision: HeldDecision;
}

/** The hold after a verdict. A forced hold is never let go by an evaluation: it is ready to be released by a person (CR-8). */
export function nextHold(judged: JudgedDocument, moment: Moment): HoldChange {
  const { hold, document, contentHash, decision, ruleSet } = judged;
  if (!hold) {
    if (decision.verdict.outcome === 'cleared') return { kind: 'none' };
    const words = holdWords(decision, ruleSet);
    const when = { heldOn: moment.now, operationId: moment.correlationId };
    return { kind: 'new', hold: holdOf({ document, contentHash, decision, words, ...when }) };
  }
  const to = rulesAreClear(decision) ? letGo(hold, judged, moment) : stillHeld(hold, judged, moment);
  return isSame(hold, to) ? { kind: 'none' } : { kind: 'changed', from: hold, to };
}

const letGo = (
  hold: StoredCreditHold,
  { contentHash, decision, ruleSet }: JudgedDocument,
  moment: Moment,
): CreditHold => ({
  ...withoutWords(hold),
  ...measuresOf(decision),
  contentHash,
  lastOperationId: moment.correlationId,
  reasons: hold.reasons.map((reason) => ({ ...reason, cleared: reason.cause !== 'forced' })),
  ...(hold.forced
    ? { status: 'readyToRelease' }
    : {
        status: 'released',
        releasedOn: moment.now,
        releaseMode: ruleSet.settings.autoRelease,
        releaseReason: reasonToRelease(ruleSet.settings, hold.contentHash !== contentHash),
      }),
});

const reasonToRelease = ({ reasons }: CreditSettings, changed: boolean): string =>
  changed ? reasons.changed : reasons.automatic;

function stillHeld(hold: StoredCreditHold, judged: JudgedDocument, moment: Moment): CreditHold {
  const { contentHash, decision, ruleSet } = judged;
  const results = decision.verdict.outcome === 'held' ? decision.verdict.reasons : [];
  const measured = {
    ...withoutWords(hold),
    ...measuresOf(decision),
    status: 'open',
    contentHash,
    lastOperationId: moment.correlationId,
  } as const;
  const found = { ...measured, reasons: reasonsOf(hold, results, { since: moment.now }) };
  // The same was measured: so are the words, and finding them is the longest part of an evaluation.
  if (isSame(wordless(hold), wordless(found))) return hold;
  const words = holdWords(decision, ruleSet);
  return { ...measured, ...wordsOf(words), reasons: reasonsOf(hold, results, { ...words, since: moment.now }) };
}

/** The reasons that fired, since when they did, and those of before that are gone. */
function reasonsOf(hold: StoredCreditHold, fired: readonly RuleResult[], found: FoundReasons): CreditHold['reasons'] {
  const known = new Map(hold.reasons.map((reason) => [reason.cause, reason]));
  const now = holdReasons(hold.id, fired, found).map((reason) => {
    const before = known.get(reason.cause);
    return before?.cleared === false && before.since !== undefined ? { ...reason, since: before.since } : reason;
  });
  const gone = hold.reasons.filter(({ cause }) => !now.some((reason) => reason.cause === cause));
  return [...now, ...gone.map((reason) => ({ ...reason, cleared: reason.cause !== 'forced' }))];
}

/** A hold as it was measured, without its words. */
const wordless = (hold: CreditHold): CreditHold => ({
  ...without(hold, ['counterfactual', 'evaluation']),
  reasons: hold.reasons.map((reason) => without(reason, ['explanation'])),
});

const without = <T extends object>(value: T, names: readonly string[]): T =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name))) as T;

/** What is measured anew each time must not survive from the time before. */
const withoutWords = (hold: StoredCreditHold): CreditHold =>
  without(hold, ['riskGroup', 'creditLimit', 'excess', 'oldestDueDate', 'counterfactual', 'evaluation', 'etag']);

/** Nothing a person would see differs: then nothing is written. */
const isSame = (from: CreditHold, to: CreditHold): boolean => shown(from) === shown(to);

const shown = (hold: CreditHold): string =>
  JSON.stringify([membersOf(hold), hold.reasons.map((reason) => JSON.stringify(membersOf(reason))).sort()]);

const UNSEEN = new Set(['etag', 'lastOperationId', 'reasons', 'evaluation']);

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
        before.cleared === reason.cleared &&
        before.value === reason.value &&
        before.threshold === reason.threshold &&
        before.explanation === reason.explanation;
      return same && before.ruleId === reason.ruleId ? [] : [{ from: before, to: reason }];
    }),
  };
}
