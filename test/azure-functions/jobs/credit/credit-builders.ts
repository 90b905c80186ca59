import { type CreditRule } from '@o2c/core/credit';
import { type CustomerProfile, customerProfileIdentity, UNSCORED } from '@o2c/core/dataverse';
import {
  alternateKey,
  decimal,
  instant,
  type IsoDate,
  isoDate,
  type Money,
  money,
  negate,
  rowId,
  zero,
} from '@o2c/core/kernel';
import { orderIdentity, orderLineId, orderTotals } from '@o2c/core/ordering';
import { type OpenItem } from '@o2c/core/receivables';
import { productIdOf, unitIdOf } from '../../../../scripts/provision-dataverse/provision-products';

export const NL = rowId('legalentity', 'NL01');
export const TEAM = rowId('team', 'NL01');
export const eur = (minor: number): Money => money(minor, 'EUR');

export function taken<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export const aProfile = (customerId: string): CustomerProfile => ({
  ...customerProfileIdentity(customerId, NL),
  name: 'A customer',
  customerId,
  legalEntityId: NL,
  currency: 'EUR',
  creditLimit: eur(1_000_00),
  unlimitedCredit: false,
  mandatoryCreditLimit: false,
  ...UNSCORED,
  excludedFromCredit: false,
  blocked: 'none',
  requiresPurchaseOrder: false,
  version: 1,
});

export function anOrder(customerId: string, externalId: string, amount: Money) {
  const { id, key } = orderIdentity('phone', externalId);
  const line = {
    id: orderLineId(id, 1),
    lineNumber: 1,
    productId: productIdOf('P-100'),
    unitId: unitIdOf('Piece'),
    description: 'A shelf',
    quantity: decimal(10),
    unitPrice: decimal((amount.minor / 1000).toFixed(3)),
    discount: zero(amount.currency),
    taxCategory: 'outsideScope',
    taxRate: decimal(0),
    shippedQuantity: decimal(0),
    invoicedQuantity: decimal(0),
  } as const;
  return {
    id,
    key,
    orderNumber: externalId,
    status: 'inProgress',
    channel: 'phone',
    externalId,
    customerId,
    legalEntityId: NL,
    ownerTeamId: TEAM,
    currency: amount.currency,
    paymentTermId: rowId('paymentterm', 'NET30'),
    orderedOn: isoDate('2026-06-01'),
    creditStatus: 'notEvaluated',
    version: 1,
    lines: [line],
    totals: taken(orderTotals({ currency: amount.currency, lines: [line] })),
    requestHash: 'test',
    lastOperationId: 'test',
  } as const;
}

export interface ItemFacts {
  readonly amount: Money;
  readonly dueDate?: IsoDate;
}

export const anOpenItem = (
  customerId: string,
  name: string,
  { amount, dueDate = isoDate('2026-12-31') }: ItemFacts,
): OpenItem => ({
  id: rowId('openitem', name, 1),
  key: alternateKey('openitem', name, 1),
  kind: amount.minor < 0 ? 'payment' : 'invoice',
  documentNumber: name,
  instalment: 1,
  customerId,
  legalEntityId: NL,
  documentDate: isoDate('2026-01-01'),
  dueDate,
  amount,
  openAmount: amount,
  accountingAmount: amount,
  disputedAmount: zero(amount.currency),
  disputed: false,
  recordedOn: instant('2026-01-01T00:00:00Z'),
  requestHash: 'test',
  lastOperationId: 'test',
  posted: true,
});

export const paid = (amount: Money): Money => negate(amount);

export type RuleFacts = Partial<Omit<CreditRule, 'threshold'>> &
  Pick<CreditRule, 'id' | 'type'> & { readonly threshold?: string };

const VALUE_TYPES: Partial<Record<CreditRule['type'], CreditRule['valueType']>> = {
  overdueAmount: 'amount',
  orderAmount: 'amount',
  creditLimitUsed: 'percent',
  overdueShare: 'percent',
  accountStatus: 'list',
  termsOfPayment: 'list',
  criticalChange: 'list',
  dunningLevel: 'level',
};

export const aRule = ({ threshold, ...over }: RuleFacts): CreditRule => ({
  effect: 'block',
  scope: { level: 'all' },
  valueType: VALUE_TYPES[over.type] ?? 'days',
  releaseOrder: false,
  ignoreBlank: false,
  ignoreDisputed: false,
  ...over,
  ...(threshold === undefined ? {} : { threshold: decimal(threshold) }),
});
