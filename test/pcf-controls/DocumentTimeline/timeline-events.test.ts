import { tables } from '@o2c/core/dataverse';
import { collectRows } from '../../../pcf-controls/DocumentTimeline/DocumentTimeline/sources/branch';
import { subjectTrees } from '../../../pcf-controls/DocumentTimeline/DocumentTimeline/sources/subject-trees';
import { timelineEvents } from '../../../pcf-controls/DocumentTimeline/DocumentTimeline/model/timeline-events';
import { type RowsByTable } from '../../../pcf-controls/DocumentTimeline/DocumentTimeline/sources/timeline-source';
import { aDecision, aDelivery, aHold, anInvoice, anItem, anOrder, aShipment, shown } from '../builders/timeline';

type Cells = Readonly<Record<string, unknown>>;
const { decision, approval, salesOrder, creditHold, shipment, invoice, documentDelivery, openItem, settlement } =
  tables;

const rowsOfOrder = (order: Cells, more: readonly (readonly [string, readonly Cells[]])[] = []): RowsByTable =>
  new Map([[salesOrder.logicalName, [order]], ...collectRows(order, subjectTrees.order.branches), ...more]);
const decided = (...rows: readonly Cells[]) => [[decision.logicalName, rows] as const];
const told = (rows: RowsByTable) => timelineEvents(rows).map(({ what, day, subject }) => `${day} ${what} ${subject}`);

describe('events of an order (ux 8.8 Data)', () => {
  test('are told from intake to settlement, day by day and within a day on the way of an order', () =>
    expect(told(rowsOfOrder(anOrder()))).toEqual([
      '2026-03-02 intake WEB-1',
      '2026-03-02 order SO-1',
      '2026-03-02 held SO-1',
      '2026-03-04 released SO-1',
      '2026-03-05 shipped SHP-1',
      '2026-03-06 goods_delivered SHP-1',
      '2026-03-06 invoice INV-1',
      '2026-03-06 mail_sent INV-1',
      '2026-03-20 payment PAY-1',
      '2026-03-20 settled INV-1',
    ]));

  test('say who, how much and why, and lead to their records', () => {
    const events = timelineEvents(rowsOfOrder(anOrder()));
    const held = events.find(({ what }) => what === 'held');
    expect(held?.why).toEqual([{ kind: 'reason', rule: 'Days overdue', value: 64, threshold: 60, scope: 'INV-0' }]);
    expect(held?.link).toEqual({ table: creditHold.logicalName, id: 'hold-1' });
    expect(events.find(({ what }) => what === 'order')).toMatchObject({
      who: 'O2C Posting service',
      amount: '€300.00',
    });
    expect(events.find(({ what }) => what === 'released')?.why).toEqual([{ kind: 'text', text: 'Paid.' }]);
  });

  test('a row reached twice is told once, with the columns of both ways', () => {
    const rows = rowsOfOrder(anOrder());
    expect(rows.get(openItem.logicalName)).toHaveLength(2);
    expect(timelineEvents(rows).filter(({ what }) => what === 'payment')).toHaveLength(1);
  });

  test.each<[string, Cells, string]>([
    [
      'a hold that stands',
      {
        [creditHold.columns.releasedOn.name]: undefined,
        [creditHold.columns.holdStatus.name]: creditHold.choices.holdStatus.open,
      },
      'bad held',
    ],
    [
      'a hold that was rejected',
      { [creditHold.columns.holdStatus.name]: creditHold.choices.holdStatus.rejected },
      'bad hold_rejected',
    ],
  ])('%s is told as such', (_, changes, expected) => {
    const order = anOrder({ [creditHold.lookups.salesOrder.collection]: [aHold(changes)] });
    const events = timelineEvents(rowsOfOrder(order)).map(({ tone, what }) => `${tone} ${what}`);
    expect(events).toContain(expected);
  });

  test.each<[string, Cells, string]>([
    ['bounced', { [documentDelivery.columns.failure.name]: 'No such mailbox.' }, 'mail_failed'],
    [
      'pending',
      { [documentDelivery.columns.sentOn.name]: undefined, createdon: '2026-03-06T11:00:00Z' },
      'mail_waiting',
    ],
  ] as const)('a mail that is %s is told as such', (status, changes, what) => {
    const changed = aDelivery({
      [documentDelivery.columns.deliveryStatus.name]:
        documentDelivery.choices.deliveryStatus[status as 'bounced' | 'pending'],
      ...changes,
    });
    const order = anOrder({
      order_invoices: [anInvoice({ [documentDelivery.lookups.invoice.collection]: [changed] })],
    });
    expect(timelineEvents(rowsOfOrder(order)).map((event) => event.what)).toContain(what);
  });

  test('a cancelled shipment and a credit note have words of their own', () => {
    const order = anOrder({
      [shipment.lookups.salesOrder.collection]: [
        aShipment({
          [shipment.columns.shipmentStatus.name]: shipment.choices.shipmentStatus.cancelled,
          createdon: '2026-03-05T10:00:00Z',
        }),
      ],
      order_invoices: [anInvoice({ [invoice.columns.documentType.name]: invoice.choices.documentType.creditNote })],
    });
    const whats = timelineEvents(rowsOfOrder(order)).map(({ what }) => what);
    expect(whats).toContain('shipment_cancelled');
    expect(whats).not.toContain('shipped');
    expect(whats).toContain('credit_note');
  });

  test('a reversal is told as one', () => {
    const item = anItem();
    const [row] = item[settlement.lookups.debitItem.collection] as readonly Cells[];
    const reversal = {
      ...row,
      [settlement.primaryId]: 'settlement-2',
      [settlement.lookups.reverses.value]: 'settlement-1',
    };
    const order = anOrder({
      order_invoices: [
        anInvoice({
          [openItem.lookups.invoice.collection]: [
            { ...item, [settlement.lookups.debitItem.collection]: [row, reversal] },
          ],
        }),
      ],
    });
    expect(told(rowsOfOrder(order)).at(-1)).toBe('2026-03-20 settlement_reversed INV-1');
  });
});

