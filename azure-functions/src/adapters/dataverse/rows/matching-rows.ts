import {
  approvalSelect,
  bankEntrySelect,
  openItemRowSelect,
  paymentSelect,
  readApproval,
  readBankEntry,
  readOpenItemRow,
  readPayment,
  readSettlement,
  settlementSelect,
  tables,
} from '@o2c/core/dataverse';
import { ok, type Refusal, type Result } from '@o2c/core/kernel';
import { type MatchingPorts } from '../../../jobs/cash/matching-ports';
import { type RunScope } from '../../../jobs/journal/journaled-job';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, atMost, equal, type Filter, greater, isEmpty, type Literal, oneOfEach } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { type RowQuery } from '../query/read-rows';
import { writeTransactions } from '../transactions/write-transactions';
import { readEntryPage } from './entry-page-rows';
import { readEvidence } from './evidence-rows';
import { companySettingsOf, companySettingsQueries } from './company-settings-rows';
import { readParts } from './read-parts';
import { understood } from './understood';

const { approval, bankEntry, bankStatement, openItem, payment, settlement } = tables;

/** What matching reads and writes, as rows; each port is one request, as long as no answer has a second page. */
export const matchingRows = (
  connection: DataverseConnection,
  context: CallContext,
  customersPaid: MatchingPorts['customersPaid'],
): MatchingPorts => {
  const reader: Reader = { connection, context };
  return {
    customersPaid,
    write: (transactions) => writeTransactions(connection, context, transactions),
    waiting: (scope) => waiting(reader, scope),
    entries: (ids) => readEntryPage(connection, context, ids),
    evidence: (question) => readEvidence(connection, context, question),
    openDebits: (customerIds) =>
      rowsWhere(reader, items, oneOfEach(openItem.lookups.customer.value, customerIds.map(id)).map(isOpenDebit)),
    settlementsOf: (itemIds) => rowsWhere(reader, settlements, touching(itemIds)),
    items: (ids) => rowsWhere(reader, items, oneOfEach(openItem.primaryId, ids.map(id))),
    payments: (ids) => rowsWhere(reader, payments, oneOfEach(payment.primaryId, ids.map(id))),
    approvalsOf: (targetIds) =>
      rowsWhere(reader, approvals, oneOfEach(approval.columns.targetId.name, targetIds.map(text))),
  };
};

interface Reader {
  readonly connection: DataverseConnection;
  readonly context: CallContext;
}

interface Rows<T> {
  readonly table: { readonly entitySetName: string; readonly primaryId: string };
  readonly select: readonly string[];
  readonly read: (row: unknown) => Result<T, Refusal>;
}

const id = (value: string): Literal => ({ id: value });
const text = (value: string): Literal => ({ text: value });

const items = { table: openItem, select: openItemRowSelect, read: readOpenItemRow };
const settlements = { table: settlement, select: settlementSelect, read: readSettlement };
const payments = { table: payment, select: paymentSelect, read: readPayment };
const approvals = { table: approval, select: approvalSelect, read: readApproval };

const isOpenDebit = (where: Filter): Filter =>
  all(where, isEmpty(openItem.columns.closedOn.name), greater(openItem.columns.openAmount.name, { number: 0 }));

/** Settlements with one of the items on either side. */
const touching = (itemIds: readonly string[]): readonly Filter[] =>
  [settlement.lookups.debitItem, settlement.lookups.creditItem].flatMap(({ value }) =>
    oneOfEach(value, itemIds.map(id)),
  );

/** The rows that one of the filters finds; no filter, no request. */
async function rowsWhere<T>(
  { connection, context }: Reader,
  { table, select, read }: Rows<T>,
  filters: readonly Filter[],
): Reading<readonly T[]> {
  if (filters.length === 0) return ok([]);
  const queries = filters.map((where): RowQuery => ({ from: table.entitySetName, select, where }));
  const parts = readParts(await readBatch(connection, context, queries), [
    { count: queries.length, primaryId: table.primaryId },
  ]);
  return parts.ok ? ok(understood(parts.value[0] ?? [], read)) : parts;
}

/** New entries of posted statements, oldest first; a longer statement counts only when all of it stands. */
async function waiting({ connection, context }: Reader, { legalEntityId, asOf }: RunScope) {
  const { columns, lookups, choices } = bankEntry;
  const status = `${lookups.bankStatement.navigation}/${bankStatement.columns.statementStatus.name}`;
  const where = all(
    equal(columns.entryStatus.name, { number: choices.entryStatus.new }),
    atMost(columns.bookedOn.name, { date: asOf }),
    equal(status, { number: bankStatement.choices.statementStatus.posted }),
    ...(legalEntityId === undefined ? [] : [equal(lookups.legalEntity.value, { id: legalEntityId })]),
  );
  const orderBy = `${columns.bookedOn.name},${columns.sequence.name},${columns.key.name}`;
  const queries = [
    ...companySettingsQueries,
    { from: bankEntry.entitySetName, select: bankEntrySelect, where, orderBy },
  ];
  const reads = await readBatch(connection, context, queries);
  const settings = companySettingsOf(reads.slice(0, companySettingsQueries.length));
  if (!settings.ok) return settings;
  const parts = readParts(reads.slice(companySettingsQueries.length), [{ count: 1, primaryId: bankEntry.primaryId }]);
  if (!parts.ok) return parts;
  return ok({ settings: settings.value, entries: understood(parts.value[0] ?? [], readBankEntry) });
}
