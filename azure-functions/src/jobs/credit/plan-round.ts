import { tables, writeDecision } from '@o2c/core/dataverse';
import { type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { clearanceDecision } from './clearance-decision';
import { clearanceTransaction } from './clearance-transaction';
import { type CreditAccounts } from './credit-accounts';
import { evaluateGroup, type OrderEvaluation } from './evaluate-group';
import { type LimitGroup, limitGroups } from './limit-groups';
import { type OrderOutcome } from './order-outcome';
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

/** Decides everything that was read, group by group. Pure. */
export function planRound(accounts: CreditAccounts, moment: Moment, limits: RoundLimits): Round {
  const rounds = limitGroups(accounts).map((group) => planGroup(group, accounts, { moment, limits }));
  return {
    settled: rounds.flatMap(({ settled }) => settled),
    planned: rounds.flatMap(({ planned }) => planned),
    postponed: rounds.flatMap(({ postponed }) => postponed),
  };
}

interface Conditions {
  readonly moment: Moment;
  readonly limits: RoundLimits;
}

function planGroup(group: LimitGroup, { settings }: CreditAccounts, { moment, limits }: Conditions): Round {
  const waiting = waitingOrders(group.orders).filter(({ id }) => !limits.done.has(id));
  const evaluated = evaluateGroup({ ...group, waiting }, settings, moment);
  if (!evaluated.ok) {
    const { code, orderId: inTheWay } = evaluated.error;
    const refusedFor = (orderId: string): OrderOutcome =>
      orderId === inTheWay ? { orderId, outcome: 'refused', code } : { orderId, outcome: 'refused', code, inTheWay };
    return { settled: waiting.map(({ id }) => refusedFor(id)), planned: [], postponed: [] };
  }
  const plans = evaluated.value.map((evaluation) => planOrder(evaluation, { settings, moment }));
  const planned = plans.flatMap((plan) => ('transaction' in plan ? [plan] : []));
  const settled = plans.flatMap((plan) => ('transaction' in plan ? [] : [plan]));
  if (limits.atOnce === 'all') return { settled, planned, postponed: [] };
  return { settled, planned: planned.slice(0, 1), postponed: planned.slice(1).map(({ customerId }) => customerId) };
}

function planOrder(
  evaluation: OrderEvaluation,
  { settings, moment }: { readonly settings: CreditAccounts['settings']; readonly moment: Moment },
): PlannedOrder | OrderOutcome {
  const { order, autonomy } = evaluation;
  const links = rowLinksOf(settings, order.legalEntityId);
  const shared = { customerId: order.customerId, conflictMeansDone: false };
  if (autonomy === 'observe') {
    const row = writeDecision(clearanceDecision(evaluation, moment), links);
    const creates = [{ entitySetName: tables.decision.entitySetName, row }];
    const outcome = { orderId: order.id, outcome: 'observed' } as const;
    return { ...shared, outcome, conflictMeansDone: true, transaction: { key: order.id, creates, updates: [] } };
  }
  const { status, transaction } = clearanceTransaction(evaluation, links, moment);
  const outcome = { orderId: order.id, outcome: status };
  return transaction ? { ...shared, outcome, transaction } : outcome;
}
