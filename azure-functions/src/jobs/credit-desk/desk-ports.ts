import { type Reading } from '../reading';
import { type Access, type ActionRequest } from '../action-requests/action-request';
import { type EvaluateCustomers } from '../credit/evaluate-customers';
import { type Moment } from '../moment';
import { type Wake } from '../wake';
import { type HoldCases } from './hold-case';

/** What people's words about credit are decided and carried out with. */
export interface DeskPorts {
  readonly cases: HoldCases;
  readonly rolesOf: Access['rolesOf'];
  /** Whether a user is a person, not an application. */
  readonly isHuman: (userId: string) => Reading<boolean>;
  /** The request an approval stands for. */
  readonly requestById: (id: string) => Reading<ActionRequest | undefined>;
  readonly evaluate: EvaluateCustomers;
  /** Calls a job that has work now; without it the sweep calls it. */
  readonly wake?: Wake;
  readonly moment: Moment;
}
