import { tables, writeApproval, writeDecision } from '@o2c/core/dataverse';
import { moneyToDecimal } from '@o2c/core/kernel';
import { approvalIdentity, newApproval, type Proposal } from '@o2c/core/operations';
import { type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { rowLinksOf, type CompanySettings } from '../company-settings';
import { type Moment } from '../moment';
import { clearanceDecision } from './clearance-decision';
import { CLEAR_ORDER } from './clearance-policy';
import { type OrderEvaluation } from './order-evaluation';

/** Whether an evaluation needs a person before it may clear its order. To hold one needs nobody: nothing leaves the house by it. */
export const needsApproval = ({ autonomy, decision, hold }: OrderEvaluation): boolean =>
  (autonomy === 'suggest' || autonomy === 'approve') && decision.verdict.outcome === 'cleared' && hold?.forced !== true;

/** The approval that lets this order be cleared for exactly this content. */
export const clearanceApprovalId = (evaluation: OrderEvaluation): string => approvalIdentity(proposalOf(evaluation)).id;

const proposalOf = ({ order, contentHash, decision }: OrderEvaluation): Proposal => ({
  actionType: CLEAR_ORDER,
  legalEntityId: order.legalEntityId,
  targetTable: tables.salesOrder.logicalName,
  targetId: order.id,
  contentHash,
  amount: moneyToDecimal(decision.facts.orderAmount),
  currencyCode: decision.facts.orderAmount.currency,
});

/** Puts the clearance to a person: the proposal and why, once for the same content (design.md decision 11). */
export function proposeClearance(evaluation: OrderEvaluation, settings: CompanySettings, moment: Moment): Transaction {
  const links = rowLinksOf(settings, evaluation.order.legalEntityId);
  const approval = writeApproval(newApproval(proposalOf(evaluation), moment.now), links);
  const decision = writeDecision(clearanceDecision(evaluation, { by: 'proposing' }, moment), links);
  return {
    key: evaluation.order.id,
    creates: [
      { entitySetName: tables.approval.entitySetName, row: approval },
      { entitySetName: tables.decision.entitySetName, row: decision },
    ],
    updates: [],
  };
}
