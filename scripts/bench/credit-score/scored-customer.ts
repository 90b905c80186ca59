import { type CustomerLedger, type LedgerItem, type LedgerSettlement } from '@o2c/core/credit-score';
import { customerProfileIdentity, UNSCORED } from '@o2c/core/dataverse';
import { addDays, addMonths, isoDate, type IsoDate, money, negate, rowId } from '@o2c/core/kernel';

import { type ScoredAccount } from '../../../azure-functions/src/jobs/credit-score/scoring-ports';

export const LEGAL_ENTITY = rowId('legalentity', 'NL01');
export const SCORED_ON: IsoDate = isoDate('2026-06-30');
/** Two invoices a month, all but the last two paid. */
export const DOCUMENTS = 24;

/** A customer with a year's trade that pays as its number says: some early, some very late. */
export function scoredCustomer(number: number): ScoredAccount {
  const customerId = rowId('account', `SCORE-${number}`);
  return {
    profile: {
      ...customerProfileIdentity(customerId, LEGAL_ENTITY),
      ...UNSCORED,
      etag: 'W/"1"',
      name: `SCORE-${number}`,
      customerId,
      legalEntityId: LEGAL_ENTITY,
      currency: 'EUR',
      unlimitedCredit: false,
      mandatoryCreditLimit: false,
      excludedFromCredit: false,
      blocked: 'none',
      requiresPurchaseOrder: false,
      version: 1,
      customerSince: addMonths(SCORED_ON, -(number % 120)),
      inBusinessSince: addMonths(SCORED_ON, -(number % 240)),
    },
    country: number % 3 === 0 ? 'DE' : 'FR',
    limit: { kind: 'limited', amount: money(10_000_00, 'EUR') },
    ledger: ledgerOf(number),
    signals: [],
    scores: [],
  };
}

function ledgerOf(number: number): CustomerLedger {
  const items: LedgerItem[] = [];
  const settlements: LedgerSettlement[] = [];
  for (let document = 0; document < DOCUMENTS; document += 1) {
    const on = addDays(addMonths(SCORED_ON, -12), document * 15 + 1);
    const id = `${number}-${document}`;
    const amount = money(50_00 + ((number * 7 + document * 131) % 900_00), 'EUR');
    items.push({ id, kind: 'invoice', documentDate: on, dueDate: addDays(on, 30), accountingAmount: amount });
    if (document >= DOCUMENTS - 2) continue;
    const paidOn = addDays(on, 5 + ((number + document * 3) % 60));
    const payment = { id: `${id}-P`, kind: 'payment', documentDate: paidOn, dueDate: paidOn } as const;
    items.push({ ...payment, accountingAmount: negate(amount) });
    settlements.push({
      id: `${id}-S`,
      debitItemId: id,
      creditItemId: payment.id,
      debitAccountingAmount: amount,
      creditAccountingAmount: amount,
      effectiveOn: paidOn,
    });
  }
  return { currency: 'EUR', items, settlements };
}
