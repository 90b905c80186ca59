import {
  ORDER_LINES,
  orderIdOfLine,
  readOrderLine,
  readSalesOrder,
  type SalesOrderToCreate,
  tables,
  writeSalesOrder,
} from '@o2c/core/dataverse';
import { type CurrencyCode, decimal, isoDate, zero } from '@o2c/core/kernel';
import {
  type OrderLine,
  orderStateOf,
  type OrderStatus,
  type SalesOrder,
  type ShippingMethod,
} from '@o2c/core/ordering';
import fc, { type Arbitrary } from 'fast-check';
import { aCurrency, aDate, anId, aText, hosts, joined, maybe, moneyOf } from './arbitraries';
import { type Host, links, returned } from './returned-row';
import { anOrder, anOrderLine } from '../ordering/order-builders';

const names = <T extends string>(choices: Record<T, unknown>) => fc.constantFrom(...(Object.keys(choices) as T[]));
const { salesOrder, salesOrderLine } = tables;
/** Whole numbers and halves: exact in a double as well. */
const aQuantity = () => fc.nat(1_000_000).map((halves) => decimal((halves / 2).toFixed(1)));
const statuses = fc.constantFrom(...(Object.keys(orderStateOf) as OrderStatus[]));
const methods = fc.constantFrom<ShippingMethod>(
  'airborne',
  'dhl',
  'fedEx',
  'ups',
  'postalMail',
  'fullLoad',
  'willCall',
);

const aLine = (currency: CurrencyCode): Arbitrary<OrderLine> =>
  fc
    .tuple(
      fc.record({
        id: anId(),
        etag: fc.constant('W/"1"'),
        lineNumber: fc.integer({ min: 1, max: 999 }),
        productId: anId(),
        unitId: anId(),
        description: aText(),
        quantity: aQuantity(),
        unitPrice: aQuantity(),
        discount: moneyOf(currency),
        taxCategory: names(salesOrderLine.choices.taxCategory),
        taxRate: aQuantity(),
        shippedQuantity: aQuantity(),
        invoicedQuantity: aQuantity(),
      }),
      maybe('externalLineId', aText()),
      maybe('specification', aText()),
      maybe('requestedDeliveryOn', aDate()),
    )
    .map(joined);

const aSalesOrder: Arbitrary<SalesOrder> = fc.tuple(aCurrency(), statuses).chain(([currency, status]) =>
  fc
    .tuple(
      fc.record({
        id: anId(),
        etag: fc.constant('W/"1"'),
        key: aText(),
        orderNumber: aText(),
        state: fc.constant(orderStateOf[status]),
        status: fc.constant(status),
        channel: names(salesOrder.choices.channel),
        externalId: aText(),
        customerId: anId(),
        legalEntityId: anId(),
        ownerTeamId: anId(),
        currency: fc.constant(currency),
        paymentTermId: anId(),
        orderedOn: aDate(),
        creditStatus: names(salesOrder.choices.creditStatus),
        version: fc.nat(),
        lines: fc.uniqueArray(aLine(currency), { maxLength: 3, selector: (line) => line.lineNumber }),
      }),
      maybe('priceLevelId', anId()),
      maybe('intakeId', anId()),
      maybe('customerPurchaseOrder', aText()),
      maybe('note', aText()),
      maybe('shippingMethod', methods),
      maybe('requestedDeliveryOn', aDate()),
      maybe('creditClearedHash', aText()),
      maybe('creditHoldId', anId()),
    )
    .map(joined),
);

const toCreate = (order: SalesOrder): SalesOrderToCreate => ({
  ...order,
  totals: { net: zero(order.currency), tax: zero(order.currency), gross: zero(order.currency) },
  requestHash: 'hash',
  lastOperationId: 'operation',
});

/** What comes back of a written order: the order's own row, its customer under the name of the column, and the rows of its lines. */
function stored(order: SalesOrder, host: Host) {
  const { [ORDER_LINES]: lines, ...head } = writeSalesOrder(toCreate(order), links.currencyIds);
  const { _customerid_account_value: customer, ...row } = returned(head as Parameters<typeof returned>[0], host);
  const lineRows = (lines as Parameters<typeof returned>[0][]).map((line) => returned(line, host));
  return { row: { ...row, [salesOrder.lookups.customer.value]: customer }, lineRows };
}

test.each(hosts)('orders come back with their lines as they were written, numbers as %s', (host) =>
  fc.assert(
    fc.property(aSalesOrder, (order) => {
      const { row, lineRows } = stored(order, host);
      const lines = [...order.lines].sort((first, second) => first.lineNumber - second.lineNumber);
      expect(readSalesOrder(row, [...lineRows].reverse())).toEqual({ ok: true, value: { ...order, lines } });
    }),
  ),
);

test('words of 2,000 characters come back byte for byte, whatever script they are in (OC-2)', () => {
  const specification = '“Größe” 中文 عربى 🛒\r\n\t'.repeat(120).slice(0, 1_998) + '🛒';
  const order = anOrder({ note: specification, lines: [anOrderLine({ specification })] });
  const { row, lineRows } = stored(order, 'text');
  expect(readSalesOrder(row, lineRows)).toEqual({ ok: true, value: order });
});

test('an order nobody evaluated is not evaluated, and a line never shipped has shipped nothing', () => {
  const { row, lineRows } = stored(anOrder(), 'text');
  const emptied = { ...row, [salesOrder.columns.creditStatus.name]: null };
  const line = { ...lineRows[0], [salesOrderLine.columns.shippedQuantity.name]: null };
  const read = readSalesOrder(emptied, [line]);
  expect(read).toMatchObject({ ok: true, value: { creditStatus: 'notEvaluated', lines: [{ shippedQuantity: '0' }] } });
});

test('an order one of whose lines cannot be understood is not understood, and says which line', () => {
  const { row, lineRows } = stored(anOrder(), 'text');
  const broken = { ...lineRows[0], quantity: 'many' };
  expect(readSalesOrder(row, [broken])).toMatchObject({
    ok: false,
    error: { code: 'row.unreadable', table: 'salesorderdetail', defects: [{ column: 'quantity' }] },
  });
});

test('a line tells its order, and is not read without a version', () => {
  const { lineRows } = stored(anOrder({ orderedOn: isoDate('2026-03-01') }), 'text');
  const order = '00000000-0000-4000-8000-00000000aaaa';
  expect(orderIdOfLine({ ...lineRows[0], [salesOrderLine.lookups.salesOrder.value]: order.toUpperCase() })).toBe(order);
  expect(readOrderLine({ ...lineRows[0], '@odata.etag': null }, 'EUR')).toMatchObject({
    ok: false,
    error: { defects: [{ column: '@odata.etag', reason: 'missing' }] },
  });
});
