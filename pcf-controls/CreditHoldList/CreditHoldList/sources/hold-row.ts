import { type CreditHold, type HoldReason } from '@o2c/core/credit';
import { type Instant, type IsoDate, type Money } from '@o2c/core/kernel';

/** A row a lookup points at. */
export interface Reference {
  readonly table: string;
  readonly id: string;
  readonly name: string;
}

/** One hold of the view, as the list shows it. Amounts are in the currency of the limit. */
export interface HoldRow {
  readonly id: string;
  /** Number of the document. */
  readonly name: string;
  readonly kind: CreditHold['documentKind'];
  readonly document?: Reference;
  readonly customer: Reference;
  readonly legalEntityId: string;
  readonly status: CreditHold['status'];
  readonly forced: boolean;
  readonly forcedBy?: string;
  readonly contentHash: string;
  readonly amount: Money;
  /** With this document. */
  readonly exposureAfter: Money;
  readonly limit?: Money;
  readonly excess?: Money;
  readonly oldestDueDate?: IsoDate;
  readonly riskGroup?: NonNullable<CreditHold['riskGroup']>;
  readonly heldOn: Instant;
  /** What would free it, in words of the service. */
  readonly counterfactual?: string;
  readonly approval?: HoldApproval;
  /** Whether its amounts are in the currency in which authority is measured. */
  readonly inAccountingCurrency: boolean;
}

export interface HoldApproval {
  readonly status: 'requested' | 'approved' | 'rejected' | 'expired' | 'recalled' | 'void';
  readonly requestedBy?: string;
}

/** Why a hold is there. Causes that are gone stand after those that are not. */
export type HoldReasons = readonly Pick<
  HoldReason,
  'id' | 'cause' | 'value' | 'threshold' | 'explanation' | 'cleared'
>[];
