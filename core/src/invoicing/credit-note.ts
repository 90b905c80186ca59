import {
  decimal,
  type Instant,
  type IsoDate,
  multiplyDecimals,
  negate,
  ok,
  refuse,
  type Result,
  rowId,
  zero,
} from '../kernel';
import { composeEntries, type LedgerEntry, type NoAccount, type PostingLine } from '../receivables';
import { type Invoice, type InvoiceDraft, type InvoiceLine } from './invoice';
import { invoiceContentHash } from './invoice-content-hash';
import { creditNoteIdentity, invoiceLineId } from './invoice-identity';
import {
  documentItemIdentity,
  documentTransaction,
  type UnnumberedDocument,
  type UnnumberedItem,
} from './post-document';

/** A posted invoice with the postings it left. */
export interface PostedInvoice {
  readonly invoice: Invoice;
  readonly entries: readonly LedgerEntry[];
}

export interface CreditNoteFacts {
  readonly issueDate: IsoDate;
  readonly recordedOn: Instant;
}

export type CreditNoteRefusal =
  | { readonly code: 'credit-note.not-an-invoice'; readonly invoiceId: string }
  | { readonly code: 'credit-note.not-posted'; readonly invoiceId: string }
  /** Somebody touched the invoice since it was posted: what it says is not what was owed. */
  | { readonly code: 'credit-note.invoice-edited'; readonly invoiceId: string }
  | { readonly code: 'credit-note.before-invoice'; readonly issueDate: IsoDate }
  | NoAccount;

/**
 * The full credit note of an invoice (IN-8): every line with its quantity and amounts negated, one open item over the whole amount, and the
 * invoice's own postings reversed line by line, at the invoice's rates, so that both together leave nothing. The invoice stays as it is.
 */
export function creditNote(
  { invoice, entries }: PostedInvoice,
  facts: CreditNoteFacts,
): Result<UnnumberedDocument, CreditNoteRefusal> {
  const refusal = refusalOf(invoice, facts);
  if (refusal) return refuse(refusal);
  const draft = draftOf(invoice, facts);
  const item = itemOf(draft, facts);
  const reversing = composeEntries(
    {
      transaction: documentTransaction(draft.id),
      reversesTransaction: documentTransaction(invoice.id),
      postingDate: facts.issueDate,
      documentDate: facts.issueDate,
      recordedOn: facts.recordedOn,
      legalEntityId: invoice.legalEntityId,
    },
    [...entries].sort((one, other) => one.line - other.line).map((entry) => reversed(entry, item.id)),
    // The accounts the invoice was posted to, whatever the profile says today.
    Object.fromEntries(entries.map(({ event, account }) => [event, account])),
  );
  return reversing.ok ? ok({ draft, openItems: [item], entries: reversing.value }) : reversing;
}

function refusalOf(invoice: Invoice, { issueDate }: CreditNoteFacts): CreditNoteRefusal | undefined {
  const invoiceId = invoice.id;
  if (invoice.documentType === 'creditNote') return { code: 'credit-note.not-an-invoice', invoiceId };
  if (!invoice.posted) return { code: 'credit-note.not-posted', invoiceId };
  if (invoiceContentHash(invoice) !== invoice.contentHash) return { code: 'credit-note.invoice-edited', invoiceId };
  return issueDate < invoice.issueDate ? { code: 'credit-note.before-invoice', issueDate } : undefined;
}

function draftOf(invoice: Invoice, { issueDate }: CreditNoteFacts): InvoiceDraft {
  const { customerId, legalEntityId, orderId, paymentTermId, priceLevelId, customerPurchaseOrder, currency } = invoice;
  const identity = creditNoteIdentity(invoice.id);
  return {
    ...identity,
    documentType: 'creditNote',
    customerId,
    legalEntityId,
    ...(orderId === undefined ? {} : { orderId }),
    correctsId: invoice.id,
    ...(paymentTermId === undefined ? {} : { paymentTermId }),
    ...(priceLevelId === undefined ? {} : { priceLevelId }),
    ...(customerPurchaseOrder === undefined ? {} : { customerPurchaseOrder }),
    currency,
    issueDate,
    dueDate: issueDate,
    ...(invoice.deliveryDate === undefined ? {} : { deliveryDate: invoice.deliveryDate }),
    net: negate(invoice.net),
    tax: negate(invoice.tax),
    gross: negate(invoice.gross),
    accountingGross: negate(invoice.accountingGross),
    lines: invoice.lines.map((line) => creditedLine(identity.id, line)),
  };
}

const MINUS_ONE = decimal(-1);

const creditedLine = (documentId: string, line: InvoiceLine): InvoiceLine => ({
  ...line,
  id: invoiceLineId(documentId, line.lineNumber),
  quantity: multiplyDecimals(line.quantity, MINUS_ONE),
  discount: negate(line.discount),
  net: negate(line.net),
  tax: negate(line.tax),
});

const itemOf = (draft: InvoiceDraft, { recordedOn }: CreditNoteFacts): UnnumberedItem => ({
  ...documentItemIdentity(draft.id, 1),
  kind: 'creditNote',
  instalment: 1,
  customerId: draft.customerId,
  legalEntityId: draft.legalEntityId,
  documentDate: draft.issueDate,
  dueDate: draft.dueDate,
  amount: draft.gross,
  openAmount: draft.gross,
  ...(draft.gross.minor === 0 ? { closedOn: draft.issueDate } : {}),
  accountingAmount: draft.accountingGross,
  disputed: false,
  disputedAmount: zero(draft.currency),
  recordedOn,
  lastOperationId: rowId('operation', draft.id, 1),
  posted: true,
});

const reversed = (
  { event, amount, accountingAmount, rateDate, customerId }: LedgerEntry,
  openItemId: string,
): PostingLine => ({
  event,
  amount: negate(amount),
  accountingAmount: negate(accountingAmount),
  rateDate,
  openItemId,
  ...(customerId === undefined ? {} : { customerId }),
});
