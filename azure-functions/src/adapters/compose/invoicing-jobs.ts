import { invoicingJob } from '../../jobs/invoicing/invoicing-job';
import { type JournaledJob } from '../../jobs/journal/journaled-job';
import { type DataverseConnection } from '../dataverse/connection';
import { invoicingRows } from '../dataverse/rows/invoicing-rows';

export interface InvoicingJobs {
  /** Bills delivered shipments; run by the journal. */
  readonly invoicing: JournaledJob;
}

/** Billing over a Dataverse. */
export const invoicingJobs = ({ dataverse }: { readonly dataverse: DataverseConnection }): InvoicingJobs => ({
  invoicing: invoicingJob((moment) => invoicingRows(dataverse, moment)),
});
