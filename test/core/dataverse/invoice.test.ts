import { INVOICE_LINES, invoiceIdOfLine, readInvoice, tables, writeInvoice } from '@o2c/core/dataverse';
import { type CurrencyCode, decimal, type Decimal } from '@o2c/core/kernel';
import { type DocumentType, type Invoice, type InvoiceLine } from '@o2c/core/invoicing';
import fc, { type Arbitrary } from 'fast-check';
import { aCurrency, aDate, anId, aText, hosts, joined, maybe, moneyOf } from './arbitraries';
import { links } from './returned-row';
import { apart } from './returned-tree';

const aDecimal = (places: number): Arbitrary<Decimal> =>
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((units) => decimal((units / 10 ** places).toFixed(places)));

const aLine = (currency: CurrencyCode): Arbitrary<Omit<InvoiceLine, 'lineNumber'>> =>
  fc
    .tuple(
      fc.record({
        id: anId(),
        productId: anId(),
        unitId: anId(),
        description: aText(),
        quantity: aDecimal(3),
        unitPrice: aDecimal(4),
        discount: moneyOf(currency),
        taxCategory: fc.constantFrom(
          ...(Object.keys(tables.invoiceLine.choices.taxCategory) as InvoiceLine['taxCategory'][]),
        ),
        taxRate: aDecimal(2),
        net: moneyOf(currency),
        tax: moneyOf(currency),
      }),
      maybe('orderLineId', anId()),
      maybe('shipmentLineId', anId()),
      maybe('customerOrderLine', aText()),
    )
    .map(joined);

const anInvoice: Arbitrary<Invoice> = fc.tuple(aCurrency(), aCurrency()).chain(([currency, accounting]) =>
  fc
    .tuple(
      fc.record({
        id: anId(),
        key: aText(),
        documentNumber: aText(),
        documentType: fc.constantFrom<DocumentType>('invoice', 'creditNote', 'correctedInvoice'),
        customerId: anId(),
        legalEntityId: anId(),
        currency: fc.constant(currency),
        issueDate: aDate(),
        dueDate: aDate(),
        net: moneyOf(currency),
        tax: moneyOf(currency),
        gross: moneyOf(currency),
        accountingGross: moneyOf(accounting),
        contentHash: aText(),
        posted: fc.boolean(),
        requestHash: aText(),
        lastOperationId: anId(),
        lines: fc
          .array(aLine(currency), { minLength: 1, maxLength: 3 })
          .map((lines) => lines.map((line, at) => ({ ...line, lineNumber: at + 1 }))),
      }),
      ...['orderId', 'shipmentId', 'correctsId', 'paymentTermId', 'priceLevelId'].map((name) => maybe(name, anId())),
      maybe('customerPurchaseOrder', aText()),
      maybe('deliveryDate', aDate()),
    )
    .map(joined),
);

test.each(hosts)('billing documents and their lines come back as they were written, numbers as %s', (host) =>
  fc.assert(
    fc.property(anInvoice, (invoice) => {
      const { head, lines } = apart(writeInvoice(invoice, links), INVOICE_LINES, host);
      expect(readInvoice(head, lines)).toEqual({ ok: true, value: invoice });
    }),
  ),
);

test('a line says which document it belongs to', () => {
  const id = '00000000-0000-4000-8000-00000000000a';
  expect(invoiceIdOfLine({ [tables.invoiceLine.lookups.invoice.value]: id })).toBe(id);
  expect(invoiceIdOfLine({})).toBeUndefined();
});
