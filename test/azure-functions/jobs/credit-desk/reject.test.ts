import { readReservation, reservationSelect, tables, writeReservation } from '@o2c/core/dataverse';
import { alternateKey, decimal, instant, rowId } from '@o2c/core/kernel';
import { equal } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { type WireRow } from '../../../../azure-functions/src/adapters/dataverse/query/read-rows';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { updateRow } from '../credit/update-row';
import { deskWorld, type DeskWorld, taken } from './desk-world';

let dataverse: ProvisionedDataverse;
let world: DeskWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await deskWorld(dataverse);
}, 60_000);
afterAll(() => dataverse.close());

const rejection = (hold: { readonly id: string; readonly contentHash: string }) => ({
  type: 'credit.reject',
  targetId: hold.id,
  payload: { contentHash: hold.contentHash },
  reason: 'Insolvency was opened.',
});

async function reserve(orderId: string, lineId: string, status: 'active' | 'consumed'): Promise<void> {
  const row = writeReservation(
    {
      id: rowId('reservation', lineId, status),
      key: alternateKey('reservation', lineId, status),
      name: status,
      orderId,
      orderLineId: lineId,
      quantity: decimal(5),
      status,
      reservedOn: instant('2026-06-09T09:00:00Z'),
    },
    world.links,
  );
  await world.create(tables.reservation.entitySetName, row);
}

async function reservations(orderId: string) {
  const { entitySetName: from, lookups } = tables.reservation;
  const rows = await world.rows({
    from,
    select: reservationSelect,
    where: equal(lookups.salesOrder.value, { id: orderId }),
  });
  return rows
    .map((row) => taken(readReservation(row)))
    .map(({ name, status, releasedOn }) => ({ name, status, releasedOn }));
}

async function mails(orderId: string): Promise<readonly WireRow[]> {
  const { entitySetName: from, columns, lookups } = tables.email;
  const select = [columns.subject.name, columns.description.name, columns.state.name, columns.status.name];
  const where = equal(lookups.regardingOrder.value, { id: orderId });
  return world.rows({
    from,
    select,
    where,
    expand: 'email_activity_parties($select=addressused,participationtypemask)',
  });
}

describe('credit.reject (CR-6, OC-6)', () => {
  test('cancels the order for want of money, frees the stock, and drafts one letter that nobody has sent', async () => {
    const { orderId, lineId, hold } = await world.held('REJECT');
    await reserve(orderId, lineId, 'active');
    await reserve(orderId, lineId, 'consumed');
    const answer = await world.ask('credit', rejection(hold));
    expect(answer).toMatchObject({ status: 'done', result: { outcome: 'rejected', freed: 1 } });
    expect(await world.order(orderId)).toMatchObject({
      creditStatus: 'rejected',
      state: 'cancelled',
      status: 'noMoney',
    });
    expect(await world.hold(hold.id)).toMatchObject({
      status: 'rejected',
      releaseReason: 'Insolvency was opened.',
      releasedById: world.userId('credit'),
    });
    expect(await reservations(orderId)).toEqual(
      expect.arrayContaining([
        { name: 'active', status: 'released', releasedOn: '2026-06-10T09:00:00Z' },
        { name: 'consumed', status: 'consumed', releasedOn: undefined },
      ]),
    );
    const [mail, ...more] = await mails(orderId);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject: 'Your order REJECT', statecode: 0, statuscode: 1 });
    expect(String(mail?.['description'])).toContain('cannot deliver your order REJECT on account');
    expect(String(mail?.['description'])).not.toContain('Insolvency');
    expect(mail?.['email_activity_parties']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ addressused: 'reject@customer.example', participationtypemask: 2 }),
        expect.objectContaining({ addressused: 'receivables@lowland.example', participationtypemask: 1 }),
      ]),
    );
  });

  test('a second time finds the hold closed, and drafts no second letter', async () => {
    const { orderId, hold } = await world.held('REJECT-TWICE');
    await world.ask('credit', rejection(hold));
    expect(await world.ask('creditlead', rejection(hold))).toMatchObject({
      status: 'rejected',
      result: { code: 'credit-hold.not-open' },
    });
    expect(await mails(orderId)).toHaveLength(1);
  });

  test('voids the approval that waits about the hold', async () => {
    await world.policy(100);
    const { hold } = await world.held('REJECT-PENDING');
    await world.ask('credit', { ...rejection(hold), type: 'credit.release' });
    await world.ask('creditlead', rejection(hold));
    expect(await world.approvals(hold.id)).toMatchObject([{ status: 'void', reason: 'credit-hold.rejected' }]);
  });

  test.each`
    case                   | over                                            | code
    ${'without a reason'}  | ${{ reason: ' ' }}                              | ${'action.reason-missing'}
    ${'without a hash'}    | ${{ payload: {} }}                              | ${'action.payload-invalid'}
    ${'with another hash'} | ${{ payload: { contentHash: 'f'.repeat(64) } }} | ${'credit-hold.changed'}
  `('$case is refused: $code', async ({ case: name, over, code }: Refused) => {
    const { hold } = await world.held(name.toUpperCase());
    expect(await world.ask('credit', { ...rejection(hold), ...over })).toMatchObject({ result: { code } });
  });

  test('goods that have left are billed, never cancelled', async () => {
    const { lineId, hold } = await world.held('REJECT-SHIPPED');
    const { shippedQuantity } = tables.salesOrderLine.columns;
    await updateRow(world.session, { table: tables.salesOrderLine, id: lineId }, { [shippedQuantity.name]: 1 });
    expect(await world.ask('credit', rejection(hold))).toMatchObject({ result: { code: 'credit-hold.order-shipped' } });
  });
});

interface Refused {
  readonly case: string;
  readonly over: object;
  readonly code: string;
}
