import { type RowUnreadable } from '@o2c/core/dataverse';
import { type Shipment } from '@o2c/core/fulfilment';
import { type CustomerBlock, type SalesOrder } from '@o2c/core/ordering';
import { type Transaction, type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings } from '../company-settings';
import { type Reading } from '../reading';

/** Which rows a stage needs. */
export interface FulfilmentWanted {
  readonly orderIds: readonly string[];
  readonly shipmentIds: readonly string[];
}

/** Orders and shipments as they stood when they were read, by id. What cannot be understood stands apart, so that it stops nothing else. */
export interface FulfilmentState {
  readonly settings: CompanySettings;
  readonly orders: ReadonlyMap<string, SalesOrder>;
  readonly shipments: ReadonlyMap<string, Shipment>;
  readonly unreadable: ReadonlyMap<string, RowUnreadable>;
  /** What a customer is blocked for in a legal entity (VA-3). */
  readonly blockOf: (customerId: string, legalEntityId: string) => CustomerBlock;
}

/** Where shipping and invoicing read and write. */
export interface FulfilmentPorts {
  /** The orders named, the shipments named, and the orders of those shipments. */
  readonly read: (wanted: FulfilmentWanted) => Reading<FulfilmentState>;
  readonly write: (transactions: readonly Transaction[]) => Promise<ReadonlyMap<string, TransactionOutcome>>;
}
