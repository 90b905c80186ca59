import { tables, writeDecision } from '@o2c/core/dataverse';
import { type Approval, judgeApproval } from '@o2c/core/operations';
import { type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings, rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { clearanceDecision } from './clearance-decision';
import { clearanceTransaction } from './clearance-transaction';
import { type CreditAccounts } from './credit-accounts';
import { evaluateGroup, type OrderEvaluation, type WaitingGroup } from './evaluate-group';
import { type LimitGroup, limitGroups } from './limit-groups';
import { type OrderOutcome } from './order-outcome';
import { clearanceApprovalId, needsApproval, proposeClearance } from './propose-clearance';
import { waitingOrders } from './waiting-orders';

/** An order whose verdict is to be written, and what is true once it is. */
export interface PlannedOrder {
  readonly customerId: string;
  readonly outcome: OrderOutcome;
  readonly transaction: Transaction;
  /** Where a row that exists already says the same: a decision that was observed before. */
  readonly conflictMeansDone: boolean;
}

/** What one round does. */
export interface Round {
  /** Orders of which nothing is to be written. */
  readonly settled: readonly OrderOutcome[];
  readonly planned: readonly PlannedOrder[];
  /** Customers with orders that wait for the next round. */
  readonly postponed: readonly string[];
}

export interface RoundLimits {
  /** Orders that were brought to an end in a round before. */
  readonly done: ReadonlySet<string>;
  /** How many orders of one limit are written together. */
  readonly atOnce: 'all' | 'one';
}

/** What a round decides on beside the accounts. */
export interface RoundConditions {
  readonly moment: Moment;
  readonly limits: RoundLimits;
  /** Of those orders that need one (`approvalsNeeded`). */
  readonly approvals: ReadonlyMap<string, Approval>;
}

/** The ids of the approvals this round hangs on. */
export const approvalsNeeded = (
  accounts: CreditAccounts,
  { moment, limits }: Omit<RoundConditions, 'approvals'>,
): readonly string[] =>
  limitGroups(accounts).flatMap((group) => {
    const evaluated = evaluateGroup(waitingGroup(group, limits), accounts.settings, moment);
    return evaluated.ok ? evaluated.value.filter(needsApproval).map(clearanceApprovalId) : [];
  });

/** Decides everything that was read, group by group. Pure. */
export function planRound(accounts: CreditAccounts, conditions: RoundConditions): Round {
  const rounds = limitGroups(accounts).map((group) => planGroup(group, accounts, conditions));
  const unreadable = accounts.unreadable
    .filter(({ orderId }) => !conditions.limits.done.has(orderId))
    .map(({ orderId }): OrderOutcome => ({ orderId, outcome: 'refused', code: 'credit.order-unreadable' }));
  return {
    settled: [...unreadable, ...rounds.flatMap(({ settled }) => settled)],
    planned: rounds.flatMap(({ planned }) => planned),
    postponed: rounds.flatMap(({ postponed }) => postponed),
  };
}

const waitingGroup = (group: LimitGroup, { done }: RoundLimits): WaitingGroup => ({
  ...group,
  waiting: waitingOrders(group.orders).filter(({ id }) => !done.has(id)),
});

function planGroup(group: LimitGroup, { settings }: CreditAccounts, conditions: RoundConditions): Round {
  const { limits, moment } = conditions;
  const { waiting } = waitingGroup(group, limits);
  const evaluated = evaluateGroup({ ...group, waiting }, settings, moment);
  if (!evaluated.ok) {
    const { code, orderId: inTheWay } = evaluated.error;
    const refusedFor = (orderId: string): OrderOutcome =>
      orderId === inTheWay ? { orderId, outcome: 'refused', code } : { orderId, outcome: 'refused', code, inTheWay };
    return { settled: waiting.map(({ id }) => refusedFor(id)), planned: [], postponed: [] };
  }
  const plans = evaluated.value.map((evaluation) => planOrder(evaluation, settings, conditions));
  const planned = plans.flatMap((plan) => ('transaction' in plan ? [plan] : []));
  const settled = plans.flatMap((plan) => ('transaction' in plan ? [] : [plan]));
  if (limits.atOnce === 'all') return { settled, planned, postponed: [] };
  return { settled, planned: planned.slice(0, 1), postponed: planned.slice(1).map(({ customerId }) => customerId) };
}

function planOrder(
  evaluation: OrderEvaluation,
  settings: CompanySettings,
  { moment, approvals }: RoundConditions,
): PlannedOrder | OrderOutcome {
  const { order, autonomy, contentHash } = evaluation;
  const { id: orderId, customerId } = order;
  if (autonomy === 'observe') {
    const transaction = observation(evaluation, settings, moment);
    return { customerId, outcome: { orderId, outcome: 'observed' }, transaction, conflictMeansDone: true };
  }
  if (needsApproval(evaluation)) {
    const approval = approvals.get(clearanceApprovalId(evaluation));
    const said = judgeApproval(approval, { contentHash, now: moment.now });
    const proposed = { orderId, outcome: 'proposed' } as const;
    if (said === 'wait') return proposed;
    if (said === 'leave') return { orderId, outcome: 'refused', code: `approval.${approval?.status ?? 'missing'}` };
    if (said === 'ask') {
      const transaction = proposeClearance(evaluation, settings, moment);
      return { customerId, outcome: proposed, transaction, conflictMeansDone: true };
    }
  }
  const { status, transaction } = clearanceTransaction(evaluation, rowLinksOf(settings, order.legalEntityId), moment);
  const outcome = { orderId, outcome: status };
  return transaction ? { customerId, outcome, transaction, conflictMeansDone: false } : outcome;
}

/** Only the decision, and nothing of what was decided (design.md decision 11). */
function observation(evaluation: OrderEvaluation, settings: CompanySettings, moment: Moment): Transaction {
  const links = rowLinksOf(settings, evaluation.order.legalEntityId);
  const row = writeDecision(clearanceDecision(evaluation, 'observing', moment), links);
  const creates = [{ entitySetName: tables.decision.entitySetName, row }];
  return { key: evaluation.order.id, creates, updates: [] };
}
