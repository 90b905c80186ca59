import {
  readReservation,
  type Reservation,
  reservationReleased,
  tables,
  writeDraftEmail,
  writeReservation,
} from '@o2c/core/dataverse';
import { decimal, instant, rowId } from '@o2c/core/kernel';
import fc, { type Arbitrary } from 'fast-check';
import { anId, anInstant, aText, hosts, joined, maybe } from './arbitraries';
import { links, returned } from './returned-row';

const { reservationStatus } = tables.reservation.choices;

const aReservation: Arbitrary<Reservation> = fc
  .tuple(
    fc.record({
      id: anId(),
      key: aText(),
      name: aText(),
      orderId: anId(),
      orderLineId: anId(),
      quantity: fc.nat(100_000).map((halves) => decimal((halves / 2).toFixed(1))),
      status: fc.constantFrom(...(Object.keys(reservationStatus) as (keyof typeof reservationStatus)[])),
      reservedOn: anInstant(),
    }),
    maybe('productId', anId()),
    maybe('releasedOn', anInstant()),
    maybe('lastOperationId', aText()),
  )
  .map(joined);

test.each(hosts)('a reservation comes back as it was written, from a host with numbers as %s', (host) => {
  fc.assert(
    fc.property(aReservation, (value) =>
      expect(readReservation(returned(writeReservation(value, links), host))).toEqual({
        ok: true,
        value: { ...value, etag: 'W/"1"' },
      }),
    ),
  );
});

test('stock that is given back says when and by what', () => {
  expect(reservationReleased(instant('2026-06-10T09:00:00Z'), 'operation')).toEqual({
    o2c_reservationstatus: reservationStatus.released,
    o2c_releasedon: '2026-06-10T09:00:00Z',
    o2c_lastoperationid: 'operation',
  });
});

describe('the draft of a mail', () => {
  const mail = {
    id: rowId('email', 'x'),
    subject: 'Your order',
    description: '<p>…</p>',
    to: { accountId: rowId('account', 'x') },
    orderId: rowId('salesorder', 'x'),
  };

  test('stands on the order’s timeline, open, to the customer', () => {
    const row = writeDraftEmail({ ...mail, from: 'receivables@lowland.example' }, links);
    expect(row).toMatchObject({
      activityid: mail.id,
      directioncode: true,
      'regardingobjectid_salesorder_email@odata.bind': `/salesorders(${mail.orderId})`,
    });
    expect(row).not.toHaveProperty('statecode');
    expect(row['email_activity_parties']).toMatchObject([
      { participationtypemask: 1, addressused: 'receivables@lowland.example' },
      { participationtypemask: 2, 'partyid_account@odata.bind': `/accounts(${mail.to.accountId})` },
    ]);
  });

  test('names no sender where the company has no mailbox', () => {
    expect(writeDraftEmail(mail, links)['email_activity_parties']).toHaveLength(1);
  });
});
