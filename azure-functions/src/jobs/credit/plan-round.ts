import { type Checkpoint } from '@o2c/core/credit';
import { tables, writeDecision } from '@o2c/core/dataverse';
import { type Approval, judgeApproval } from '@o2c/core/operations';
import { type SalesOrder } from '@o2c/core/ordering';
import { type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings, rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { clearanceDecision } from './clearance-decision';
import { clearanceTransaction } from './clearance-transaction';
import { CLEAR_ORDER } from './clearance-policy';
import { type ClearedBefore } from './cleared-before';
import { type CreditAccounts } from './credit-accounts';
import { knownCustomers } from './customer-facts';
import { documentTransaction, observeDocument } from './document-transaction';
import { type ClusterContext, type ClusterRefusal, evaluateCluster, waitingIn } from './evaluate-cluster';
import { type DocumentEvaluation, isDocumentWaiting } from './evaluate-documents';
import { describeHold } from './hold-words';
import { isCheckDue } from './is-check-due';
import { keepClearance, keptBecause } from './keep-clearance';
import { type LimitCluster, limitClusters } from './limit-groups';
import { type OrderEvaluation } from './order-evaluation';
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
  /** How many orders of limits that hang together are written at once. */
  readonly atOnce: 'all' | 'one';
}

/** What a round decides on beside the accounts. */
export interface RoundConditions {
  readonly moment: Moment;
  readonly limits: RoundLimits;
  /** Orders that are about to pass a checkpoint, and which. */
  readonly checks: ReadonlyMap<string, Checkpoint>;
  /** What orders were cleared for before, of those of which it matters (`comparedOrders`). */
  readonly before: ReadonlyMap<string, ClearedBefore>;
  /** Of those orders that need one (`approvalsNeeded`). */
  readonly approvals: ReadonlyMap<string, Approval>;
}

/** The ids of the approvals this round hangs on. */
export const approvalsNeeded = (
  accounts: CreditAccounts,
  conditions: Omit<RoundConditions, 'approvals'>,
): readonly string[] => {
  if (!accounts.settings.policies.some(asksForApproval)) return [];
  const context = contextOf(accounts, conditions);
  return limitClusters(accounts).flatMap((cluster) => {
    const evaluated = evaluateCluster(cluster, context);
    return evaluated.ok ? evaluated.value.orders.filter(needsApproval).map(clearanceApprovalId) : [];
  });
};

/** Without a policy that puts clearances to a person nothing has to be decided to know that none is asked for. */
const asksForApproval = ({ actionType, autonomy }: CompanySettings['policies'][number]): boolean =>
  actionType === CLEAR_ORDER && (autonomy === 'suggest' || autonomy === 'approve');

/** Decides everything that was read, limit by limit. Pure. */
export function planRound(accounts: CreditAccounts, conditions: RoundConditions): Round {
  const context = contextOf(accounts, conditions);
  const rounds = limitClusters(accounts).map((cluster) => planCluster(cluster, context, conditions));
  const kept = accounts.orders
    .filter(({ id }) => !conditions.limits.done.has(id))
    .flatMap((order) => planKept(order, accounts.settings, conditions));
  const unreadable = accounts.unreadable
    .filter(({ orderId }) => !conditions.limits.done.has(orderId))
    .map(({ orderId }): OrderOutcome => ({ orderId, outcome: 'refused', code: 'credit.order-unreadable' }));
  return {
    settled: [...unreadable, ...rounds.flatMap(({ settled }) => settled)],
    planned: [...kept, ...rounds.flatMap(({ planned }) => planned)],
    postponed: rounds.flatMap(({ postponed }) => postponed),
  };
}

function contextOf(
  accounts: CreditAccounts,
  { moment: { today }, limits: { done }, checks, before }: Omit<RoundConditions, 'approvals'>,
): ClusterContext {
  const { settings } = accounts;
  const isDue = (order: SalesOrder): boolean => isCheckDue(order, settings, { at: checks.get(order.id), asOf: today });
  return {
    known: knownCustomers(accounts),
    occasion: { asOf: today, rates: settings.currencyRates },
    wanted: {
      before,
      waiting: (orders) =>
        waitingOrders(orders, isDue).filter(
          (order) => !done.has(order.id) && !keptBecause(order, before.get(order.id), settings).ok,
        ),
      isDocumentWaiting: (document) => isDocumentWaiting(document) && !done.has(document.id),
      checkpointOf: (order, { holds }) =>
        checks.get(order.id) ?? holds.find(({ orderId }) => orderId === order.id)?.checkpoint ?? 'orderEntry',
    },
  };
}

