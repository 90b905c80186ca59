import { readShipment, SHIPMENT_LINES, shipmentIdOfLine, tables, writeShipment } from '@o2c/core/dataverse';
import { type Shipment, type ShipmentLine } from '@o2c/core/fulfilment';
import { decimal, type Decimal } from '@o2c/core/kernel';
import fc, { type Arbitrary } from 'fast-check';
import { aDate, anId, anInstant, aText, hosts, joined, maybe } from './arbitraries';
import { links } from './returned-row';
import { apart } from './returned-tree';

const ETAG = 'W/"1"';
const aQuantity = (): Arbitrary<Decimal> =>
  fc.integer({ min: 0, max: 9_999_999 }).map((units) => decimal((units / 1000).toFixed(3)));

const aLine: Arbitrary<Omit<ShipmentLine, 'sequence'>> = fc
  .tuple(
    fc.record({
      id: anId(),
      etag: fc.constant(ETAG),
      orderLineId: anId(),
      productId: anId(),
      unitId: anId(),
      quantity: aQuantity(),
    }),
    maybe('deliveredQuantity', aQuantity()),
  )
  .map(joined);

const aShipment: Arbitrary<Shipment> = fc
  .tuple(
    fc.record({
      id: anId(),
      etag: fc.constant(ETAG),
      key: aText(),
      orderId: anId(),
      customerId: anId(),
      legalEntityId: anId(),
      status: fc.constantFrom(...(Object.keys(tables.shipment.choices.shipmentStatus) as Shipment['status'][])),
      posted: fc.boolean(),
      recordedOn: anInstant(),
      requestHash: aText(),
      lines: fc
        .array(aLine, { minLength: 1, maxLength: 3 })
        .map((lines) => lines.map((line, at) => ({ ...line, sequence: at + 1 }))),
    }),
    maybe('shippedOn', aDate()),
    maybe('deliveredOn', aDate()),
    maybe('invoiceId', anId()),
  )
  .map(joined);

test.each(hosts)('shipments and their lines come back as they were written, numbers as %s', (host) =>
  fc.assert(
    fc.property(aShipment, (shipment) => {
      const { head, lines } = apart(
        writeShipment({ ...shipment, lastOperationId: 'o', name: 'n' }, links),
        SHIPMENT_LINES,
        host,
      );
      expect(readShipment(head, lines)).toEqual({ ok: true, value: shipment });
    }),
  ),
);

test('a line says which shipment it belongs to', () => {
  const id = '00000000-0000-4000-8000-00000000000a';
  expect(shipmentIdOfLine({ [tables.shipmentLine.lookups.shipment.value]: id })).toBe(id);
  expect(shipmentIdOfLine({})).toBeUndefined();
});
