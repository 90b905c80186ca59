import {
  allocate,
  alternateKey,
  contentHash,
  convert,
  type Decimal,
  type Instant,
  type Money,
  negate,
  ok,
  type Result,
  rowId,
  sum,
  zero,
} from '../kernel';
import {
  composeEntries,
  type LedgerEntry,
  type NoAccount,
  type OpenItem,
  type PostingAccounts,
  type PostingLine,
} from '../receivables';
import { type Instalment } from './instalments';
import { type InvoiceDraft } from './invoice';

/** An open item that waits for its document's number. */
export type UnnumberedItem = Omit<OpenItem, 'documentNumber' | 'requestHash'>;

/** A document with its open items and postings, complete but for the number. */
export interface UnnumberedDocument {
  readonly draft: InvoiceDraft;
  readonly openItems: readonly UnnumberedItem[];
  readonly entries: readonly LedgerEntry[];
}

/** What a document's postings are computed from beside the document. */
export interface PostingFacts {
  /** The tax of each category and rate. */
  readonly taxes: readonly Money[];
  /** Units of the accounting currency for one unit of the document's. */
  readonly rate: Decimal;
  readonly instalments: readonly Instalment[];
  readonly accounts: PostingAccounts;
  readonly recordedOn: Instant;
}

/**
 * The open items of a document, one per instalment, and its postings: receivable against revenue line by line and output tax by category. Each
 * amount is converted by itself, half to even; what the roundings leave is posted in the accounting currency on the account for rounding, so
 * that the transaction balances in both (I12).
 */
export function postDocument(draft: InvoiceDraft, facts: PostingFacts): Result<UnnumberedDocument, NoAccount> {
  const openItems = openItemsOf(draft, facts);
  const entries = composeEntries(
    {
      transaction: documentTransaction(draft.id),
      postingDate: draft.issueDate,
      documentDate: draft.issueDate,
      recordedOn: facts.recordedOn,
      legalEntityId: draft.legalEntityId,
    },
    balanced(postingLines(draft, openItems, facts)),
    facts.accounts,
  );
  return entries.ok ? ok({ draft, openItems, entries: entries.value }) : entries;
}

/** The name of the transaction that posts a billing document. */
export const documentTransaction = (documentId: string): string => `invoice-${documentId}`;

/** Id and alternate key of an open item of a billing document. */
export const documentItemIdentity = (documentId: string, instalment: number): Pick<OpenItem, 'id' | 'key'> => ({
  id: rowId('openitem', documentId, instalment),
  key: alternateKey('openitem', documentId, instalment),
});

function openItemsOf(draft: InvoiceDraft, { instalments, recordedOn }: PostingFacts): readonly UnnumberedItem[] {
  const weights = instalments.map(({ amount }) => Math.abs(amount.minor));
  const shares = allocate(draft.accountingGross, weights);
  const nothing = zero(draft.accountingGross.currency);
  return instalments.map(({ instalment, dueDate, amount }, at) => ({
    ...documentItemIdentity(draft.id, instalment),
    kind: draft.documentType === 'creditNote' ? 'creditNote' : 'invoice',
    instalment,
    customerId: draft.customerId,
    legalEntityId: draft.legalEntityId,
    documentDate: draft.issueDate,
    dueDate,
    amount,
    openAmount: amount,
    // Free goods leave nothing to pay: the item is closed from its first day.
    ...(amount.minor === 0 ? { closedOn: draft.issueDate } : {}),
    accountingAmount: (shares.ok ? shares.value[at] : undefined) ?? nothing,
    disputed: false,
    disputedAmount: zero(amount.currency),
    recordedOn,
    lastOperationId: rowId('operation', draft.id, instalment),
    posted: true,
  }));
}

/** The hash of what an open item was made from. */
export const openItemRequestHash = ({ id, amount, accountingAmount, dueDate }: UnnumberedItem): string =>
  contentHash({ id, amount: { ...amount }, accountingAmount: { ...accountingAmount }, dueDate });

function postingLines(
  draft: InvoiceDraft,
  openItems: readonly UnnumberedItem[],
  { taxes, rate }: PostingFacts,
): readonly PostingLine[] {
  const { customerId, issueDate } = draft;
  const first = openItems[0] ? { openItemId: openItems[0].id } : {};
  const converted = (amount: Money): Money =>
    convert(amount, { currency: draft.accountingGross.currency, rate, mode: 'halfEven' });
  const credit = (event: 'revenue' | 'outputTax', amount: Money): PostingLine => ({
    event,
    amount: negate(amount),
    accountingAmount: negate(converted(amount)),
    rateDate: issueDate,
    customerId,
    ...first,
  });
  return [
    ...openItems.map(({ id, amount, accountingAmount }): PostingLine => ({
      event: 'receivable',
      amount,
      accountingAmount,
      rateDate: issueDate,
      openItemId: id,
      customerId,
    })),
    ...draft.lines.map(({ net }) => credit('revenue', net)),
    ...taxes.map((tax) => credit('outputTax', tax)),
  ].filter(({ amount, accountingAmount }) => amount.minor !== 0 || accountingAmount.minor !== 0);
}

/** Adds the line that takes up what is left of the roundings in the accounting currency. */
function balanced(lines: readonly PostingLine[]): readonly PostingLine[] {
  const [first] = lines;
  if (!first) return lines;
  const accountingAmounts = lines.map(({ accountingAmount }) => accountingAmount);
  const left = sum(accountingAmounts, first.accountingAmount.currency);
  if (left.minor === 0) return lines;
  const { rateDate, openItemId, customerId } = first;
  const place = {
    rateDate,
    ...(openItemId === undefined ? {} : { openItemId }),
    ...(customerId === undefined ? {} : { customerId }),
  };
  const amount = zero(first.amount.currency);
  return [...lines, { ...place, event: 'rounding', amount, accountingAmount: negate(left) }];
}