function planCluster(cluster: LimitCluster, context: ClusterContext, conditions: RoundConditions): Round {
  const { settings } = context.known.accounts;
  const evaluated = evaluateCluster(cluster, context);
  if (!evaluated.ok) {
    const { orderId: inTheWay } = evaluated.error;
    const code = codeOf(evaluated.error);
    const { orders, documents } = waitingIn(cluster, context);
    const refusedFor = (orderId: string): OrderOutcome =>
      orderId === inTheWay ? { orderId, outcome: 'refused', code } : { orderId, outcome: 'refused', code, inTheWay };
    return { settled: [...orders, ...documents].map(({ id }) => refusedFor(id)), planned: [], postponed: [] };
  }
  const plans = [
    ...evaluated.value.orders.map((evaluation) => planOrder(evaluation, settings, conditions)),
    ...evaluated.value.documents.map((evaluation) => planDocument(evaluation, settings, conditions)),
  ];
  const planned = plans.flatMap((plan) => ('transaction' in plan ? [plan] : []));
  const settled = plans.flatMap((plan) => ('transaction' in plan ? [] : [plan]));
  if (conditions.limits.atOnce === 'all') return { settled, planned, postponed: [] };
  return { settled, planned: planned.slice(0, 1), postponed: planned.slice(1).map(({ customerId }) => customerId) };
}

/** A rule that cannot be used is named, so that somebody can set it right. */
function codeOf(refusal: ClusterRefusal): string {
  if (!('rule' in refusal)) return refusal.code;
  return [refusal.code, refusal.rule, ...('reason' in refusal ? [refusal.reason] : [])].join(' ');
}

/** An order of which only less is asked than was cleared keeps its clearance, without another look at the rules (VA-5). */
function planKept(
  order: SalesOrder,
  settings: CompanySettings,
  { before, moment }: RoundConditions,
): readonly PlannedOrder[] {
  const kept = keptBecause(order, before.get(order.id), settings);
  if (!kept.ok) return [];
  const transaction = keepClearance(order, { because: kept.value, settings }, moment);
  const outcome = { orderId: order.id, outcome: 'cleared' } as const;
  return [{ customerId: order.customerId, outcome, transaction, conflictMeansDone: false }];
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

/** A quote or an invoice that is cleared lets nothing leave the house, so it needs nobody's approval. */
function planDocument(
  evaluation: DocumentEvaluation,
  settings: CompanySettings,
  { moment }: RoundConditions,
): PlannedOrder | OrderOutcome {
  const { document, autonomy } = evaluation;
  const { id: orderId, customerId } = document;
  const links = rowLinksOf(settings, document.legalEntityId);
  if (autonomy === 'observe') {
    const transaction = observeDocument(evaluation, links, moment);
    return { customerId, outcome: { orderId, outcome: 'observed' }, transaction, conflictMeansDone: true };
  }
  const { status, transaction } = documentTransaction(evaluation, links, moment);
  const outcome = { orderId, outcome: status };
  return transaction ? { customerId, outcome, transaction, conflictMeansDone: false } : outcome;
}

/** Only the decision, and nothing of what was decided (design.md decision 11). */
function observation(evaluation: OrderEvaluation, settings: CompanySettings, moment: Moment): Transaction {
  const links = rowLinksOf(settings, evaluation.order.legalEntityId);
  const counterfactual = describeHold(evaluation.decision.facts, evaluation.ruleSet);
  const said = { by: 'observing', ...(counterfactual === undefined ? {} : { counterfactual }) } as const;
  const row = writeDecision(clearanceDecision(evaluation, said, moment), links);
  const creates = [{ entitySetName: tables.decision.entitySetName, row }];
  return { key: evaluation.order.id, creates, updates: [] };
}
