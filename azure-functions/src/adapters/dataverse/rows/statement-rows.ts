import { type KnownEntry } from '@o2c/core/cash-application';
import { bankEntrySelect, bankStatementSelect, readBankEntry, readBankStatement, tables } from '@o2c/core/dataverse';
import { addDays, ok } from '@o2c/core/kernel';
import { type StatementPorts, type StatementQuestion } from '../../../jobs/cash/statement-ports';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, atLeast, atMost, equal, type Filter, oneOfEach } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { type RowQuery } from '../query/read-rows';
import { writeTransactions } from '../transactions/write-transactions';
import { companySettingsOf, companySettingsQueries } from './company-settings-rows';
import { rowsOfAll } from './rows-of-all';
import { understood } from './understood';

/** Statements and their entries as rows. */
export const statementRows = (
  connection: DataverseConnection,
  context: CallContext,
  hashAccount: StatementPorts['hashAccount'],
): StatementPorts => ({
  hashAccount,
  write: (transactions) => writeTransactions(connection, context, transactions),
  shelf: async (questions) => {
    const statementQueries = questions.flatMap(statementQueriesOf);
    const entryQueries = entryQueriesOf(questions.flatMap(({ entryRowIds }) => entryRowIds));
    const reads = await readBatch(connection, context, [
      ...companySettingsQueries,
      ...statementQueries,
      ...entryQueries,
    ]);
    const settings = companySettingsOf(reads.slice(0, companySettingsQueries.length));
    if (!settings.ok) return settings;
    const from = companySettingsQueries.length;
    const statements = rowsOfAll(reads.slice(from, from + statementQueries.length), tables.bankStatement.primaryId);
    if (!statements.ok) return statements;
    const entries = rowsOfAll(reads.slice(from + statementQueries.length), tables.bankEntry.primaryId);
    if (!entries.ok) return entries;
    return ok({
      settings: settings.value,
      statements: understood(statements.value, readBankStatement),
      entries: understood(entries.value, readBankEntry).map(({ key, bankStatementId, amount }): KnownEntry => ({
        key,
        bankStatementId,
        amount,
      })),
    });
  },
});

/** How far around a statement its neighbours are looked for: a month and a half holds the previous monthly one. */
const NEIGHBOURHOOD_DAYS = 45;

function statementQueriesOf({ statementRowId, accountHash, from, to }: StatementQuestion): readonly RowQuery[] {
  const { entitySetName, primaryId, columns, lookups, choices } = tables.bankStatement;
  const query = (where: Filter): RowQuery => ({ from: entitySetName, select: bankStatementSelect, where });
  const own = query(equal(primaryId, { id: statementRowId }));
  if (from === undefined || to === undefined) return [own];
  const hash = `${lookups.bankAccount.navigation}/${tables.bankAccount.columns.ibanHash.name}`;
  return [
    own,
    query(
      all(
        equal(hash, { text: accountHash }),
        equal(columns.statementStatus.name, { number: choices.statementStatus.posted }),
        atLeast(columns.closedOn.name, { date: addDays(from, -NEIGHBOURHOOD_DAYS) }),
        atMost(columns.closedOn.name, { date: addDays(to, NEIGHBOURHOOD_DAYS) }),
      ),
    ),
  ];
}

const entryQueriesOf = (ids: readonly string[]): readonly RowQuery[] =>
  ids.length === 0
    ? []
    : oneOfEach(
        tables.bankEntry.primaryId,
        ids.map((id) => ({ id })),
      ).map((where) => ({ from: tables.bankEntry.entitySetName, select: bankEntrySelect, where }));
