import { type Shipment } from '@o2c/core/fulfilment';
import { type SalesOrder } from '@o2c/core/ordering';
import { type RowCreate, type RowUpdate } from '../../adapters/dataverse/transactions/transaction';
import { type Moment } from '../moment';
import { type HoldCase } from './hold-case';

/** What releasing with posting carries on with, planned on the order as it is once it is released. */
export type PlannedPosting =
  /** What was stopped was the order itself, or the customer was told it all before: there is nothing to post. */
  | { readonly kind: 'nothing' }
  /** In the same change set; the order is written by the release. */
  | { readonly kind: 'confirmation'; readonly mailId: string; readonly creates: readonly RowCreate[] }
  /** In the same change set. */
  | {
      readonly kind: 'shipment';
      readonly shipmentIds: readonly string[];
      readonly creates: readonly RowCreate[];
      readonly updates: readonly RowUpdate[];
    }
  /**
   * By the invoicing lane, which finds it in the rows: delivered, not billed, cleared. No half state: the release is whole without it, an invoice
   * takes its number from the series in a run of its own, and no message has to survive for it.
   */
  | { readonly kind: 'invoice'; readonly shipmentIds: readonly string[] }
  | { readonly kind: 'refused'; readonly code: string };

/** What the planner of one step sees. */
export interface PostingFacts {
  readonly held: HoldCase;
  /** As it is once it is released. */
  readonly order: SalesOrder;
  /** Of the order, all of them. */
  readonly shipments: readonly Shipment[];
  readonly moment: Moment;
}
