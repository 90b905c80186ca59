import { type CreditInvoices, creditInvoices } from './credit-invoices';
import { type CreditNotePorts } from './credit-note-ports';
import { type CreditRequest } from './plan-credit-note';

export type CancelInvoices = (
  requests: readonly Omit<CreditRequest, 'purpose'>[],
  moment: Parameters<CreditInvoices>[1],
) => ReturnType<CreditInvoices>;

/**
 * Cancels invoices: by a full credit note, never by an edit, and only while nothing of them is settled (IN-8, as Business Central cancels). One that
 * is paid, wholly or in part, is refused with `credit-note.cancel-settled`: it can be credited.
 */
export const cancelInvoices =
  (ports: CreditNotePorts): CancelInvoices =>
  (requests, moment) =>
    creditInvoices(ports)(
      requests.map((request) => ({ ...request, purpose: 'cancel' })),
      moment,
    );
