import { type BankEntry, maskAccount, type StatementEntry } from '@o2c/core/cash-application';
import { type RowLinks, tables, writeBankEntry, writeBankStatement, bankStatementPosted } from '@o2c/core/dataverse';
import { rowId } from '@o2c/core/kernel';
import { type RowCreate, type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { type Moment } from '../moment';
import { type StatementInHand, type StatementPlan } from './plan-statement';

/** As many entries as one change set creates; a longer statement is `received` until all its slices stand. */
export const MOST_ENTRIES_AT_ONCE = 450;

export interface WritingFacts {
  readonly links: RowLinks;
  readonly moment: Moment;
  readonly hashAccount: (account: string) => string;
}

export interface StatementWriting {
  readonly transactions: readonly Transaction[];
  /** To be written when all of those stand; absent when one change set does it all. */
  readonly finish?: Transaction;
}

type WritePlan = Extract<StatementPlan, { kind: 'write' }>;

/** The change sets of a statement: the row with its first entries, then slices of the rest, then the mark that it is complete. */
export function statementTransactions(hand: StatementInHand, plan: WritePlan, facts: WritingFacts): StatementWriting {
  const booked = hand.statement.entries.filter(({ status }) => status === 'booked');
  const rows = plan.places.flatMap((at): RowCreate[] => {
    const entry = booked[at];
    const key = hand.keys[at];
    if (!entry || key === undefined) return [];
    const row = writeBankEntry(keptEntry(entry, { key, sequence: at + 1 }, { hand, plan, facts }), facts.links);
    return [{ entitySetName: tables.bankEntry.entitySetName, row }];
  });
  const sliced = rows.length > MOST_ENTRIES_AT_ONCE || plan.begun;
  const stored = sliced ? { ...plan.stored, status: 'received' as const } : plan.stored;
  const head: RowCreate = {
    entitySetName: tables.bankStatement.entitySetName,
    row: writeBankStatement(stored, facts.links),
  };
  const slices = slicesOf(rows);
  const transactions = slices.map((creates, at): Transaction => {
    const first = at === 0 && !plan.begun;
    return { key: `${stored.id}/${at}`, creates: first ? [head, ...creates] : creates, updates: [] };
  });
  return sliced ? { transactions, finish: finishOf(stored.id) } : { transactions };
}

/** At least one, for the statement itself. */
const slicesOf = (rows: readonly RowCreate[]): readonly (readonly RowCreate[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(rows.length / MOST_ENTRIES_AT_ONCE)) }, (_, at) =>
    rows.slice(at * MOST_ENTRIES_AT_ONCE, (at + 1) * MOST_ENTRIES_AT_ONCE),
  );

/** Whatever version the row has: that all entries stand is true for each. */
const finishOf = (id: string): Transaction => ({
  key: `${id}/posted`,
  creates: [],
  updates: [{ entitySetName: tables.bankStatement.entitySetName, id, etag: '*', changes: bankStatementPosted }],
});

interface Kept {
  readonly hand: StatementInHand;
  readonly plan: WritePlan;
  readonly facts: WritingFacts;
}

/** Money out that is no return is none of receivables' business; everything else waits for matching. */
const isOurs = ({ amount, reversal, returnReason }: StatementEntry): boolean =>
  amount.minor > 0 || reversal || returnReason !== undefined;

function keptEntry(
  { counterparty: { name, iban }, ...entry }: StatementEntry,
  { key, sequence }: { readonly key: string; readonly sequence: number },
  { plan, facts }: Kept,
): BankEntry & { readonly counterpartyIban?: string } {
  return {
    ...entry,
    id: rowId('bankentry', key),
    key,
    bankStatementId: plan.stored.id,
    legalEntityId: plan.stored.legalEntityId,
    status: isOurs({ ...entry, counterparty: {} }) ? 'new' : 'ignored',
    sequence,
    recordedOn: facts.moment.now,
    ...(name === undefined ? {} : { counterpartyName: name }),
    ...(iban === undefined
      ? {}
      : {
          counterpartyIban: iban.slice(0, 34),
          counterpartyIbanMasked: maskAccount(iban),
          counterpartyIbanHash: facts.hashAccount(iban),
        }),
  };
}
