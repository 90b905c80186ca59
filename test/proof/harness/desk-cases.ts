import { tables, writeReservation } from '@o2c/core/dataverse';
import { alternateKey, decimal, instant, rowId } from '@o2c/core/kernel';

import { on } from '../../azure-functions/jobs/credit/credit-world';
import { type DeskWorld, eur, type Wish } from '../../azure-functions/jobs/credit-desk/desk-world';

/** What a person asks for about a hold, made ready to be run. */
export interface DeskCase {
  readonly name: string;
  /** Prepares the rows and makes the request; answers with it and the customer it is about. */
  readonly make: (world: DeskWorld) => Promise<{ readonly requestId: string; readonly customerId: string }>;
}

type Hold = { readonly id: string; readonly contentHash: string };

const about = (type: string, hold: Hold, payload: object = {}): Wish => ({
  type,
  targetId: hold.id,
  payload: { contentHash: hold.contentHash, ...payload },
  reason: 'Decided by a person.',
});

const release = (mode: 'withoutPosting' | 'withPosting', name: string): DeskCase => ({
  name,
  make: async (world) => {
    const { hold, customerId } = await world.held('CRASH', { checkpoint: 'shipment' });
    return { customerId, requestId: await world.make('credit', about('credit.release', hold, { mode })) };
  },
});

/** Every word of a person that writes more than one row. */
export const deskCases: readonly DeskCase[] = [
  release('withoutPosting', 'a release without posting'),
  release('withPosting', 'a release with posting'),
  {
    name: 'a release with posting of shipments that wait',
    make: async (world) => {
      const { hold, customerId, orderId, lineId } = await world.held('CRASH', { checkpoint: 'shipment' });
      const goods = { customerId, orderId, lineId, status: 'planned' } as const;
      await world.shipment({ ...goods, key: 'one', quantity: 4 });
      await world.shipment({ ...goods, key: 'two', quantity: 6 });
      const wish = about('credit.release', hold, { mode: 'withPosting' });
      return { customerId, requestId: await world.make('credit', wish) };
    },
  },
  {
    name: 'a question for a second person',
    make: async (world) => {
      await world.policy(100);
      const { hold, customerId } = await world.held('CRASH');
      return { customerId, requestId: await world.make('credit', about('credit.release', hold)) };
    },
  },
  {
    name: 'an approval that releases with posting',
    make: async (world) => {
      await world.policy(100);
      const { hold, customerId } = await world.held('CRASH', { checkpoint: 'shipment', amount: eur(700_00) });
      await world.ask('credit', about('credit.release', hold, { mode: 'withPosting' }));
      const [approval] = await world.approvals(hold.id);
      const payload = { answer: 'approved', contentHash: approval?.contentHash };
      const wish = { type: 'approval.decide', table: tables.approval, targetId: approval?.id ?? '', payload };
      return { customerId, requestId: await world.make('creditlead', wish) };
    },
  },
  {
    name: 'a rejection with stock and a letter',
    make: async (world) => {
      const { hold, customerId, orderId, lineId } = await world.held('CRASH');
      await world.create(tables.reservation.entitySetName, writeReservation(stockOf(orderId, lineId), world.links));
      return { customerId, requestId: await world.make('credit', about('credit.reject', hold)) };
    },
  },
  {
    name: 'a release with posting of what is to be billed',
    make: async (world) => {
      const { hold, customerId, orderId, lineId } = await world.held('CRASH', { checkpoint: 'invoice' });
      await world.delivered({ customerId, orderId, lineId, key: 'one', quantity: 10 });
      const wish = about('credit.release', hold, { mode: 'withPosting' });
      return { customerId, requestId: await world.make('credit', wish) };
    },
  },
  {
    name: 'a release with posting of a confirmation',
    make: async (world) => {
      const { hold, customerId } = await world.held('CRASH', { checkpoint: 'confirmation' });
      const wish = about('credit.release', hold, { mode: 'withPosting' });
      return { customerId, requestId: await world.make('credit', wish) };
    },
  },
  {
    name: 'a confirmation whose credit check is due',
    make: async (world) => {
      // Without grace whoever begins again checks again; with it the check that was passed counts.
      const checked = { checked: true, graceDays: 1 };
      await world.clearance({ checkpoints: { orderEntry: checked, confirmation: checked } });
      const { customerId, orderId } = await world.waiting('CRASH');
      await world.path.evaluateOrders([orderId], on('2026-06-01'));
      const wish = { type: 'order.confirm', table: tables.salesOrder, targetId: orderId };
      return { customerId, requestId: await world.make('clerk', wish) };
    },
  },
  {
    name: 'a question that is taken back',
    make: async (world) => {
      await world.policy(100);
      const { hold, customerId } = await world.held('CRASH');
      await world.ask('credit', about('credit.release', hold));
      const [approval] = await world.approvals(hold.id);
      const wish = { type: 'credit.recall', table: tables.approval, targetId: approval?.id ?? '', reason: 'Not yet.' };
      return { customerId, requestId: await world.make('credit', wish) };
    },
  },
  {
    name: 'an order that is left out of the checks',
    make: async (world) => {
      const { customerId, orderId } = await world.held('CRASH');
      const wish = { type: 'credit.exclude', table: tables.salesOrder, targetId: orderId, reason: 'Paid in advance.' };
      return { customerId, requestId: await world.make('credit', { ...wish, payload: { excluded: true } }) };
    },
  },
  {
    name: 'a forced hold',
    make: async (world) => {
      const { orderId, customerId } = await world.waiting('CRASH');
      const wish = { type: 'credit.force', table: tables.salesOrder, targetId: orderId, reason: 'The auditors asked.' };
      return { customerId, requestId: await world.make('credit', wish) };
    },
  },
];

const stockOf = (orderId: string, orderLineId: string) => ({
  id: rowId('reservation', orderLineId),
  key: alternateKey('reservation', orderLineId),
  name: 'CRASH',
  orderId,
  orderLineId,
  quantity: decimal(10),
  status: 'active' as const,
  reservedOn: instant('2026-06-09T09:00:00Z'),
});
