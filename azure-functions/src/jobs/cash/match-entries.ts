import { ok, type Result } from '@o2c/core/kernel';
import { type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type MatchingFacts, readMatchingFacts } from './matching-facts';
import { type MatchingPorts, type WaitingEntry } from './matching-ports';
import { type EntryEnd, planEntry, type PlannedEntry } from './plan-entry';
import { planReturns } from './plan-returns';

/** How each entry ended; `failed` ones are found again by the next run. */
export interface MatchedEntry extends Omit<EntryEnd, 'end'> {
  readonly id: string;
  readonly legalEntityId: string;
  readonly end: EntryEnd['end'] | 'failed';
}

/** Rounds in a row that brought nothing to an end before the rest is given up (PLAN: at most 5). */
const MOST_FRUITLESS_ROUNDS = 5;

/**
 * Matches entries with open items: reads, decides each on the state the one before it leaves, writes, and takes what met a conflict once more,
 * then one transaction per item at a time. An entry that is no longer new is done already.
 */
export const matchEntries =
  (ports: MatchingPorts) =>
  async (ids: readonly string[], moment: Moment): Promise<Result<readonly MatchedEntry[], ReadRefusal>> => {
    const ended = new Map<string, MatchedEntry>();
    let atOnce: 'all' | 'onePerItem' = 'all';
    for (let fruitless = 0; fruitless < MOST_FRUITLESS_ROUNDS;) {
      const open = ids.filter((id) => !ended.has(id));
      if (open.length === 0) break;
      const before = ended.size;
      const facts = await readMatchingFacts(ports, open);
      if (!facts.ok) return facts;
      const returns = await planReturns(ports, facts.value, moment);
      if (!returns.ok) return returns;
      const planned = planAll(facts.value, { moment, atOnce, returns: returns.value });
      for (const entry of planned.settled) ended.set(entry.id, entry);
      const transactions = planned.writing.flatMap(({ plan }) => plan.transaction ?? []);
      const outcomes = transactions.length === 0 ? NOTHING : await ports.write(transactions);
      for (const one of planned.writing) {
        const entry = endOf(one, outcomes.get(one.waiting.entry.id));
        if (entry) ended.set(entry.id, entry);
      }
      for (const id of open) if (!planned.known.has(id)) ended.set(id, gone(id));
      fruitless = ended.size > before ? 0 : fruitless + 1;
      atOnce = 'onePerItem';
    }
    return ok(ids.map((id) => ended.get(id) ?? { ...gone(id), end: 'failed', code: 'transaction.conflict' }));
  };

const NOTHING: ReadonlyMap<string, TransactionOutcome> = new Map();

/** The row is not there any more: nobody deletes bank entries but an administrator. */
const gone = (id: string): MatchedEntry => ({
  id,
  legalEntityId: '',
  end: 'skipped',
  code: 'cash.entry-gone',
  customerIds: [],
});

interface Written {
  readonly waiting: WaitingEntry;
  readonly plan: PlannedEntry;
}

interface PlannedRound {
  readonly known: ReadonlySet<string>;
  readonly settled: readonly MatchedEntry[];
  readonly writing: readonly Written[];
}

interface RoundOptions {
  readonly moment: Moment;
  readonly atOnce: 'all' | 'onePerItem';
  readonly returns: ReadonlyMap<string, PlannedEntry>;
}

function planAll(facts: MatchingFacts, { moment, atOnce, returns }: RoundOptions): PlannedRound {
  const settled: MatchedEntry[] = [];
  const writing: Written[] = [];
  const busy = new Set<string>();
  for (const waiting of inOrderOfDecision(facts.entries, returns)) {
    const { id, status, legalEntityId } = waiting.entry;
    if (status !== 'new') {
      settled.push({ id, legalEntityId, end: 'done', code: 'cash.done-before', customerIds: [] });
      continue;
    }
    const plan = returns.get(id) ?? planEntry(waiting, { facts, moment });
    if (!plan.transaction) settled.push({ id, legalEntityId, ...plan.end });
    else if (atOnce === 'all' || plan.items.every((item) => !busy.has(item))) writing.push({ waiting, plan });
    for (const item of plan.items) busy.add(item);
  }
  return { known: new Set(facts.entries.map(({ entry }) => entry.id)), settled, writing };
}

/** Returns were decided first: what they reopen may be paid by another entry of the chunk, whose change then comes later. */
const inOrderOfDecision = (
  entries: readonly WaitingEntry[],
  returns: RoundOptions['returns'],
): readonly WaitingEntry[] => {
  const first = entries.filter(({ entry }) => returns.has(entry.id));
  return [...first, ...entries.filter(({ entry }) => !returns.has(entry.id))];
};

/** Undefined for a conflict: to be read and decided again. */
function endOf({ waiting, plan }: Written, outcome: TransactionOutcome | undefined): MatchedEntry | undefined {
  const { id, legalEntityId } = waiting.entry;
  const failed = (code: string): MatchedEntry => ({ id, legalEntityId, end: 'failed', code, customerIds: [] });
  switch (outcome?.outcome) {
    case 'written':
      return { id, legalEntityId, ...plan.end };
    case 'conflict':
      return plan.conflictMeansDone ? { id, legalEntityId, ...plan.end } : undefined;
    case 'rejected':
      return failed(`transaction.rejected ${outcome.code} ${outcome.message}`);
    case 'unknown':
      return failed('transaction.unknown');
    case undefined:
      throw new Error('A transaction was given to write and no outcome came back.');
  }
}
