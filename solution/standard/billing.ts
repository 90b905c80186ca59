import { choiceOf, dateOnly, decimal, lookup, money, moneyElsewhere, text, whole, yesNo } from '../build/columns';
import { points, standardTable, uses } from '../build/standard-table';
import { documentType } from '../choices/billing';
import { creditStatus, taxCategory } from '../choices/orders';
import { CREDIT_STATUS, DOCUMENT_STATE, POSTED_AMOUNTS } from '../security/groups';

/** The document people see; its own columns are the legal document, the standard totals are display only (design.md 4). */
export const invoice = standardTable('invoice', {
  schemaName: 'Invoice',
  uses: [
    uses('String', 'name'),
    uses('String', 'invoiceNumber'),
    uses('DateTime', 'standardDueDate', 'duedate'),
    uses('DateTime', 'dateDelivered'),
    uses('Boolean', 'priceLocked', 'ispricelocked'),
    uses('Money', 'totalAmount'),
  ],
  lookups: [
    points('customer', 'account', { name: 'customerid', navigation: 'customerid_account' }),
    points('salesOrder', 'salesorder', { name: 'salesorderid' }),
    points('priceLevel', 'pricelevel', { name: 'pricelevelid' }),
    points('transactionCurrency', 'transactioncurrency', { name: 'transactioncurrencyid' }),
    points('owner', 'team', { name: 'ownerid' }),
  ],
  columns: [
    text('key', 100, { description: 'Deterministic key of the business event; a number is never part of it.' }),
    text('documentNumber', 100, { securedBy: DOCUMENT_STATE }),
    choiceOf('documentType', documentType, { securedBy: DOCUMENT_STATE }),
    dateOnly('issueDate', { securedBy: DOCUMENT_STATE }),
    dateOnly('dueDate', { securedBy: DOCUMENT_STATE }),
    dateOnly('deliveryDate', { securedBy: DOCUMENT_STATE }),
    lookup('legalEntity', 'o2c_legalentity'),
    lookup('shipment', 'o2c_shipment'),
    lookup('paymentTerm', 'o2c_paymentterm'),
    lookup('corrects', 'invoice', { description: 'The document this credit note or correction stands against.' }),
    text('customerPurchaseOrder', 100),
    text('currencyCode', 3),
    text('accountingCurrencyCode', 3),
    yesNo('posted', { securedBy: DOCUMENT_STATE }),
    money('postedNet', { securedBy: POSTED_AMOUNTS }),
    money('postedTax', { securedBy: POSTED_AMOUNTS }),
    money('postedGross', { securedBy: POSTED_AMOUNTS }),
    moneyElsewhere('postedAccountingGross', { securedBy: POSTED_AMOUNTS }),
    text('contentHash', 64, { securedBy: DOCUMENT_STATE }),
    choiceOf('creditStatus', creditStatus, { securedBy: CREDIT_STATUS }),
    lookup('creditHold', 'o2c_credithold', { securedBy: CREDIT_STATUS }),
    text('creditClearedHash', 64, { securedBy: CREDIT_STATUS }),
    text('requestHash', 64),
    text('lastOperationId', 36),
  ],
  keys: [['key']],
});

/** A line of a billing document. */
export const invoiceLine = standardTable('invoiceLine', {
  schemaName: 'InvoiceDetail',
  label: 'Invoice line',
  primaryName: 'productidname',
  uses: [
    uses('Decimal', 'quantity'),
    uses('Money', 'pricePerUnit'),
    uses('Money', 'manualDiscountAmount'),
    uses('Money', 'extendedAmount'),
    uses('Money', 'tax'),
    uses('Integer', 'lineItemNumber'),
    uses('String', 'productDescription'),
    uses('Boolean', 'priceOverridden', 'ispriceoverridden'),
    uses('Boolean', 'productOverridden', 'isproductoverridden'),
  ],
  lookups: [
    points('invoice', 'invoice', { name: 'invoiceid' }),
    points('product', 'product', { name: 'productid' }),
    points('unit', 'uom', { name: 'uomid' }),
    points('transactionCurrency', 'transactioncurrency', { name: 'transactioncurrencyid' }),
  ],
  columns: [
    whole('lineNumber'),
    lookup('orderLine', 'salesorderdetail'),
    lookup('shipmentLine', 'o2c_shipmentline'),
    decimal('unitPrice', 10),
    choiceOf('taxCategory', taxCategory),
    decimal('taxRate', 4),
    money('postedNet', { securedBy: POSTED_AMOUNTS }),
    money('postedTax', { securedBy: POSTED_AMOUNTS }),
    text('customerOrderLine', 100),
  ],
});
