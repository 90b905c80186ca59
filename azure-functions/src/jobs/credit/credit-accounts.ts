import {
  type CompanyCreditRule,
  type CustomerSecurity,
  type StoredCreditGroup,
  type StoredCreditHold,
  type StoredCustomerProfile,
} from '@o2c/core/dataverse';
import { type CheckedDocument, type OwedItem } from '@o2c/core/credit';
import { type RiskBand } from '@o2c/core/credit-score';
import { type IsoDate } from '@o2c/core/kernel';
import { type Approval } from '@o2c/core/operations';
import { type SalesOrder } from '@o2c/core/ordering';
import { type Transaction, type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings } from '../company-settings';
import { type KnownApplication } from '../credit-limits/first-applicants';
import { type Reading } from '../reading';
import { type ClearedBefore } from './cleared-before';

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

/** A rule that is set and cannot be understood: nothing it might be for is decided. */
export interface UnreadableRule {
  readonly rule: string;
  /** Absent: for every legal entity, or for nobody knows which. */
  readonly legalEntityId?: string;
}

/** The last day somebody paid a legal entity. */
export interface LastPayment {
  readonly customerId: string;
  readonly legalEntityId: string;
  readonly paidOn: IsoDate;
}

/** By what rules and under which shared limits customers are checked. */
export interface CreditRuleBook {
  readonly rules: readonly CompanyCreditRule[];
  readonly unreadable: readonly UnreadableRule[];
  /** By id. A group that cannot be understood is as good as none: its members are held by name. */
  readonly groups: ReadonlyMap<string, StoredCreditGroup>;
  /** Customers whose profiles point at a group for their limit, by id of the group; of those groups that a profile read here points at. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** What terms the risk groups may have (CR-20). */
  readonly bands: readonly RiskBand[];
}

/** What the credit check reads of some customers, as it stood when it was read. */
export interface CreditAccounts {
  readonly settings: CompanySettings;
  readonly book: CreditRuleBook;
  /** Of the customers, and of those whose limit one of them owns. */
  readonly profiles: readonly StoredCustomerProfile[];
  /** Of the profiles above, in force or not. */
  readonly securities: readonly CustomerSecurity[];
  /** Profiles with a security that cannot be understood: nobody knows their limit. */
  readonly insecure: readonly string[];
  readonly intercompany: ReadonlySet<string>;
  /** Submitted orders, whatever their credit status. */
  readonly orders: readonly SalesOrder[];
  /** Submitted orders whose rows cannot be understood, as a person may make them. */
  readonly unreadable: readonly UnreadableOrder[];
  /** Open holds. */
  readonly holds: readonly StoredCreditHold[];
  readonly items: readonly CustomerItem[];
  readonly lastPayments: readonly LastPayment[];
  /** For credit, whatever was answered. */
  readonly applications: readonly KnownApplication[];
  /** Quotes and invoices made by hand that are open. */
  readonly documents: readonly CheckedDocument[];
}

/** Where credit reads and writes. */
export interface CreditPorts {
  /** The customers of some orders. */
  readonly customersOf: (orderIds: readonly string[]) => Reading<readonly string[]>;
  /**
   * Everything in one request, in an order in which nothing can fall between two reads: profiles and groups before orders before items. A clearance
   * in between changes profile or group, so that its ETag no longer fits; an invoice in between is counted twice, never not at all.
   */
  readonly accountsOf: (customerIds: readonly string[]) => Reading<CreditAccounts>;
  /** What these orders were cleared for when they last were, by order; one that never was is absent. */
  readonly clearedBefore: (
    orders: readonly Pick<SalesOrder, 'id' | 'creditClearedHash'>[],
  ) => Reading<ReadonlyMap<string, ClearedBefore>>;
  /** Those of these approvals that exist, by id. */
  readonly approvalsOf: (ids: readonly string[]) => Reading<ReadonlyMap<string, Approval>>;
  readonly write: (transactions: readonly Transaction[]) => Promise<ReadonlyMap<string, TransactionOutcome>>;
}
