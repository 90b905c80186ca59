import { type Instant, instant, type IsoDate, rowId } from '../kernel';
import { type CreditApplication } from './credit-application';
import { type LimitHolder } from './limit-on-file';
import { type ReviewCause } from './review-causes';
import { shownMoney } from './shown-money';

/** Something the credit team has to do about a customer; it stands on the customer's timeline. */
export interface CreditTask {
  readonly id: string;
  readonly customerId: string;
  readonly subject: string;
  readonly description: string;
  readonly dueOn: Instant;
}

/** The task that goes with an application: one of each (CR-17). */
export const applicationTask = (application: CreditApplication): CreditTask => ({
  id: rowId('credittask', application.id),
  customerId: application.customerId,
  subject: 'Decide on a credit application',
  description: `${application.name}${application.requestedLimit ? `: ${shownMoney(application.requestedLimit)} needed` : ''}.`,
  dueOn: application.requestedOn,
});

/** The task that goes with a cause for a review: one of each (CR-21). */
export const reviewTask = (
  holder: Pick<LimitHolder, 'id' | 'customerId'>,
  { cause, occasion, text }: ReviewCause,
  asOf: IsoDate,
): CreditTask => ({
  id: rowId('creditreview', holder.id, cause, occasion),
  customerId: holder.customerId,
  subject: SUBJECTS[cause],
  description: text,
  dueOn: instant(`${asOf}T00:00:00Z`),
});

const SUBJECTS: Readonly<Record<ReviewCause['cause'], string>> = {
  reviewDue: 'Review credit: due',
  limitExpiring: 'Renew a credit limit',
  limitExpired: 'Renew a credit limit that has expired',
  temporaryExpiring: 'A temporary credit limit ends',
  scoreDrop: 'Review credit: the score has fallen',
  brokenPromises: 'Review credit: promises were broken',
  overdue: 'Review credit: long overdue',
};
