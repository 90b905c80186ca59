import { type Decimal, type Instant, type IsoDate, type Money } from '../kernel';
import { type HoldCause } from './rules/credit-rule';

/** Life of a hold: `readyToRelease` when every reason is gone and only a person may let it go (CR-8). */
export type HoldStatus = 'open' | 'readyToRelease' | 'released' | 'rejected';

/** Why an order is held, as a row says it. */
export type HoldReasonCause = HoldCause;

/** One reason of a hold; a cause stands once on a hold. */
export interface HoldReason {
  readonly id: string;
  readonly cause: HoldReasonCause;
  readonly ruleId: string;
  readonly scope: string;
  /** What was measured against what is allowed, and what would clear it, in words. */
  readonly explanation?: string;
  /** When this cause was first found. */
  readonly since?: Instant;
  readonly value?: Decimal;
  readonly threshold?: Decimal;
  /** Found gone when the order was evaluated again. */
  readonly cleared: boolean;
}

/** An order that is not cleared, and why. Amounts are in the currency of the limit. */
export interface CreditHold {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly documentKind: 'order' | 'invoice' | 'quote';
  /** What is held: the one its kind says. */
  readonly orderId?: string;
  readonly invoiceId?: string;
  readonly quoteId?: string;
  /** Where it was stopped. */
  readonly checkpoint?: 'orderEntry' | 'confirmation' | 'shipment' | 'invoice';
  readonly customerId: string;
  readonly legalEntityId: string;
  readonly status: HoldStatus;
  /** Set by a person; no evaluation releases it. */
  readonly forced: boolean;
  readonly forcedById?: string;
  readonly riskGroup?: 'low' | 'medium' | 'high';
  /** Of the order as it was evaluated. */
  readonly contentHash: string;
  readonly orderAmount: Money;
  /** Without this order. */
  readonly exposure: Money;
  /** Absent: unlimited, or none decided. */
  readonly creditLimit?: Money;
  /** How far order and exposure go beyond the limit. */
  readonly excess?: Money;
  readonly oldestDueDate?: IsoDate;
  /** What would free it, for a person. */
  readonly counterfactual?: string;
  readonly heldOn: Instant;
  readonly releasedOn?: Instant;
  readonly releasedById?: string;
  readonly releaseReason?: string;
  readonly releaseMode?: 'withoutPosting' | 'withPosting';
  /** The second person's word, where one was needed. */
  readonly approvalId?: string;
  /** When a person looks at it again. */
  readonly reviewOn?: IsoDate;
  /** Facts and rules of the last evaluation, for what-if (`writeEvaluation`). */
  readonly evaluation?: string;
  readonly lastOperationId: string;
  readonly reasons: readonly HoldReason[];
}
