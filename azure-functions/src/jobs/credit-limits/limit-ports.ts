import {
  type StoredAdjustment,
  type StoredApplication,
  type StoredApproval,
  type StoredCustomerProfile,
} from '@o2c/core/dataverse';
import { type LimitCandidate, type RatedCustomer, type AutomaticLimit } from '@o2c/core/credit-limits';
import { type Money } from '@o2c/core/kernel';
import { type Transaction, type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings } from '../company-settings';
import { type Moment } from '../moment';
import { type Reading } from '../reading';

/** The action type of limits in policies, approvals and decisions. */
export const ADJUST_LIMIT = 'credit.adjust-limit';

/** Customers with what they have taken, as they stood when they were read. */
export interface HolderState {
  readonly settings: CompanySettings;
  /** By id of the profile. */
  readonly holders: ReadonlyMap<string, StoredCustomerProfile>;
  /** By id of the profile, in its currency; absent: nobody can say. */
  readonly exposures: ReadonlyMap<string, Money>;
}

/** A journal with all that its life hangs on. */
export interface AdjustmentState extends HolderState {
  readonly adjustment: StoredAdjustment;
  /** Of this journal, whatever content they were for, by id. */
  readonly approvals: ReadonlyMap<string, StoredApproval>;
  /** The application it was made for. */
  readonly application?: StoredApplication;
}

/** An application with the customer it is about. */
export interface ApplicationState extends HolderState {
  readonly application: StoredApplication;
}

/** Whose limits are generated. */
export type GenerationSubject =
  | { readonly creditGroupId: string }
  /** Of these customers only, when they are named. */
  | { readonly legalEntityId: string; readonly customerIds?: readonly string[] };

/** What automatic limits rest on. */
export interface RatingBook {
  readonly rules: readonly AutomaticLimit[];
  /** By id of the profile. */
  readonly rated: ReadonlyMap<string, Omit<RatedCustomer, 'currency'>>;
}

/** Where limits are read and written. */
export interface LimitPorts {
  /** Undefined: there is no such journal. */
  readonly adjustmentById: (id: string) => Reading<AdjustmentState | undefined>;
  readonly applicationById: (id: string) => Reading<ApplicationState | undefined>;
  /** `tooMany`: more profiles than one generation takes. */
  readonly holdersOf: (subject: GenerationSubject, atMost: number) => Reading<HolderState | 'tooMany'>;
  readonly ratingsOf: (state: HolderState) => Reading<RatingBook>;
  /** Approved journals that are not posted through, oldest first. */
  readonly approvedAdjustments: () => Reading<readonly string[]>;
  /** Names of the security roles a user has, own and of teams. */
  readonly rolesOf: (userId: string) => Reading<readonly string[]>;
  readonly write: (transactions: readonly Transaction[]) => Promise<ReadonlyMap<string, TransactionOutcome>>;
  /** Limits of these customers changed: their held orders are looked at again. */
  readonly limitsChanged: (customerIds: readonly string[], moment: Moment) => Promise<unknown>;
}

/** A holder as generation sees it. */
export const candidateOf = (
  { exposures }: Pick<HolderState, 'exposures'>,
  holder: StoredCustomerProfile,
): LimitCandidate => {
  const exposure = exposures.get(holder.id);
  return { holder, ...(exposure ? { exposure } : {}) };
};
