import { type Approval, type Decision } from '../../operations';
import { type SalesOrder } from '../../ordering';
import { type CreditHold } from '../credit-hold';

/** The rows that must agree about who let held orders go (I19, I20). */
export interface ReleaseBooks {
  readonly orders: readonly Pick<SalesOrder, 'id' | 'state' | 'creditStatus'>[];
  readonly holds: readonly CreditHold[];
  /** About orders and about approvals. */
  readonly decisions: readonly Pick<Decision, 'type' | 'targetId' | 'outcome' | 'inputs' | 'recordedOn'>[];
  readonly approvals: readonly Approval[];
  /** Users that are people, not applications. */
  readonly people: ReadonlySet<string>;
}
