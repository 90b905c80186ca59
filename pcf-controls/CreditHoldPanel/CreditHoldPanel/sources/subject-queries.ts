import { tables } from '@o2c/core/dataverse';
import {
  holdColumns,
  holdExpand,
  holdSelect,
  profileExpand,
  profileSelect,
  type CreditSubject,
} from '@o2c/pcf-shared/credit-hold';

/** What is read of a record in one request: its own columns and everything that hangs on it. */
export interface SubjectQuery {
  readonly table: string;
  readonly id: string;
  /** Column with the record's number. */
  readonly key: string;
  /** Columns of the record that the panel shows. */
  readonly name: string;
  readonly status: string | undefined;
  readonly customer: string | undefined;
  readonly legalEntity: string | undefined;
  readonly holds: string;
  readonly options: string;
}

/** Columns and navigations that every kind of record shares. */
export const ways = {
  profiles: tables.customerProfile.lookups.customer.collection,
  customerHolds: tables.creditHold.lookups.customer.collection,
  customerName: tables.account.columns.name.name,
  customerId: tables.account.columns.id.name,
} as const;

const statuses = tables.creditHold.choices.holdStatus;
const OPEN = `(${holdColumns.status} eq ${statuses.open} or ${holdColumns.status} eq ${statuses.readyToRelease})`;

/** Of a customer the open holds and what was decided in this many days. Dataverse sorts and cuts no rows that have further ones nested in them. */
const DAYS_BACK = 30;

const profiles = `${ways.profiles}($select=${profileSelect};$expand=${profileExpand})`;

/** What another hold of the customer needs to be taken along by a release. */
const otherSelect = [
  holdColumns.id,
  holdColumns.name,
  holdColumns.status,
  holdColumns.currency,
  holdColumns.amount,
  holdColumns.contentHash,
  holdColumns.heldOn,
].join(',');

const customer = `($select=${ways.customerName};$expand=${profiles},${ways.customerHolds}($select=${otherSelect};$filter=${OPEN}))`;

const holdsIn = (collection: string, filter: string): string =>
  `${collection}($select=${holdSelect};$expand=${holdExpand}${filter})`;

const documentQuery = (document: Omit<SubjectQuery, 'id' | 'options'>): SubjectQuery => ({
  ...document,
  id: `${document.table}id`,
  options: `?$select=${[document.key, document.name, document.status, document.legalEntity].join(',')}&$expand=${[
    holdsIn(document.holds, ''),
    `${document.customer ?? ''}${customer}`,
  ].join(',')}`,
});

const queries = {
  order: (): SubjectQuery =>
    documentQuery({
      table: tables.salesOrder.logicalName,
      key: tables.salesOrder.columns.orderNumber.name,
      name: tables.salesOrder.columns.name.name,
      status: tables.salesOrder.columns.creditStatus.name,
      customer: tables.salesOrder.lookups.customer.navigation,
      legalEntity: tables.salesOrder.lookups.legalEntity.value,
      holds: tables.creditHold.lookups.salesOrder.collection,
    }),
  invoice: (): SubjectQuery =>
    documentQuery({
      table: tables.invoice.logicalName,
      key: tables.invoice.columns.invoiceNumber.name,
      name: tables.invoice.columns.name.name,
      status: tables.invoice.columns.creditStatus.name,
      customer: tables.invoice.lookups.customer.navigation,
      legalEntity: tables.invoice.lookups.legalEntity.value,
      holds: tables.creditHold.lookups.invoice.collection,
    }),
  account: (today: string): SubjectQuery => ({
    table: tables.account.logicalName,
    id: tables.account.columns.id.name,
    key: tables.account.columns.accountNumber.name,
    name: tables.account.columns.name.name,
    status: undefined,
    customer: undefined,
    legalEntity: undefined,
    holds: ways.customerHolds,
    options: `?$select=${[tables.account.columns.name.name, tables.account.columns.accountNumber.name].join(',')}&$expand=${[
      profiles,
      holdsIn(ways.customerHolds, `;$filter=${OPEN} or ${holdColumns.releasedOn} ge ${daysBefore(today)}T00:00:00Z`),
    ].join(',')}`,
  }),
};

/** The one request for a kind of record. */
export const subjectQuery = (mode: CreditSubject['mode'], today: string): SubjectQuery => queries[mode](today);

function daysBefore(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - DAYS_BACK);
  return day.toISOString().slice(0, 10);
}
