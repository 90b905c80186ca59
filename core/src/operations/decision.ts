import { type Instant } from '../kernel';
import { type Autonomy } from './autonomy';

/** Why an automatic decision fell as it did: append-only, one row per decision (AU-1, design.md 2). */
export interface Decision {
  readonly id: string;
  readonly key: string;
  /** The action type: `order.clear`, `invoice.post`, `payment.post`, `mail.send` ... */
  readonly type: string;
  readonly legalEntityId: string;
  readonly customerId?: string;
  /** What the decision is about, by logical name and id; the mapper's caller gives the logical name from `tables`. */
  readonly targetTable: string;
  readonly targetId: string;
  /** The rule that decided, by its code. */
  readonly rule: string;
  readonly outcome: string;
  readonly autonomy: Autonomy;
  /** Facts the rule saw, as canonical JSON of at most 2,048 characters. */
  readonly inputs: string;
  /** What would have changed the outcome, for a person. */
  readonly counterfactual?: string;
  readonly contentHash: string;
  readonly correlationId: string;
  readonly recordedOn: Instant;
}
