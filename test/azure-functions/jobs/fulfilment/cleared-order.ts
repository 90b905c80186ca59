import { type SalesOrderToCreate } from '@o2c/core/dataverse';
import { type CurrencyCode, decimal, isoDate, money, rowId } from '@o2c/core/kernel';
import { orderContentHash, orderIdentity, orderLineId, orderTotals } from '@o2c/core/ordering';
import { productIdOf, unitIdOf } from '../../../../scripts/provision-dataverse/provision-products';
import { taken } from './taken';

/** What a test says of an order; lines are quantity, price, tax rate and discount in minor units. */
export interface OrderAsked {
  readonly externalId: string;
  readonly customerId: string;
  readonly lines: readonly (readonly [quantity: string, unitPrice: string, taxRate: string, discount?: number])[];
  readonly legalEntity?: string;
  readonly currency?: CurrencyCode;
  readonly paymentTerm?: string;
}

/** A submitted order, cleared for exactly what it holds. */
export function clearedOrder(asked: OrderAsked): SalesOrderToCreate {
  const { externalId, customerId, legalEntity = 'NL01', currency = 'EUR', paymentTerm = 'NET30' } = asked;
  const { id, key } = orderIdentity('phone', externalId);
  const lines = asked.lines.map(([quantity, unitPrice, taxRate, discount = 0], at) => ({
    id: orderLineId(id, at + 1),
    lineNumber: at + 1,
    productId: productIdOf('P-100'),
    unitId: unitIdOf('Piece'),
    description: `Product of line ${at + 1}`,
    quantity: decimal(quantity),
    unitPrice: decimal(unitPrice),
    discount: money(discount, currency),
    taxCategory: taxRate === '0' ? ('outsideScope' as const) : ('standard' as const),
    taxRate: decimal(taxRate),
    shippedQuantity: decimal(0),
    invoicedQuantity: decimal(0),
  }));
  const content = {
    customerId,
    legalEntityId: rowId('legalentity', legalEntity),
    currency,
    paymentTermId: rowId('paymentterm', paymentTerm),
    lines,
  };
  return {
    ...content,
    id,
    key,
    orderNumber: externalId,
    status: 'inProgress',
    channel: 'phone',
    externalId,
    ownerTeamId: rowId('team', legalEntity),
    customerPurchaseOrder: `PO ${externalId}`,
    orderedOn: isoDate('2026-03-01'),
    creditStatus: 'cleared',
    creditClearedHash: orderContentHash(content),
    version: 1,
    totals: taken(orderTotals({ currency, lines })),
    requestHash: 'test',
    lastOperationId: rowId('operation', 'test', id),
  };
}
