import { type StoredCreditHold, type StoredCustomerProfile } from '@o2c/core/dataverse';
import { type SalesOrder } from '@o2c/core/ordering';
import { type CompanySettings } from '../company-settings';
import { type Reading } from '../reading';

/** A hold with all that a person's decision about it touches. */
export interface HoldCase {
  readonly hold: StoredCreditHold;
  readonly order: SalesOrder;
  /** The profile that owns the limit; a release takes room of it. */
  readonly owner?: StoredCustomerProfile;
  readonly settings: CompanySettings;
}

/** Where a decision about a hold reads; undefined when there is no such hold. */
export interface HoldCases {
  readonly byHoldId: (holdId: string) => Reading<HoldCase | undefined>;
}
