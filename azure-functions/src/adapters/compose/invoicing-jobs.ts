import { type Action } from '../../jobs/action-requests/action';
import { checkpointGate } from '../../jobs/credit/checkpoint-gate';
import { type CancelInvoices, cancelInvoices } from '../../jobs/invoicing/cancel-invoices';
import { closeBlocks } from '../../jobs/invoicing/close-blocks';
import { type CreditInvoices, creditInvoices } from '../../jobs/invoicing/credit-invoices';
import { invoiceCreditAction } from '../../jobs/invoicing/invoice-credit-action';
import { invoicingJob } from '../../jobs/invoicing/invoicing-job';
import { type JournaledJob } from '../../jobs/journal/journaled-job';
import { type Moment } from '../../jobs/moment';
import { type DataverseConnection } from '../dataverse/connection';
import { creditNoteRows } from '../dataverse/rows/credit-note-rows';
import { invoicingRows } from '../dataverse/rows/invoicing-rows';
import { releasedWithPosting } from '../dataverse/rows/released-with-posting';
import { evaluatesOrders } from './evaluates-orders';

export interface InvoicingJobs {
  /** Bills delivered shipments; run by the journal. */
  readonly invoicing: JournaledJob;
  readonly creditInvoices: CreditInvoices;
  readonly cancelInvoices: CancelInvoices;
  /** Accounts for the numbers of chunks that were given up; for the sweeper. */
  readonly closeBlocks: (moment: Moment) => ReturnType<typeof closeBlocks>;
  /** `invoice.credit` and `invoice.cancel`, as people ask for them. */
  readonly actions: (moment: Moment) => readonly Action[];
}

/** Billing and its corrections over a Dataverse. */
export const invoicingJobs = ({ dataverse }: { readonly dataverse: DataverseConnection }): InvoicingJobs => ({
  invoicing: invoicingJob(
    (moment) => invoicingRows(dataverse, moment),
    checkpointGate(evaluatesOrders(dataverse), 'invoice', releasedWithPosting(dataverse, 'invoice')),
  ),
  creditInvoices: (requests, moment) => creditInvoices(creditNoteRows(dataverse, moment))(requests, moment),
  cancelInvoices: (requests, moment) => cancelInvoices(creditNoteRows(dataverse, moment))(requests, moment),
  closeBlocks: (moment) => closeBlocks(invoicingRows(dataverse, moment), moment),
  actions: (moment) => {
    const ports = { rows: creditNoteRows(dataverse, moment), moment };
    return [invoiceCreditAction('credit', ports), invoiceCreditAction('cancel', ports)];
  },
});
