import { tables, writeDecision } from '@o2c/core/dataverse';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type Decision, newDecision } from '@o2c/core/operations';
import { isCleared, noLaterTerms, orderContentHash, orderTotals, type SalesOrder } from '@o2c/core/ordering';
import { type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings, rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { CLEAR_ORDER, clearanceSettings } from './clearance-policy';
import { type ClearedBefore } from './cleared-before';

/** Why an order that was changed stays cleared. */
export type KeptBecause = 'asks for no more than was cleared' | 'may be edited after release';

/**
 * Whether an order that was changed by hand since it was cleared stays so (VA-5): it asks for no more money, on terms of no higher rank, of the same
 * customer, company and currency; or a person released it and the settings let such an order grow.
 */
export function keptBecause(
  order: SalesOrder,
  before: ClearedBefore | undefined,
  settings: CompanySettings,
): Result<KeptBecause, { readonly code: 'clearance.not-kept' }> {
  const lost = refuse({ code: 'clearance.not-kept' } as const);
  if (!before || isCleared(order)) return lost;
  const policy = clearanceSettings(settings, order.legalEntityId);
  if (!policy.ok || policy.value.autonomy !== 'act') return lost;
  const sameParty =
    order.customerId === before.customerId &&
    order.legalEntityId === before.legalEntityId &&
    order.currency === before.currency;
  if (!sameParty) return lost;
  if (before.byPerson && policy.value.settings.allowEditAfterRelease) return ok('may be edited after release');
  if (order.creditStatus !== 'cleared') return lost;
  const totals = orderTotals(order);
  const ranksOf = (id: string) => {
    const terms = settings.paymentTerms.get(id);
    return terms && { terms: terms.rank, discount: terms.discountRank };
  };
  const noMore = totals.ok && totals.value.gross.minor <= before.grossMinor && noLaterTerms(before, order, ranksOf);
  return noMore ? ok('asks for no more than was cleared') : lost;
}

/** Clears an order for what it is now, for it was cleared for more; it takes no room that it had not. */
export function keepClearance(order: SalesOrder, { because, settings }: Kept, moment: Moment): Transaction {
  const { columns, choices, entitySetName } = tables.salesOrder;
  const links = rowLinksOf(settings, order.legalEntityId);
  const changes = {
    [columns.creditStatus.name]: choices.creditStatus.cleared,
    [columns.creditClearedHash.name]: orderContentHash(order),
    [columns.version.name]: order.version + 1,
    [columns.lastOperationId.name]: moment.correlationId,
  };
  return {
    key: order.id,
    creates: [
      { entitySetName: tables.decision.entitySetName, row: writeDecision(decisionOf(order, because, moment), links) },
    ],
    updates: [{ entitySetName, id: order.id, etag: order.etag, changes }],
  };
}

/** Why, and by what settings. */
export interface Kept {
  readonly because: KeptBecause;
  readonly settings: CompanySettings;
}

function decisionOf(order: SalesOrder, because: KeptBecause, moment: Moment): Decision {
  const totals = orderTotals(order);
  return newDecision({
    type: CLEAR_ORDER,
    legalEntityId: order.legalEntityId,
    customerId: order.customerId,
    targetTable: tables.salesOrder.logicalName,
    targetId: order.id,
    rule: because,
    outcome: 'cleared',
    autonomy: 'act',
    inputs: {
      asOf: moment.today,
      content: orderContentHash(order),
      before: order.creditClearedHash,
      gross: totals.ok ? totals.value.gross.minor : undefined,
      currency: order.currency,
      terms: order.paymentTermId,
    },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: order.etag,
  });
}
