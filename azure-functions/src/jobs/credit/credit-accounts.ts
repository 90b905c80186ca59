import { type StoredCreditHold, type StoredCustomerProfile } from '@o2c/core/dataverse';
import { type OwedItem } from '@o2c/core/credit';
import { type Approval } from '@o2c/core/operations';
import { type SalesOrder } from '@o2c/core/ordering';
import { type Transaction, type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings } from '../company-settings';
import { type Reading } from '../reading';

/** An open item, and whose. */
export interface CustomerItem extends OwedItem {
  readonly customerId: string;
  readonly legalEntityId: string;
}

/** An order nobody can say the sum of. */
export interface UnreadableOrder {
  readonly orderId: string;
  readonly customerId: string;
  /** Then it has taken room of a limit, and nobody knows how much. */
  readonly cleared: boolean;
}

/** What the credit check reads of some customers, as it stood when it was read. */
export interface CreditAccounts {
  readonly settings: CompanySettings;
  /** Of the customers, and of those whose limit one of them owns. */
  readonly profiles: readonly StoredCustomerProfile[];
  /** Submitted orders, whatever their credit status. */
  readonly orders: readonly SalesOrder[];
  /** Submitted orders whose rows cannot be understood, as a person may make them. */
  readonly unreadable: readonly UnreadableOrder[];
  /** Open holds. */
  readonly holds: readonly StoredCreditHold[];
  readonly items: readonly CustomerItem[];
}

/** Where credit reads and writes. */
export interface CreditPorts {
  /** The customers of some orders. */
  readonly customersOf: (orderIds: readonly string[]) => Reading<readonly string[]>;
  /**
   * Everything in one request, in an order in which nothing can fall between two reads: profiles before orders before items. A clearance in
   * between changes the profile, so that its ETag no longer fits; an invoice in between is counted twice, never not at all.
   */
  readonly accountsOf: (customerIds: readonly string[]) => Reading<CreditAccounts>;
  /** Those of these approvals that exist, by id. */
  readonly approvalsOf: (ids: readonly string[]) => Reading<ReadonlyMap<string, Approval>>;
  readonly write: (transactions: readonly Transaction[]) => Promise<ReadonlyMap<string, TransactionOutcome>>;
}
