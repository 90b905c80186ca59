import { type Checkpoint } from '@o2c/core/credit';
import { ok, type Result } from '@o2c/core/kernel';
import { type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type Moment } from '../moment';
import { type ReadRefusal, type Reading } from '../reading';
import { comparedOrders } from './compared-orders';
import { type CreditAccounts, type CreditPorts } from './credit-accounts';
import { missingCustomers } from './missing-customers';
import { type OrderOutcome } from './order-outcome';
import { approvalsNeeded, type PlannedOrder, planRound } from './plan-round';

export type EvaluateCustomers = (
  customerIds: readonly string[],
  moment: Moment,
  /** Orders that are about to pass a checkpoint: they are evaluated there when their check is due, cleared or not (CR-3). */
  checks?: ReadonlyMap<string, Checkpoint>,
) => Promise<Result<readonly OrderOutcome[], ReadRefusal>>;

/** Rounds in a row that brought no order to an end before the rest is left to the sweeper. */
const MOST_FRUITLESS_ROUNDS = 5;

/**
 * Evaluates all waiting orders of some customers: read, decide, write, and again for what changed under our hands, each time from rows read anew.
 * Orders that share a limit are decided together in order of receipt (CR-7); what one of them is refused for does not stop the others. Orders
 * that need no verdict are not in the answer.
 */
export const evaluateCustomers =
  (ports: CreditPorts): EvaluateCustomers =>
  async (customerIds, moment, checks = NO_CHECKS) => {
    const done = new Map<string, OrderOutcome>();
    let open = customerIds;
    let atOnce: 'all' | 'one' = 'all';
    for (let fruitless = 0; open.length > 0;) {
      const read = await readWhole(ports, open);
      if (!read.ok) return read;
      const limits = { done: new Set(done.keys()), atOnce };
      const before = await clearedBefore(ports, read.value, limits.done);
      if (!before.ok) return before;
      const conditions = { moment, limits, checks, before: before.value };
      const approvals = await approvalsFor(ports, read.value, conditions);
      if (!approvals.ok) return approvals;
      const { settled, planned, postponed } = planRound(read.value, { ...conditions, approvals: approvals.value });
      const outcomes = await ports.write(planned.map(({ transaction }) => transaction));
      const ended = [...settled, ...planned.flatMap((plan) => endOf(plan, outcomes.get(plan.transaction.key)))];
      for (const end of ended) done.set(end.orderId, end);
      fruitless = ended.length === 0 ? fruitless + 1 : 0;
      const again = planned.filter(({ outcome }) => !done.has(outcome.orderId));
      if (fruitless === MOST_FRUITLESS_ROUNDS) return ok([...done.values(), ...again.map(parked(outcomes))]);
      atOnce = again.some(({ transaction }) => foldFailed(outcomes.get(transaction.key))) ? 'one' : 'all';
      open = [...new Set([...again.map(({ customerId }) => customerId), ...postponed])];
    }
    return ok([...done.values()]);
  };

const NO_CHECKS: ReadonlyMap<string, Checkpoint> = new Map();

/** Asked for only where it matters: one more request then. */
function clearedBefore(
  ports: CreditPorts,
  accounts: CreditAccounts,
  done: ReadonlySet<string>,
): ReturnType<CreditPorts['clearedBefore']> {
  const orders = comparedOrders(accounts, done);
  return orders.length === 0 ? Promise.resolve(ok(new Map())) : ports.clearedBefore(orders);
}

/** Asked for only where a policy wants them: one more request then. */
function approvalsFor(
  ports: CreditPorts,
  accounts: CreditAccounts,
  conditions: Parameters<typeof approvalsNeeded>[1],
): ReturnType<CreditPorts['approvalsOf']> {
  const ids = approvalsNeeded(accounts, conditions);
  return ids.length === 0 ? Promise.resolve(ok(new Map())) : ports.approvalsOf(ids);
}

/** Those who share a limit are read together, however far the sharing goes. */
async function readWhole(ports: CreditPorts, customerIds: readonly string[]): Reading<CreditAccounts> {
  let ids = customerIds;
  for (;;) {
    const read = await ports.accountsOf(ids);
    if (!read.ok) return read;
    const missing = missingCustomers(read.value, ids);
    if (missing.length === 0) return read;
    ids = [...ids, ...missing];
  }
}

/** Written, or refused for good; a conflict and an unknown outcome are looked at again in the rows. */
function endOf(plan: PlannedOrder, outcome: TransactionOutcome | undefined): readonly OrderOutcome[] {
  if (!outcome) throw new Error(`No outcome for order ${plan.outcome.orderId}.`);
  switch (outcome.outcome) {
    case 'written':
      return [plan.outcome];
    case 'rejected':
      return [{ orderId: plan.outcome.orderId, outcome: 'refused', code: `dataverse.rejected ${outcome.code}` }];
    case 'conflict':
      return plan.conflictMeansDone ? [plan.outcome] : [];
    case 'unknown':
      return [];
  }
}

/** Another order of the same change set was refused, and nobody said which: then one at a time. */
const foldFailed = (outcome: TransactionOutcome | undefined): boolean =>
  outcome?.outcome === 'conflict' && outcome.code === 'transaction.fold-failed';

const parked =
  (outcomes: ReadonlyMap<string, TransactionOutcome>) =>
  ({ outcome: { orderId }, transaction }: PlannedOrder): OrderOutcome => {
    const last = outcomes.get(transaction.key);
    const code = last?.outcome === 'unknown' ? last.reason : last && 'code' in last ? last.code : 'unknown';
    return { orderId, outcome: 'parked', code };
  };
