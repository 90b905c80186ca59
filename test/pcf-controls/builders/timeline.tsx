import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '@testing-library/react';
import { tables } from '@o2c/core/dataverse';
import {
  createContext,
  enumProperty,
  lightDesign,
  memoryWebApi,
  numberProperty,
  readResx,
  textProperty,
  twoOptionsProperty,
  type StandInHost,
} from '@o2c/pcf-shared/context-stand-in';
import { DocumentTimeline } from '../../../pcf-controls/DocumentTimeline/DocumentTimeline';
import { type IInputs } from '../../../pcf-controls/DocumentTimeline/DocumentTimeline/timeline-inputs';

const STRINGS = join(__dirname, '../../../pcf-controls/DocumentTimeline/DocumentTimeline/strings');

export const timelineTexts = (languageId: number): ReadonlyMap<string, string> =>
  readResx(readFileSync(join(STRINGS, `DocumentTimeline.${languageId}.resx`), 'utf8'));

type Cells = Readonly<Record<string, unknown>>;

/** Text Dataverse shows for a column. */
export const shown = (column: string, text: string): Cells => ({
  [`${column}@OData.Community.Display.V1.FormattedValue`]: text,
});

const { salesOrder, salesOrderLine, creditHold, creditHoldReason, shipment, invoice } = tables;
const { documentDelivery, openItem, settlement, payment, orderIntake, decision } = tables;

/** An order as one answer gives it: taken, held and freed, shipped in part, billed, mailed, half paid. */
export const anOrder = (changes: Cells = {}): Cells => ({
  [salesOrder.primaryId]: 'order-1',
  [salesOrder.columns.name.name]: 'SO-1',
  [salesOrder.columns.orderedOn.name]: '2026-03-02',
  [salesOrder.columns.creditStatus.name]: salesOrder.choices.creditStatus.cleared,
  ...shown(salesOrder.columns.grossAmount.name, '€300.00'),
  ...shown('_createdby_value', 'O2C Posting service'),
  [salesOrder.lookups.intake.navigation]: {
    [orderIntake.primaryId]: 'intake-1',
    [orderIntake.columns.externalId.name]: 'WEB-1',
    [orderIntake.columns.intakeStatus.name]: orderIntake.choices.intakeStatus.ordered,
    [orderIntake.columns.recordedOn.name]: '2026-03-02T08:00:00Z',
    ...shown(orderIntake.columns.channel.name, 'Ecommerce'),
  },
  order_details: [
    {
      [salesOrderLine.primaryId]: 'line-1',
      [salesOrderLine.columns.quantity.name]: 10,
      [salesOrderLine.columns.shippedQuantity.name]: 4,
      [salesOrderLine.columns.invoicedQuantity.name]: 4,
    },
  ],
  [creditHold.lookups.salesOrder.collection]: [aHold()],
  [shipment.lookups.salesOrder.collection]: [aShipment()],
  order_invoices: [anInvoice()],
  ...changes,
});

export const aHold = (changes: Cells = {}): Cells => ({
  [creditHold.primaryId]: 'hold-1',
  [creditHold.columns.name.name]: 'SO-1',
  [creditHold.columns.holdStatus.name]: creditHold.choices.holdStatus.released,
  [creditHold.columns.heldOn.name]: '2026-03-02T08:00:10Z',
  [creditHold.columns.releasedOn.name]: '2026-03-04T09:00:00Z',
  [creditHold.columns.releaseReason.name]: 'Paid.',
  [creditHold.columns.counterfactual.name]: 'A payment of €50.00 frees it.',
  [creditHold.lookups.salesOrder.value]: 'order-1',
  ...shown(creditHold.columns.exposure.name, '€1,050.00'),
  [creditHoldReason.lookups.creditHold.collection]: [
    {
      [creditHoldReason.primaryId]: 'reason-1',
      [creditHoldReason.columns.value.name]: 64,
      [creditHoldReason.columns.threshold.name]: 60,
      [creditHoldReason.columns.scope.name]: 'INV-0',
      ...shown(creditHoldReason.columns.rule.name, 'Days overdue'),
    },
  ],
  ...changes,
});

export const aShipment = (changes: Cells = {}): Cells => ({
  [shipment.primaryId]: 'shipment-1',
  [shipment.columns.name.name]: 'SHP-1',
  [shipment.columns.shipmentStatus.name]: shipment.choices.shipmentStatus.delivered,
  [shipment.columns.shippedOn.name]: '2026-03-05',
  [shipment.columns.deliveredOn.name]: '2026-03-06',
  [shipment.columns.carrier.name]: 'Carrier',
  ...changes,
});

export const anInvoice = (changes: Cells = {}): Cells => ({
  [invoice.primaryId]: 'invoice-1',
  [invoice.columns.documentNumber.name]: 'INV-1',
  [invoice.columns.documentType.name]: invoice.choices.documentType.invoice,
  [invoice.columns.issueDate.name]: '2026-03-06',
  ...shown(invoice.columns.postedGross.name, '€120.00'),
  [documentDelivery.lookups.invoice.collection]: [aDelivery()],
  [openItem.lookups.invoice.collection]: [anItem()],
  ...changes,
});

