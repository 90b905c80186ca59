import { choiceOf, dateOnly, decimal, lookup, money, text, whole, yesNo } from '../build/columns';
import { points, standardTable, uses } from '../build/standard-table';
import { creditCheckpoint } from '../choices/credit';
import { creditStatus, orderChannel, taxCategory } from '../choices/orders';
import { CREDIT_STATUS, DOCUMENT_STATE, POSTED_AMOUNTS } from '../security/groups';

/** An offer; it is checked like an order, so that nobody promises what would be held (spec/features.md 0.1). */
export const quote = standardTable('quote', {
  schemaName: 'Quote',
  uses: [uses('String', 'name'), uses('String', 'quoteNumber'), uses('Money', 'totalAmount')],
  lookups: [
    points('customer', 'account', { name: 'customerid', navigation: 'customerid_account' }),
    points('transactionCurrency', 'transactioncurrency', { name: 'transactioncurrencyid' }),
    points('owner', 'team', { name: 'ownerid' }),
  ],
  columns: [
    lookup('legalEntity', 'o2c_legalentity'),
    lookup('paymentTerm', 'o2c_paymentterm'),
    choiceOf('creditStatus', creditStatus, { securedBy: CREDIT_STATUS }),
    lookup('creditHold', 'o2c_credithold', { securedBy: CREDIT_STATUS }),
    text('creditClearedHash', 64, { securedBy: CREDIT_STATUS }),
    text('lastOperationId', 36),
  ],
});

/** The sales order with what the money path keeps on it (design.md 2.1, 2.2). */
export const salesOrder = standardTable('salesOrder', {
  schemaName: 'SalesOrder',
  uses: [
    uses('String', 'name'),
    uses('String', 'orderNumber'),
    uses('Boolean', 'priceLocked', 'ispricelocked'),
    uses('Money', 'totalAmount'),
    uses('DateTime', 'requestDeliveryBy'),
    uses('DateTime', 'submitDate'),
    uses('Picklist', 'shippingMethod', 'shippingmethodcode'),
    uses('Memo', 'description'),
  ],
  lookups: [
    points('customer', 'account', { name: 'customerid', navigation: 'customerid_account' }),
    points('priceLevel', 'pricelevel', { name: 'pricelevelid' }),
    points('quote', 'quote', { name: 'quoteid' }),
    points('transactionCurrency', 'transactioncurrency', { name: 'transactioncurrencyid' }),
    points('owner', 'team', { name: 'ownerid' }),
  ],
  columns: [
    text('key', 100, { description: 'Channel and external id in one value; a second post collides with it.' }),
    choiceOf('channel', orderChannel),
    text('externalId', 100),
    text('customerPurchaseOrder', 100),
    text('purchaseOrderKey', 100, { description: 'The purchase order without case, space and dash, for matching.' }),
    lookup('legalEntity', 'o2c_legalentity'),
    lookup('paymentTerm', 'o2c_paymentterm'),
    lookup('intake', 'o2c_orderintake', { onDelete: 'RemoveLink' }),
    text('currencyCode', 3),
    dateOnly('orderedOn'),
    dateOnly('requestedDeliveryOn'),
    money('netAmount'),
    money('taxAmount'),
    money('grossAmount'),
    choiceOf('creditStatus', creditStatus, { securedBy: CREDIT_STATUS }),
    text('creditClearedHash', 64, {
      securedBy: CREDIT_STATUS,
      description: 'Hash of the content the order was cleared for.',
    }),
    lookup('creditHold', 'o2c_credithold', { securedBy: CREDIT_STATUS }),
    dateOnly('creditCheckedOn', { securedBy: CREDIT_STATUS, description: 'Last day a check was passed.' }),
    choiceOf('creditCheckpoint', creditCheckpoint, { securedBy: CREDIT_STATUS }),
    yesNo('excludedFromCredit', { securedBy: CREDIT_STATUS }),
    lookup('excludedBy', 'systemuser', { securedBy: CREDIT_STATUS }),
    whole('version', { securedBy: DOCUMENT_STATE, description: 'Counts content changes; display only.' }),
    text('requestHash', 64),
    text('lastOperationId', 36),
  ],
  keys: [['key']],
});

/** A line of a sales order; what is shipped and invoiced is written by the service only. */
export const salesOrderLine = standardTable('salesOrderLine', {
  schemaName: 'SalesOrderDetail',
  label: 'Order line',
  primaryName: 'productidname',
  uses: [
    uses('Decimal', 'quantity'),
    uses('Money', 'pricePerUnit'),
    uses('Money', 'manualDiscountAmount'),
    uses('Money', 'extendedAmount'),
    uses('Money', 'tax'),
    uses('Integer', 'lineItemNumber'),
    uses('String', 'productDescription'),
    uses('Memo', 'description'),
    uses('Boolean', 'priceOverridden', 'ispriceoverridden'),
    uses('Boolean', 'productOverridden', 'isproductoverridden'),
  ],
  lookups: [
    points('salesOrder', 'salesorder', { name: 'salesorderid' }),
    points('product', 'product', { name: 'productid' }),
    points('unit', 'uom', { name: 'uomid' }),
    points('transactionCurrency', 'transactioncurrency', { name: 'transactioncurrencyid' }),
  ],
  columns: [
    text('externalLineId', 100),
    decimal('unitPrice', 10, { description: 'Price per unit with all its digits; the standard column rounds.' }),
    choiceOf('taxCategory', taxCategory),
    decimal('taxRate', 4),
    dateOnly('requestedDeliveryOn'),
    decimal('shippedQuantity', 5, { securedBy: POSTED_AMOUNTS }),
    decimal('invoicedQuantity', 5, { securedBy: POSTED_AMOUNTS }),
  ],
});
