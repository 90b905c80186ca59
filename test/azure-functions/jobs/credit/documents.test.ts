import { isoDate } from '@o2c/core/kernel';
import { waitingCustomers } from '../../../../azure-functions/src/adapters/dataverse/rows/waiting-customers';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { creditWorld, type CreditWorld, eur, on, taken } from './credit-world';
import { type HandMadeDocuments, handMadeDocuments } from './hand-made-documents';

let dataverse: ProvisionedDataverse;
let world: CreditWorld;
let documents: HandMadeDocuments;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await creditWorld(dataverse);
  documents = await handMadeDocuments(world.session);
}, 60_000);
afterAll(() => dataverse.close());

const day = on('2026-06-10');

const evaluate = async (customer: string) => taken(await world.jobs.evaluateCustomers([customer], day));

describe('quotes and invoices made by hand (spec/features.md 0.1)', () => {
  test('a quote over the limit is held by the rules of orders, with a hold of its own, and cleared when it becomes smaller', async () => {
    const customer = await world.customer('QUOTE');
    const id = await documents.make('quote', customer, { price: 1_200 });
    const found = taken(await waitingCustomers(world.session.connection, world.session.context, day.now));
    expect(found).toContain(customer);
    expect(await evaluate(customer)).toEqual([{ orderId: id, outcome: 'held' }]);
    expect(await documents.standing('quote', id)).toMatchObject({ creditStatus: 'held' });
    const [hold] = await world.holds(customer);
    expect(hold).toMatchObject({
      documentKind: 'quote',
      quoteId: id,
      status: 'open',
      orderAmount: eur(1_200_00),
      excess: eur(200_00),
      reasons: [{ cause: 'creditLimitUsed', value: '120' }],
    });
    expect(hold).not.toHaveProperty('orderId');
    expect(await evaluate(customer)).toEqual([{ orderId: id, outcome: 'stillHeld' }]);
    await documents.reprice('quote', id, 900);
    expect(await evaluate(customer)).toEqual([{ orderId: id, outcome: 'cleared' }]);
    expect(await documents.standing('quote', id)).toMatchObject({ creditStatus: 'cleared' });
    expect((await world.holds(customer)).map(({ status }) => status)).toEqual(['released']);
    expect(await evaluate(customer)).toEqual([]);
    await documents.addLine('quote', id, 300);
    expect(await evaluate(customer)).toEqual([{ orderId: id, outcome: 'held' }]);
  });

  test('a cleared quote takes no room: an order made of it is checked by itself, and both fit one after the other', async () => {
    const customer = await world.customer('ROOM');
    const offered = await documents.make('quote', customer, { price: 800 });
    expect(await evaluate(customer)).toEqual([{ orderId: offered, outcome: 'cleared' }]);
    expect(await world.profile(customer)).toMatchObject({ version: 1 });
    const orderId = await world.order(customer, 'ROOM-1', eur(900_00));
    expect(await evaluate(customer)).toEqual([{ orderId, outcome: 'cleared' }]);
    const late = await documents.make('quote', customer, { price: 200 });
    expect(await evaluate(customer)).toEqual([{ orderId: late, outcome: 'held' }]);
  });

  test('an order is decided before the quotes of its customer, and a quote sees only the room it leaves', async () => {
    const customer = await world.customer('FIRST');
    const offered = await documents.make('quote', customer, { price: 800 });
    const orderId = await world.order(customer, 'FIRST-1', eur(900_00));
    expect(new Map((await evaluate(customer)).map(({ orderId: id, outcome }) => [id, outcome]))).toEqual(
      new Map([
        [orderId, 'cleared'],
        [offered, 'held'],
      ]),
    );
  });

  test('a quote the platform cannot add up is neither cleared nor held', async () => {
    const customer = await world.customer('UNPRICED');
    const id = await documents.make('quote', customer, { price: 5_000, list: '' });
    expect(await evaluate(customer)).toEqual([]);
    expect(await documents.standing('quote', id)).toMatchObject({ creditStatus: undefined });
  });

  test('an invoice made by hand for a customer who is too late is held; a posted one is none of its business', async () => {
    const customer = await world.customer('FREETEXT');
    await world.item(customer, 'FREETEXT-INV', { amount: eur(10_00), dueDate: isoDate('2026-01-31') });
    const id = await documents.make('invoice', customer, { price: 100 });
    expect(await evaluate(customer)).toEqual([{ orderId: id, outcome: 'held' }]);
    expect(await documents.standing('invoice', id)).toMatchObject({ creditStatus: 'held' });
    expect((await world.holds(customer))[0]).toMatchObject({
      documentKind: 'invoice',
      invoiceId: id,
      reasons: [{ cause: 'daysOverdue', value: '130', threshold: '60' }],
    });
    await documents.post(id);
    expect(await evaluate(customer)).toEqual([]);
  });
});
