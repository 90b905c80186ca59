import { type StoredApproval, type StoredNumberSeries, type StoredRunChunk } from '@o2c/core/dataverse';
import { type PopulationItem } from '@o2c/core/operations';
import { type FulfilmentPorts, type FulfilmentState } from '../fulfilment/fulfilment-rows';
import { type RunScope } from '../journal/journaled-job';
import { type Reading } from '../reading';

/** What invoices are decided by, as it stood when it was read. */
export interface InvoicingState extends FulfilmentState {
  /** All series of invoices of one year. */
  readonly series: readonly StoredNumberSeries[];
}

/** Which of a chunk's numbers are used up. */
export interface UsedNumbers {
  /** Document numbers of invoices, by the invoice's id. */
  readonly documents: ReadonlyMap<string, string>;
  readonly voided: ReadonlySet<string>;
}

/** Where invoicing reads and writes. */
export interface InvoicingPorts extends Pick<FulfilmentPorts, 'write'> {
  /** Delivered shipments without an invoice, in the order of delivery: one request. */
  readonly population: (scope: RunScope) => Reading<readonly PopulationItem[]>;
  /** Shipments with lines, their orders with lines, settings and series: two requests. */
  readonly read: (shipmentIds: readonly string[], year: number) => Reading<InvoicingState>;
  readonly seriesOf: (year: number) => Reading<readonly StoredNumberSeries[]>;
  readonly usedNumbers: (chunkId: string, invoiceIds: readonly string[]) => Reading<UsedNumbers>;
  /** Those that exist, by id. */
  readonly approvals: (ids: readonly string[]) => Reading<ReadonlyMap<string, StoredApproval>>;
  /** Chunks of invoicing runs that were given up with numbers in hand. */
  readonly givenUpChunks: () => Reading<readonly StoredRunChunk[]>;
  readonly chunk: (id: string) => Reading<StoredRunChunk | undefined>;
}
