import { type CheckedDocument } from '@o2c/core/credit';
import {
  type Letterhead,
  type Recipient,
  type StoredApproval,
  type StoredCreditGroup,
  type StoredCreditHold,
  type StoredCustomerProfile,
  type StoredReservation,
} from '@o2c/core/dataverse';
import { type Shipment } from '@o2c/core/fulfilment';
import { type Decision } from '@o2c/core/operations';
import { type SalesOrder } from '@o2c/core/ordering';
import { type CompanySettings } from '../company-settings';
import { type Reading } from '../reading';

/** An order with all that a person's word about its credit touches. */
export interface OrderCase {
  readonly order: SalesOrder;
  /** The hold that is open now. */
  readonly hold?: StoredCreditHold;
  /** The customer's own profile in the order's legal entity. */
  readonly profile?: StoredCustomerProfile;
  /** The profile that owns the limit; a release takes room of it. */
  readonly owner?: StoredCustomerProfile;
  /** The group whose limit he shares. */
  readonly shared?: StoredCreditGroup;
  readonly settings: CompanySettings;
}

/** A hold with its order, and what waits for a second person about it. */
export interface HoldCase extends OrderCase {
  readonly kind: 'order';
  readonly hold: StoredCreditHold;
  /** Approvals about this hold that nobody has decided. */
  readonly pending: readonly StoredApproval[];
}

/** A hold of a quote, or of an invoice made by hand. It takes no room, so no limit hangs on it. */
export interface DocumentCase extends Pick<OrderCase, 'profile' | 'settings'>, Pick<HoldCase, 'hold' | 'pending'> {
  readonly kind: 'document';
  /** Absent: it is won, lost, posted, gone, or under another hold. */
  readonly document?: CheckedDocument;
}

/** A hold with whatever it holds. */
export type HeldCase = HoldCase | DocumentCase;

/** To whom a letter about an order goes, and from whom. */
export interface NoticeParties {
  readonly recipient?: Recipient;
  readonly letterhead?: Letterhead;
}

/** Where decisions about holds read; undefined when there is no such hold, or no such order. */
export interface HoldCases {
  readonly byHoldId: (holdId: string) => Reading<HeldCase | undefined>;
  /** An order that is submitted. */
  readonly byOrderId: (orderId: string) => Reading<OrderCase | undefined>;
  readonly shipmentsOf: (orderId: string) => Reading<readonly Shipment[]>;
  /** Stock that is set aside for the order and not given back. */
  readonly reservationsOf: (orderId: string) => Reading<readonly StoredReservation[]>;
  readonly partiesOf: (order: SalesOrder) => Reading<NoticeParties>;
  /** Decisions `order.confirm` about the order. */
  readonly confirmationsOf: (orderId: string) => Reading<readonly Decision[]>;
}
