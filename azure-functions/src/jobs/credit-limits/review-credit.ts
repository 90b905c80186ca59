import { type LimitPolicy, parseLimitPolicy } from '@o2c/core/credit-limits';
import { addDays, ok, type Result } from '@o2c/core/kernel';
import { policyOf } from '@o2c/core/operations';
import { type CompanySettings } from '../company-settings';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { ADJUST_LIMIT } from './limit-ports';
import { planReviews } from './plan-reviews';
import { type ReviewHorizon, type ReviewPorts } from './review-ports';

/** What a look over all customers came to. */
export interface ReviewReport {
  /** Customers of whom something new was said. */
  readonly customers: number;
  readonly tasks: number;
  /** Left to a later run: somebody else wrote the customer just now. */
  readonly postponed: number;
  /** Legal entities whose policy cannot be read: nothing is said about their customers. */
  readonly refused: number;
}

/** A score is compared with those of this time. */
const SCORE_DAYS = 92;

/**
 * Finds what asks for a look at a customer's credit on a day (CR-13, CR-21): limits that end or have ended, reviews that are due, scores that fell,
 * broken promises, long overdue items. Each cause brings the review forward and makes one task on the customer's timeline, once: a second run,
 * and two at once, say nothing new.
 */
export async function reviewCredit(ports: ReviewPorts, moment: Moment): Promise<Result<ReviewReport, ReadRefusal>> {
  const settings = await ports.settings();
  if (!settings.ok) return settings;
  const { policies, refused } = policiesOf(settings.value);
  const state = await ports.stateOn(moment.today, horizonOf([...policies.values()], moment));
  if (!state.ok) return state;
  const planned = planReviews(state.value, { settings: settings.value, policies, moment });
  const known = await ports.tasksAmong(planned.flatMap(({ tasks }) => tasks.map(({ task }) => task.id)));
  if (!known.ok) return known;
  const transactions = planned.flatMap((plan) => plan.transaction(known.value) ?? []);
  const outcomes = await ports.write(transactions);
  const written = transactions.filter(({ key }) => outcomes.get(key)?.outcome === 'written');
  const tasks = written.reduce((count, { creates }) => count + creates.length, 0);
  return ok({ customers: written.length, tasks, postponed: transactions.length - written.length, refused });
}

interface Policies {
  readonly policies: ReadonlyMap<string, LimitPolicy>;
  readonly refused: number;
}

function policiesOf(settings: CompanySettings): Policies {
  const policies = new Map<string, LimitPolicy>();
  let refused = 0;
  for (const id of settings.companies.keys()) {
    const policy = parseLimitPolicy(policyOf(settings.policies, ADJUST_LIMIT, id)?.parameters);
    if (policy.ok) policies.set(id, policy.value);
    else refused += 1;
  }
  return { policies, refused };
}

/** As far as the legal entity that looks furthest. */
const horizonOf = (policies: readonly LimitPolicy[], { today }: Moment): ReviewHorizon => ({
  endingBy: addDays(today, Math.max(0, ...policies.map(({ noticeDays }) => noticeDays))),
  dueBefore: addDays(today, -Math.min(...policies.map(({ overdueDays }) => overdueDays), 3_650)),
  scoredSince: addDays(today, -SCORE_DAYS),
  brokenPromises: Math.max(1, Math.min(...policies.map(({ brokenPromises }) => brokenPromises), 99)),
});
