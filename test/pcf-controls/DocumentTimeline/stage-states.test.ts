import { tables } from '@o2c/core/dataverse';
import { collectRows } from '../../../pcf-controls/DocumentTimeline/DocumentTimeline/sources/branch';
import { subjectTrees } from '../../../pcf-controls/DocumentTimeline/DocumentTimeline/sources/subject-trees';
import { stageStates } from '../../../pcf-controls/DocumentTimeline/DocumentTimeline/model/stage-states';
import { type RowsByTable } from '../../../pcf-controls/DocumentTimeline/DocumentTimeline/sources/timeline-source';
import { aDelivery, anInvoice, anOrder } from '../builders/timeline';

type Cells = Readonly<Record<string, unknown>>;
const { salesOrder, documentDelivery, openItem } = tables;

const rowsOfOrder = (order: Cells): RowsByTable =>
  new Map([[salesOrder.logicalName, [order]], ...collectRows(order, subjectTrees.order.branches)]);

describe('where it stands (ux 8.8 Layout)', () => {
  const states = (order: Cells, today = '2026-03-31', unreadable: readonly string[] = []) =>
    [...stageStates('order', { rows: rowsOfOrder(order), unreadable, cut: [] }, today).values()].join(' ');
  const whole = (quantity: number) => [
    { salesorderdetailid: 'line-1', quantity, o2c_shippedquantity: 10, o2c_invoicedquantity: 10 },
  ];

  test.each<[string, Cells, string]>([
    ['shipped and billed in part, half paid', {}, 'done done partly partly partly partly'],
    ['whole', { order_details: whole(10) }, 'done done done done done partly'],
    ['not yet evaluated', { [salesOrder.columns.creditStatus.name]: null }, 'done waiting partly partly partly partly'],
    [
      'held',
      { [salesOrder.columns.creditStatus.name]: salesOrder.choices.creditStatus.held },
      'done blocked partly partly partly partly',
    ],
    [
      'only taken',
      { order_details: [], order_invoices: [], [salesOrder.columns.creditStatus.name]: null },
      'done waiting waiting waiting waiting waiting',
    ],
  ])('%s', (_, changes, expected) => expect(states(anOrder(changes))).toBe(expected));

  test('overdue from the day after the due date', () => {
    expect(states(anOrder(), '2126-04-05')).toMatch(/partly$/);
    expect(states(anOrder(), '2126-04-06')).toMatch(/late$/);
  });

  test('what may not be read is unknown, never done', () =>
    expect(states(anOrder(), '2026-03-31', [documentDelivery.logicalName, openItem.logicalName])).toBe(
      'done done partly partly unknown unknown',
    ));

  test('a mail that came back stops the way', () => {
    const bounced = aDelivery({
      [documentDelivery.columns.deliveryStatus.name]: documentDelivery.choices.deliveryStatus.bounced,
    });
    const order = anOrder({
      order_details: whole(10),
      order_invoices: [anInvoice({ [documentDelivery.lookups.invoice.collection]: [bounced] })],
    });
    expect(states(order)).toBe('done done done done blocked partly');
  });

  test('a customer stands nowhere', () =>
    expect(stageStates('account', { rows: new Map(), unreadable: [], cut: [] }, '2026-03-31').size).toBe(0));
});
