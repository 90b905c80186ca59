import { type ApplicationRefusal, itemState } from '@o2c/core/cash-application';
import { type RowUnreadable, type StoredNumberSeries } from '@o2c/core/dataverse';
import {
  type AppliedCreditNote,
  applyCreditNote,
  creditNote,
  type CreditNoteRefusal,
  documentNumber,
  documentTransaction,
  type Invoice,
  newSeries,
  numberInvoice,
  type NumberSeries,
  seriesYear,
} from '@o2c/core/invoicing';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type Moment } from '../moment';
import { type CreditState } from './credit-note-ports';

/** Why an invoice shall be credited, and whether only while nobody has paid. */
export interface CreditRequest {
  readonly invoiceId: string;
  /** In a person's words. */
  readonly reason: string;
  /** `cancel`: only while nothing of the invoice is settled (IN-8). */
  readonly purpose: 'credit' | 'cancel';
  /** The person who asked; absent when another system did. */
  readonly requestedById?: string;
}

export type CreditRefusal =
  | CreditNoteRefusal
  | ApplicationRefusal
  | RowUnreadable
  | { readonly code: 'credit-note.invoice-unknown'; readonly invoiceId: string }
  | { readonly code: 'credit-note.reason-missing'; readonly invoiceId: string }
  /** Paid, wholly or in part: it can be credited, not cancelled. */
  | { readonly code: 'credit-note.cancel-settled'; readonly invoiceId: string };

/** A credit note with the number it takes from its series. */
export interface PlannedCreditNote extends AppliedCreditNote {
  readonly invoice: Invoice;
  readonly request: CreditRequest;
  readonly series: {
    /** As it stands after it. */
    readonly after: NumberSeries;
    /** Absent: the credit note begins it. */
    readonly stored?: StoredNumberSeries;
  };
}

/** Decides a credit note over the state that was read; `series` as earlier credit notes of the same change leave it. Pure. */
export function planCreditNote(
  request: CreditRequest,
  { state, series }: { readonly state: CreditState; readonly series: readonly NumberSeries[] },
  moment: Moment,
): Result<PlannedCreditNote, CreditRefusal> {
  const { invoiceId } = request;
  const invoice = state.invoices.get(invoiceId);
  if (!invoice) return refuse(state.unreadable.get(invoiceId) ?? { code: 'credit-note.invoice-unknown', invoiceId });
  if (request.reason.trim() === '') return refuse({ code: 'credit-note.reason-missing', invoiceId });
  const items = state.items
    .filter((row) => row.invoiceId === invoiceId)
    .map(({ item }) => itemState(item, state.settlements));
  if (request.purpose === 'cancel' && items.some(({ item, position }) => position.open.minor !== item.amount.minor))
    return refuse({ code: 'credit-note.cancel-settled', invoiceId });
  const entries = state.entries.get(documentTransaction(invoiceId)) ?? [];
  const facts = { issueDate: moment.today, recordedOn: moment.now };
  const note = creditNote({ invoice, entries }, facts);
  if (!note.ok) return note;
  const company = state.settings.companies.get(invoice.legalEntityId);
  // An invoice's lookup cannot point at a company that does not exist; settings hold them all.
  if (!company) throw new Error(`No legal entity ${invoice.legalEntityId} among the settings.`);
  const key = {
    legalEntityId: invoice.legalEntityId,
    documentType: 'creditNote',
    year: seriesYear(moment.today),
  } as const;
  const current = series.find(isOf(key)) ?? newSeries(key, company.code);
  const numbered = numberInvoice(note.value, documentNumber(current, current.nextNumber));
  const applied = applyCreditNote(numbered, {
    items,
    effectiveOn: moment.today,
    recordedOn: moment.now,
    accounts: company.postingAccounts,
  });
  if (!applied.ok) return applied;
  const stored = state.series.find(isOf(key));
  const after = { ...current, nextNumber: current.nextNumber + 1 };
  return ok({ ...applied.value, invoice, request, series: { after, ...(stored ? { stored } : {}) } });
}

const isOf =
  (key: Pick<NumberSeries, 'legalEntityId' | 'documentType' | 'year'>) =>
  (series: NumberSeries): boolean =>
    series.legalEntityId === key.legalEntityId && series.documentType === key.documentType && series.year === key.year;
