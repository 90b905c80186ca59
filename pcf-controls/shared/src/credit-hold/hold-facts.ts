import { type CurrencyCode, type IsoDate, type Money } from '@o2c/core/kernel';

/** A row to open, by logical table name. */
export interface RecordLink {
  readonly table: string;
  readonly id: string;
  readonly name: string;
}

export type HoldStatus = 'open' | 'readyToRelease' | 'released' | 'rejected';

/** One reason of a hold as its row says it. */
export interface HoldReasonFacts {
  readonly id: string;
  /** The rule type, or what a rule needed and did not find; empty for a cause this control does not know. */
  readonly cause: string;
  readonly ruleId: string;
  readonly scope: string;
  readonly value: number | undefined;
  readonly threshold: number | undefined;
  readonly explanation: string;
  readonly since: string | undefined;
  /** Found gone when the document was evaluated again. */
  readonly cleared: boolean;
}

/** The approval a release waits for or had. */
export interface ApprovalFacts {
  readonly id: string;
  readonly status: 'requested' | 'approved' | 'rejected' | 'expired' | 'recalled' | 'void';
  readonly requestedBy: string;
  readonly decidedBy: string;
  readonly decidedOn: string | undefined;
  readonly expiresOn: string | undefined;
  readonly reason: string;
}

/** A hold as the view shows it. Amounts are in the currency of the limit; what this person may not read is absent. */
export interface HoldFacts {
  readonly id: string;
  readonly name: string;
  readonly status: HoldStatus;
  readonly forced: boolean;
  readonly forcedBy: string;
  readonly kind: 'order' | 'invoice' | 'quote';
  readonly document: RecordLink | undefined;
  readonly customer: RecordLink | undefined;
  readonly legalEntityId: string;
  readonly legalEntity: string;
  readonly currency: CurrencyCode | undefined;
  readonly amount: Money | undefined;
  /** Without this document. */
  readonly exposure: Money | undefined;
  readonly limit: Money | undefined;
  readonly excess: Money | undefined;
  readonly oldestDueDate: IsoDate | undefined;
  readonly riskGroup: 'low' | 'medium' | 'high' | undefined;
  /** What would free it, as the service wrote it. */
  readonly counterfactual: string;
  /** Facts and rules of the last evaluation, as text (`readEvaluation` of core/credit). */
  readonly evaluation: string;
  readonly contentHash: string;
  readonly heldOn: string;
  readonly reviewOn: string | undefined;
  readonly releasedOn: string | undefined;
  readonly releasedBy: string;
  readonly releaseReason: string;
  readonly approval: ApprovalFacts | undefined;
  readonly reasons: readonly HoldReasonFacts[];
}

/** Whether it still stops its document. */
export const isOpen = ({ status }: Pick<HoldFacts, 'status'>): boolean =>
  status === 'open' || status === 'readyToRelease';
