import { approvalSelect, bankEntrySelect, readApproval, readBankEntry, tables } from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { z } from 'zod';
import { POST_PAYMENT } from '../../../jobs/cash/entry-decision';
import { type EntryPage, type WaitingEntry } from '../../../jobs/cash/matching-ports';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, equal, oneOfEach } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { type RowQuery, type WireRow } from '../query/read-rows';
import { companySettingsOf, companySettingsQueries } from './company-settings-rows';
import { readParts } from './read-parts';
import { understood } from './understood';

const { approval, bankEntry, bankStatement, numberSeries } = tables;

/** Entries by id, in the order asked, with settings, number series and proposals about them: one request. */
export async function readEntryPage(
  connection: DataverseConnection,
  context: CallContext,
  ids: readonly string[],
): Reading<EntryPage> {
  const [entries, approvals] = [entryQueries(ids), approvalQueries(ids)];
  const { prefix, digits } = numberSeries.columns;
  const series = { from: numberSeries.entitySetName, select: [numberSeries.primaryId, prefix.name, digits.name] };
  const reads = await readBatch(connection, context, [...companySettingsQueries, ...entries, ...approvals, series]);
  const settings = companySettingsOf(reads.slice(0, companySettingsQueries.length));
  if (!settings.ok) return settings;
  const parts = readParts(reads.slice(companySettingsQueries.length), [
    { count: entries.length, primaryId: bankEntry.primaryId },
    { count: approvals.length, primaryId: approval.primaryId },
    { count: 1, primaryId: numberSeries.primaryId },
  ]);
  if (!parts.ok) return parts;
  const [entryRows = [], approvalRows = [], seriesRows = []] = parts.value;
  const order = new Map(ids.map((id, at) => [id, at]));
  const place = ({ entry }: WaitingEntry): number => order.get(entry.id) ?? 0;
  return ok({
    settings: settings.value,
    series: seriesRows.flatMap((row) => seriesOf(row[prefix.name], row[digits.name])),
    approvals: understood(approvalRows, readApproval),
    entries: entryRows.flatMap(waitingEntry).sort((one, other) => place(one) - place(other)),
  });
}

const entryQueries = (ids: readonly string[]): readonly RowQuery[] =>
  oneOfEach(
    bankEntry.primaryId,
    ids.map((id) => ({ id })),
  ).map((where) => ({
    from: bankEntry.entitySetName,
    select: bankEntrySelect,
    where,
    expand: `${bankEntry.lookups.bankStatement.navigation}($select=${bankStatement.lookups.bankAccount.value})`,
  }));

const approvalQueries = (ids: readonly string[]): readonly RowQuery[] =>
  oneOfEach(
    approval.columns.targetId.name,
    ids.map((text) => ({ text })),
  ).map((where) => ({
    from: approval.entitySetName,
    select: approvalSelect,
    where: all(where, equal(approval.columns.actionType.name, { text: POST_PAYMENT })),
  }));

/** A series without a prefix has numbers like any other: they are found as words. */
const seriesOf = (prefix: unknown, digits: unknown) =>
  typeof prefix === 'string' && prefix !== '' && typeof digits === 'number' ? [{ prefix, digits }] : [];

const statement = z.record(z.string(), z.unknown());
const id = z.string();

const waitingEntry = (row: WireRow): readonly WaitingEntry[] =>
  understood([row], readBankEntry).map((entry) => {
    const expanded = statement.parse(row[bankEntry.lookups.bankStatement.navigation]);
    return { entry, bankAccountId: id.parse(expanded[bankStatement.lookups.bankAccount.value]).toLowerCase() };
  });