export const aDelivery = (changes: Cells = {}): Cells => ({
  [documentDelivery.primaryId]: 'delivery-1',
  [documentDelivery.columns.name.name]: 'INV-1',
  [documentDelivery.columns.deliveryStatus.name]: documentDelivery.choices.deliveryStatus.sent,
  [documentDelivery.columns.sentOn.name]: '2026-03-06T12:00:00Z',
  [documentDelivery.lookups.invoice.value]: 'invoice-1',
  ...changes,
});

export const anItem = (changes: Cells = {}): Cells => ({
  [openItem.primaryId]: 'item-1',
  [openItem.columns.amount.name]: 120,
  [openItem.columns.openAmount.name]: 70,
  // Not late while anybody runs this: a control takes the day from the browser.
  [openItem.columns.dueDate.name]: '2126-04-05',
  [openItem.lookups.invoice.value]: 'invoice-1',
  [settlement.lookups.debitItem.collection]: [
    {
      [settlement.primaryId]: 'settlement-1',
      [settlement.columns.effectiveOn.name]: '2026-03-20',
      ...shown(settlement.columns.debitAmount.name, '€50.00'),
      ...shown(settlement.lookups.debitItem.value, 'INV-1'),
      [settlement.lookups.creditItem.navigation]: {
        [openItem.primaryId]: 'item-2',
        [payment.lookups.openItem.collection]: [
          {
            [payment.primaryId]: 'payment-1',
            [payment.columns.name.name]: 'PAY-1',
            [payment.columns.receivedOn.name]: '2026-03-20',
            [payment.lookups.bankEntry.value]: 'entry-1',
            ...shown(payment.columns.amount.name, '€50.00'),
          },
        ],
      },
    },
  ],
  ...changes,
});

export const aDecision = (changes: Cells = {}): Cells => ({
  [decision.primaryId]: 'decision-1',
  [decision.columns.type.name]: 'order.clear',
  [decision.columns.outcome.name]: 'held',
  [decision.columns.rule.name]: 'DAYS-OVERDUE-60',
  [decision.columns.targetId.name]: 'order-1',
  [decision.columns.recordedOn.name]: '2026-03-02T08:00:10Z',
  [decision.columns.inputs.name]: '{"daysOverdue":64,"orderAmount":{"minor":30000,"currency":"EUR"}}',
  ...changes,
});

export interface TimelineFacts {
  /** The record as retrieveRecord gives it, or what it throws. */
  readonly record?: Cells | (() => Promise<Cells>);
  readonly decisions?: readonly Cells[];
  readonly approvals?: readonly Cells[];
  readonly inputs?: Partial<IInputs>;
  readonly host?: Partial<StandInHost<IInputs>>;
  readonly languageId?: number;
}

/** The control as a host mounts it over rows in memory, and every call it made. */
export function mountTimeline(facts: TimelineFacts = {}) {
  const { record = anOrder(), decisions = [], approvals = [], inputs = {}, host = {}, languageId = 1033 } = facts;
  const calls: string[] = [];
  const opened: string[] = [];
  const memory = memoryWebApi({
    [tables.decision.logicalName]: decisions.map((row) => ({ ...row })),
    [tables.approval.logicalName]: approvals.map((row) => ({ ...row })),
  });
  const webApi: ComponentFramework.WebApi = {
    ...memory,
    retrieveRecord: async (table, id, options = '') => {
      calls.push(`${table}(${id})${options}`);
      return { ...(await (typeof record === 'function' ? record() : record)) };
    },
    retrieveMultipleRecords: (table, options = '', size) => {
      calls.push(`${table}${options}`);
      return memory.retrieveMultipleRecords(table, options, size);
    },
  };
  const contextOf = (changed: Partial<StandInHost<IInputs>>) =>
    createContext<IInputs>({
      parameters: {
        recordKey: textProperty('SO-1'),
        recordType: enumProperty('order'),
        shortcuts: twoOptionsProperty(true),
        gridHeight: numberProperty(480),
        ...inputs,
      },
      texts: timelineTexts(languageId),
      user: { languageId },
      webApi,
      design: lightDesign,
      entityId: 'order-1',
      navigation: {
        openForm: ({ entityName, entityId }) => {
          opened.push(`${entityName}(${entityId ?? ''})`);
          return Promise.resolve({ savedEntityReference: [] });
        },
      },
      ...host,
      ...changed,
    });
  const control = new DocumentTimeline();
  control.init(contextOf({}));
  const view = render(control.updateView(contextOf({})));
  return {
    ...view,
    calls,
    opened,
    update: (changed: Partial<StandInHost<IInputs>>) => view.rerender(control.updateView(contextOf(changed))),
  };
}
