import { negate, ok, refuse, type Result, zero } from '../kernel';
import { type HistoryRefusal, type HistoryRow, type HistoryTarget, type OpenedHistory } from './history-row';
import { type LedgerEntry } from './ledger-entry';
import { type OpenItem } from './open-item';
import { openingItem } from './opening-item';
import { postOpeningItem } from './post-opening-item';
import { postSettlement } from './post-settlement';
import { type NoAccount } from './posting-accounts';
import { settle } from './settle';
import { type Settlement } from './settlement';

/** Documents are numbered in 100 characters, five of which a counterpart needs for its ending. */
const LONGEST_NUMBER = 95;

/**
 * Turns one row of another system's history into open items of kind `opening` with their postings (design.md 4). A document that was settled
 * also gets its counterpart, `<number>-PAID` of the opposite amount on the day of settling, and the settlement of the two on that day, so
 * that the account is right as of any day. All ids, keys and hashes follow from source, legal entity, customer and document number:
 * the same row again is the same rows again. Open amounts and closing days are those after the settlement.
 */
export function openHistory(row: HistoryRow, target: HistoryTarget): Result<OpenedHistory, HistoryRefusal> {
  const refusal = refusalOf(row, target);
  if (refusal) return refuse(refusal);
  const document = openingItem(row, target);
  if (row.settledOn === undefined) return withEntries({ items: [document], settlements: [] }, target);
  const paid = openingItem(
    {
      ...row,
      documentNumber: `${row.documentNumber}-PAID`,
      documentDate: row.settledOn,
      dueDate: row.settledOn,
      amount: negate(row.amount),
      disputed: false,
    },
    target,
  );
  return withEntries({ items: [document, paid], settlements: [settlementOf(document, paid)] }, target);
}

function refusalOf(row: HistoryRow, { legalEntity }: HistoryTarget): HistoryRefusal | undefined {
  const { documentNumber, documentDate, amount, settledOn, rate } = row;
  if (documentNumber.trim() === '') return { code: 'history.no-document-number' };
  if (documentNumber.length > LONGEST_NUMBER) {
    return { code: 'history.document-number-too-long', longest: LONGEST_NUMBER };
  }
  if (amount.minor === 0) return { code: 'history.zero-amount' };
  if (settledOn !== undefined && settledOn < documentDate) {
    return { code: 'history.settled-before-document', documentDate, settledOn };
  }
  if (amount.currency !== legalEntity.accountingCurrency && rate === undefined) return { code: 'history.no-rate' };
  return undefined;
}

/** The document of whichever sign against its counterpart: two full amounts of one rate, so nothing but a bug can refuse it. */
function settlementOf(document: OpenItem, paid: OpenItem): Settlement {
  const [debit, credit] = document.amount.minor > 0 ? [document, paid] : [paid, document];
  const settled = settle({
    debit: { item: debit, position: { open: debit.amount, accountingOpen: debit.accountingAmount } },
    credit: { item: credit, position: { open: credit.amount, accountingOpen: credit.accountingAmount } },
    debitAmount: debit.amount,
    creditAmount: negate(credit.amount),
    discount: zero(debit.amount.currency),
    writeOff: zero(debit.amount.currency),
    effectiveOn: paid.documentDate,
    recordedOn: document.recordedOn,
    operationKey: document.key,
  });
  if (!settled.ok) throw new RangeError(`history ${document.documentNumber}: ${settled.error.code}`);
  return settled.value;
}

function withEntries(
  { items, settlements }: Omit<OpenedHistory, 'entries'>,
  { accounts }: HistoryTarget,
): Result<OpenedHistory, NoAccount> {
  const [debit, credit] = [...items].sort((first, second) => second.amount.minor - first.amount.minor);
  const settled = debit && credit ? settlements.map((settlement) => ({ settlement, debit, credit })) : [];
  const postings = [
    ...items.map((item) => postOpeningItem(item, accounts)),
    ...settled.map((pair) => postSettlement(pair, accounts)),
  ];
  const entries: LedgerEntry[] = [];
  for (const posting of postings) {
    if (!posting.ok) return posting;
    entries.push(...posting.value);
  }
  return ok({ items, settlements, entries });
}
