import { addDays, type IsoDate } from '../kernel';
import { type LimitOnFile } from './limit-on-file';
import { type LimitPolicy } from './limit-policy';

/** A score as it was computed. */
export interface ScoreOnDay {
  readonly id: string;
  readonly scoredOn: IsoDate;
  readonly score: number;
}

/** What a review looks at of a customer. */
export interface ReviewFacts {
  readonly onFile: LimitOnFile;
  readonly lastReviewOn?: IsoDate;
  readonly nextReviewOn?: IsoDate;
  /** What asked for the next review; absent: the calendar. */
  readonly reviewReason?: string;
  readonly brokenPromises: number;
  /** Oldest first. */
  readonly scores: readonly ScoreOnDay[];
  /** The open item that is due longest. */
  readonly oldestDue?: { readonly id: string; readonly documentNumber: string; readonly dueDate: IsoDate };
}

/** Why a customer's credit has to be looked at. */
export interface ReviewCause {
  readonly cause:
    'reviewDue' | 'limitExpiring' | 'limitExpired' | 'temporaryExpiring' | 'scoreDrop' | 'brokenPromises' | 'overdue';
  /** Sets it apart from the same cause another time: each occasion is told once. */
  readonly occasion: string;
  /** For a person. */
  readonly text: string;
  /** Whether it brings the next review forward to today; what is only to be renewed or ends by itself does not. */
  readonly review: boolean;
}

/** Everything that asks for a look at a customer's credit on a day (CR-13, CR-21). The last day of a limit is still good. */
export const reviewCauses = (facts: ReviewFacts, policy: LimitPolicy, asOf: IsoDate): readonly ReviewCause[] =>
  [
    due(facts, asOf),
    limit(facts, policy, asOf),
    temporary(facts, policy, asOf),
    scoreDrop(facts, policy),
    promises(facts, policy),
    overdue(facts, policy, asOf),
  ].filter((cause) => cause !== undefined);

type Found = ReviewCause | undefined;

/** One that another cause asked for has had its task. */
const due = ({ nextReviewOn, reviewReason }: ReviewFacts, asOf: IsoDate): Found =>
  nextReviewOn === undefined || nextReviewOn > asOf || reviewReason !== undefined
    ? undefined
    : { cause: 'reviewDue', occasion: nextReviewOn, text: `The review was due on ${nextReviewOn}.`, review: false };

function limit({ onFile }: ReviewFacts, { noticeDays }: LimitPolicy, asOf: IsoDate): Found {
  const { creditLimitExpiresOn: last } = onFile;
  if (last === undefined) return undefined;
  if (last < asOf)
    return { cause: 'limitExpired', occasion: last, text: `The credit limit expired on ${last}.`, review: true };
  if (last > addDays(asOf, noticeDays)) return undefined;
  return { cause: 'limitExpiring', occasion: last, text: `The credit limit expires on ${last}.`, review: true };
}

function temporary({ onFile }: ReviewFacts, { noticeDays }: LimitPolicy, asOf: IsoDate): Found {
  const { temporaryTo: last } = onFile;
  if (last === undefined || last < asOf || last > addDays(asOf, noticeDays)) return undefined;
  const text = `The temporary credit limit ends on ${last}.`;
  return { cause: 'temporaryExpiring', occasion: last, text, review: false };
}

/** Against the best score since the last review, so that a slow fall counts like a sudden one. */
function scoreDrop({ scores, lastReviewOn }: ReviewFacts, { scoreDropPercent }: LimitPolicy): Found {
  const since = scores.filter(({ scoredOn }) => lastReviewOn === undefined || scoredOn >= lastReviewOn);
  const latest = since[since.length - 1];
  const best = since.reduce<ScoreOnDay | undefined>(
    (found, one) => (!found || one.score > found.score ? one : found),
    undefined,
  );
  if (!latest || !best || best.score <= 0) return undefined;
  if ((best.score - latest.score) * 100 < scoreDropPercent * best.score) return undefined;
  const text = `The score fell from ${best.score} on ${best.scoredOn} to ${latest.score} on ${latest.scoredOn}.`;
  return { cause: 'scoreDrop', occasion: best.id, text, review: true };
}

function promises({ brokenPromises: broken }: ReviewFacts, { brokenPromises: most }: LimitPolicy): Found {
  if (most === 0 || broken < most) return undefined;
  const text = `${broken} promises to pay were broken.`;
  return { cause: 'brokenPromises', occasion: String(Math.floor(broken / most)), text, review: true };
}

function overdue({ oldestDue }: ReviewFacts, { overdueDays }: LimitPolicy, asOf: IsoDate): Found {
  if (!oldestDue || addDays(oldestDue.dueDate, overdueDays) >= asOf) return undefined;
  const text = `${oldestDue.documentNumber} was due on ${oldestDue.dueDate}.`;
  return { cause: 'overdue', occasion: oldestDue.id, text, review: true };
}
