import { tables } from '@o2c/core/dataverse';

/** A table as the timeline refers to it. */
export interface Kind {
  readonly table: string;
  /** Column of its primary key. */
  readonly id: string;
  /** Column of its name. */
  readonly name: string;
}

/**
 * The tables the timeline reads. Only names stand here: a control that passes a whole table of `tables` around carries all its columns to the
 * browser.
 */
const own = (table: string): Kind => ({ table, id: `${table}id`, name: tables.decision.columns.name.name });
const standard = (table: string): Kind => ({ table, id: `${table}id`, name: tables.salesOrder.columns.name.name });

export const kinds = {
  orderIntake: own(tables.orderIntake.logicalName),
  salesOrder: standard(tables.salesOrder.logicalName),
  salesOrderLine: standard(tables.salesOrderLine.logicalName),
  creditHold: own(tables.creditHold.logicalName),
  creditHoldReason: own(tables.creditHoldReason.logicalName),
  shipment: own(tables.shipment.logicalName),
  invoice: standard(tables.invoice.logicalName),
  documentDelivery: own(tables.documentDelivery.logicalName),
  openItem: own(tables.openItem.logicalName),
  settlement: own(tables.settlement.logicalName),
  payment: own(tables.payment.logicalName),
  decision: own(tables.decision.logicalName),
  approval: own(tables.approval.logicalName),
  account: standard(tables.account.logicalName),
} as const;
