import { tables } from '@o2c/core/dataverse';
import { type Branch } from './branch';
import { kinds, type Kind } from './kinds';
import { selections } from './selections';
import { type Subject } from './timeline-source';

/** What is read of a subject: its own columns, the column that holds its number, and everything reached from it. */
export interface SubjectTree {
  readonly table: string;
  readonly id: string;
  readonly key: string;
  readonly select: readonly string[];
  readonly branches: readonly Branch[];
}

type Way = readonly [kind: Kind, navigation: string, select: readonly string[], branches?: readonly Branch[]];

const branch = (...[{ table, id }, navigation, select, branches = []]: Way): Branch => ({
  table,
  id,
  navigation,
  select,
  branches,
});

const intake = branch(kinds.orderIntake, tables.salesOrder.lookups.intake.navigation, selections.orderIntake);
const lines = branch(kinds.salesOrderLine, 'order_details', selections.orderLine);
const holds = branch(kinds.creditHold, tables.creditHold.lookups.salesOrder.collection, selections.creditHold, [
  branch(kinds.creditHoldReason, tables.creditHoldReason.lookups.creditHold.collection, selections.holdReason),
]);

/** A document's mails, what is open of it, what reduced that, and the payments behind. */
const ofInvoice: readonly Branch[] = [
  branch(kinds.documentDelivery, tables.documentDelivery.lookups.invoice.collection, selections.documentDelivery),
  branch(kinds.openItem, tables.openItem.lookups.invoice.collection, selections.openItem, [
    branch(kinds.settlement, tables.settlement.lookups.debitItem.collection, selections.settlement, [
      branch(kinds.openItem, tables.settlement.lookups.creditItem.navigation, selections.creditItem, [
        branch(kinds.payment, tables.payment.lookups.openItem.collection, selections.payment),
      ]),
    ]),
  ]),
];

const order: SubjectTree = {
  table: kinds.salesOrder.table,
  id: kinds.salesOrder.id,
  key: tables.salesOrder.columns.orderNumber.name,
  select: selections.salesOrder,
  branches: [
    intake,
    lines,
    holds,
    branch(kinds.shipment, tables.shipment.lookups.salesOrder.collection, selections.shipment),
    branch(kinds.invoice, 'order_invoices', selections.invoice, ofInvoice),
  ],
};

const document: SubjectTree = {
  table: kinds.invoice.table,
  id: kinds.invoice.id,
  key: tables.invoice.columns.invoiceNumber.name,
  select: selections.invoice,
  branches: [
    branch(kinds.salesOrder, tables.invoice.lookups.salesOrder.navigation, selections.salesOrder, [
      intake,
      lines,
      holds,
    ]),
    branch(kinds.shipment, tables.invoice.lookups.shipment.navigation, selections.shipment),
    branch(kinds.invoice, tables.invoice.lookups.corrects.collection, selections.invoice),
    ...ofInvoice,
  ],
};

/** Of a customer with years of documents the newest of each kind: the platform gives no more than 5,000 rows below one row. */
export const NEWEST = 1_000;

const newest = (branches: readonly Branch[]): readonly Branch[] => branches.map((one) => ({ ...one, newest: NEWEST }));

const customer: SubjectTree = {
  table: kinds.account.table,
  id: kinds.account.id,
  key: tables.account.columns.accountNumber.name,
  select: [tables.account.columns.name.name],
  branches: newest([
    branch(kinds.orderIntake, tables.orderIntake.lookups.customer.collection, selections.orderIntake),
    branch(kinds.salesOrder, 'order_customer_accounts', selections.salesOrder),
    branch(kinds.creditHold, tables.creditHold.lookups.customer.collection, selections.creditHold),
    branch(kinds.shipment, tables.shipment.lookups.customer.collection, selections.shipment),
    branch(kinds.invoice, 'invoice_customer_accounts', selections.invoice),
    branch(kinds.documentDelivery, tables.documentDelivery.lookups.customer.collection, selections.documentDelivery),
    branch(kinds.payment, tables.payment.lookups.customer.collection, selections.payment),
    branch(kinds.settlement, tables.settlement.lookups.customer.collection, selections.settlement),
    branch(kinds.decision, tables.decision.lookups.customer.collection, selections.decision),
  ]),
};

/** The tree of each kind of subject. */
export const subjectTrees: Readonly<Record<Subject['type'], SubjectTree>> = {
  order,
  invoice: document,
  account: customer,
};
