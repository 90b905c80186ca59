import { type CreditTask, type LimitPolicy, type ReviewCause, reviewCauses, reviewTask } from '@o2c/core/credit-limits';
import { type StoredCustomerProfile, tables, writeCreditTask } from '@o2c/core/dataverse';
import { type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings, rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { type DueItem, type ReviewState } from './review-ports';

/** What is to be said about one customer, if it was not said before. */
export interface PlannedReview {
  readonly tasks: readonly { readonly task: CreditTask; readonly cause: ReviewCause }[];
  /** Leaves out the tasks that exist; undefined when nothing is new. */
  readonly transaction: (known: ReadonlySet<string>) => Transaction | undefined;
}

interface Conditions {
  readonly settings: CompanySettings;
  /** By legal entity; a customer of another is left alone. */
  readonly policies: ReadonlyMap<string, LimitPolicy>;
  readonly moment: Moment;
}

/** Decides about every customer that was read. Pure. */
export function planReviews(state: ReviewState, { settings, policies, moment }: Conditions): readonly PlannedReview[] {
  const oldest = oldestOf(state.items);
  return state.profiles.flatMap((profile): readonly PlannedReview[] => {
    const policy = policies.get(profile.legalEntityId);
    if (!policy) return [];
    const due = oldest.get(partyOf(profile));
    const facts = {
      ...profile,
      onFile: profile,
      scores: state.scores.get(profile.id) ?? [],
      ...(due ? { oldestDue: due } : {}),
    };
    const causes = reviewCauses(facts, policy, moment.today);
    const tasks = causes.map((cause) => ({ task: reviewTask(profile, cause, moment.today), cause }));
    return [
      { tasks, transaction: (known) => transactionOf(profile, tasks.filter(isNew(known)), { settings, moment }) },
    ];
  });
}

type Told = PlannedReview['tasks'][number];

const isNew =
  (known: ReadonlySet<string>) =>
  ({ task }: Told): boolean =>
    !known.has(task.id);

const partyOf = (one: { readonly customerId: string; readonly legalEntityId: string }): string =>
  `${one.customerId} ${one.legalEntityId}`;

/** The same day: by document number, so that equal facts read equal. */
function oldestOf(items: readonly DueItem[]): ReadonlyMap<string, DueItem> {
  const oldest = new Map<string, DueItem>();
  for (const item of items) {
    const known = oldest.get(partyOf(item));
    if (!known || ageOf(item) < ageOf(known)) oldest.set(partyOf(item), item);
  }
  return oldest;
}

const ageOf = ({ dueDate, documentNumber }: DueItem): string => `${dueDate} ${documentNumber}`;

function transactionOf(
  profile: StoredCustomerProfile,
  told: readonly Told[],
  { settings, moment }: Pick<Conditions, 'settings' | 'moment'>,
): Transaction | undefined {
  if (told.length === 0) return undefined;
  const links = rowLinksOf(settings, profile.legalEntityId);
  const { entitySetName, columns } = tables.customerProfile;
  const reasons = told.filter(({ cause }) => cause.review).map(({ cause }) => cause.text);
  const isLater = profile.nextReviewOn === undefined || profile.nextReviewOn > moment.today;
  const changes = {
    ...(isLater ? { [columns.nextReviewOn.name]: moment.today } : {}),
    [columns.reviewReason.name]: reasons.join(' ').slice(0, 200),
    [columns.lastOperationId.name]: moment.correlationId,
  };
  return {
    key: profile.id,
    creates: told.map(({ task }) => ({ entitySetName: tables.task.entitySetName, row: writeCreditTask(task, links) })),
    updates: reasons.length === 0 ? [] : [{ entitySetName, id: profile.id, etag: profile.etag, changes }],
  };
}
