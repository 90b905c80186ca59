import { type Checkpoint, type CreditRuleSet, type OrderDecision } from '@o2c/core/credit';
import { type StoredCreditGroup, type StoredCreditHold, type StoredCustomerProfile } from '@o2c/core/dataverse';
import { type Autonomy } from '@o2c/core/operations';
import { type SalesOrder } from '@o2c/core/ordering';

/** One order's verdict with all that is needed to write it. */
export interface OrderEvaluation {
  readonly order: SalesOrder;
  readonly contentHash: string;
  /** Where it was checked. */
  readonly checkpoint: Checkpoint;
  /** The hold that is open now. */
  readonly hold?: StoredCreditHold;
  /** Of the limit. */
  readonly owner?: StoredCustomerProfile;
  /** The group whose limit the owner shares. */
  readonly shared?: StoredCreditGroup;
  readonly autonomy: Autonomy;
  readonly ruleSet: CreditRuleSet;
  readonly decision: OrderDecision;
  /** Its customer applies for credit with it (CR-17), under the profile it has. */
  readonly applies?: { readonly profileId?: string };
}

/** Whether no rule holds the document: it was cleared, or nothing but a person's word stands against it (CR-8). */
export const rulesAreClear = ({ verdict }: Pick<OrderDecision, 'verdict'>): boolean =>
  verdict.outcome === 'cleared' || verdict.reasons.every(({ cause }) => cause === 'forced');
