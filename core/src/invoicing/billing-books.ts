import { type Shipment } from '../fulfilment';
import { type Instant, type IsoDate } from '../kernel';
import { type SalesOrder } from '../ordering';
import { type Invoice } from './invoice';
import { type NumberSeries, type VoidedNumber } from './number-series';

/** A row of the invoice table that is not posted: a person's draft, or half a document. */
export interface InvoiceDraftRow {
  readonly id: string;
  readonly createdOn: Instant;
}

/** All rows the invariants of billing are proved on. */
export interface BillingBooks {
  /** Posted documents of every type. */
  readonly invoices: readonly Invoice[];
  readonly drafts: readonly InvoiceDraftRow[];
  readonly shipments: readonly Shipment[];
  readonly orders: readonly SalesOrder[];
  readonly series: readonly NumberSeries[];
  readonly voided: readonly VoidedNumber[];
  /** Numbers that chunks at work have reserved: their documents are on their way. */
  readonly promised: ReadonlySet<string>;
  /** Ids of shipments for which a decision says why they are not billed. */
  readonly explained: ReadonlySet<string>;
}

/** When the books are looked at. */
export interface BillingProofTime {
  readonly asOf: IsoDate;
  readonly now: Instant;
}