describe('decisions', () => {
  test('are told with the event they caused, with rule, facts and counterfactual', () => {
    const events = timelineEvents(rowsOfOrder(anOrder(), decided(aDecision())));
    const held = events.find(({ what }) => what === 'held');
    expect(events.some(({ what }) => what === 'decision')).toBe(false);
    expect(held?.explanation).toMatchObject({
      rule: 'DAYS-OVERDUE-60',
      outcome: 'held',
      inputs: [
        { name: 'daysOverdue', value: 64 },
        { name: 'orderAmount', value: { minor: 300_00, currency: 'EUR' } },
      ],
      counterfactual: 'A payment of €50.00 frees it.',
    });
  });

  test('of another moment stay by themselves: an order held twice has two', () => {
    const later = aDecision({
      [decision.primaryId]: 'decision-2',
      [decision.columns.recordedOn.name]: '2026-03-03T08:00:00Z',
    });
    expect(told(rowsOfOrder(anOrder(), decided(later)))).toContain('2026-03-03 decision order.clear');
  });

  test('that clear an order are events of their own', () => {
    const cleared = aDecision({ [decision.columns.outcome.name]: 'cleared' });
    expect(told(rowsOfOrder(anOrder(), decided(cleared)))).toContain('2026-03-02 cleared order.clear');
  });

  test('name a payment by its bank entry and a mail by its invoice', () => {
    const payment = aDecision({
      [decision.columns.type.name]: 'payment.post',
      [decision.columns.targetId.name]: 'entry-1',
    });
    const mail = aDecision({
      [decision.primaryId]: 'decision-2',
      [decision.columns.type.name]: 'mail.send',
      [decision.columns.targetId.name]: 'invoice-1',
    });
    const events = timelineEvents(rowsOfOrder(anOrder(), decided(payment, mail)));
    expect(events.find(({ what }) => what === 'payment')?.explanation).toBeDefined();
    expect(events.find(({ what }) => what === 'mail_sent')?.explanation).toBeDefined();
  });

  test('show amounts as money, only rules that fired, and nothing that is for programs', () => {
    const inputs = {
      exposure: '5894.00 USD',
      content: 'a'.repeat(64),
      order: '03f35212-29bb-562d-8d1e-75e1487ba645',
      looks: [
        { rule: 'DAYS', fired: true, value: '64' },
        { rule: 'LIMIT', fired: false },
      ],
    };
    const row = aDecision({ [decision.columns.inputs.name]: JSON.stringify(inputs) });
    const held = timelineEvents(rowsOfOrder(anOrder(), decided(row))).find(({ what }) => what === 'held');
    expect(held?.explanation?.inputs).toEqual([
      { name: 'exposure', value: { minor: 5894_00, currency: 'USD' } },
      { name: 'looks', value: 'rule DAYS, value 64' },
    ]);
  });

  test('that are no JSON are shown as they stand', () => {
    const plain = aDecision({ [decision.columns.inputs.name]: 'limit 100' });
    const held = timelineEvents(rowsOfOrder(anOrder(), decided(plain))).find(({ what }) => what === 'held');
    expect(held?.explanation?.inputs).toEqual([{ name: '', value: 'limit 100' }]);
  });

  test('that wait for a second pair of eyes are told twice: asked and answered', () => {
    const row = {
      [approval.primaryId]: 'approval-1',
      [approval.columns.actionType.name]: 'invoice.post',
      [approval.columns.approvalStatus.name]: approval.choices.approvalStatus.approved,
      [approval.columns.recordedOn.name]: '2026-03-06T07:00:00Z',
      [approval.columns.decidedOn.name]: '2026-03-06T08:00:00Z',
      ...shown(approval.lookups.decidedBy.value, 'Ada Admin'),
    };
    const events = timelineEvents(rowsOfOrder(anOrder(), [[approval.logicalName, [row]]]));
    const whats = events
      .filter(({ stage }) => stage === 'invoiced')
      .map(({ what, who = '' }) => `${what} ${who}`.trim());
    expect(whats).toEqual(['approval_requested', 'invoice', 'approval_decided Ada Admin']);
  });
});
