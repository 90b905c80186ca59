import { points, standardTable, uses } from '../build/standard-table';

export const quote = standardTable('quote', {
  schemaName: 'Quote',
  uses: [uses('String', 'name'), uses('String', 'quoteNumber')],
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
  ],
  lookups: [
    points('customer', 'account', { name: 'customerid', navigation: 'customerid_account' }),
    points('priceLevel', 'pricelevel', { name: 'pricelevelid' }),
    points('quote', 'quote', { name: 'quoteid' }),
    points('transactionCurrency', 'transactioncurrency', { name: 'transactioncurrencyid' }),
    points('owner', 'team', { name: 'ownerid' }),
  ],
});
