import {
  bankEntrySelect,
  openItemRowSelect,
  payerAliasSelect,
  readBankEntry,
  readOpenItemRow,
  readPayerAlias,
  tables,
} from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { z } from 'zod';
import { type EvidencePage, type EvidenceQuestion } from '../../../jobs/cash/matching-ports';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, equal, type Filter, greater, notEqual, oneOfEach } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { type RowQuery } from '../query/read-rows';
import { readParts } from './read-parts';
import { understood } from './understood';

const { account, bankEntry, openItem, payerAlias } = tables;

/** What the books know of the numbers, bank accounts, names and references that entries mention: one request, none when they mention nothing. */
export async function readEvidence(
  connection: DataverseConnection,
  context: CallContext,
  question: EvidenceQuestion,
): Reading<EvidencePage> {
  const asked = [itemQueries, aliasQueries, customerQueries, originalQueries].map((queriesOf) => queriesOf(question));
  const queries = asked.flat();
  const reads = queries.length === 0 ? [] : await readBatch(connection, context, queries);
  const tablesAsked = [openItem, payerAlias, account, bankEntry];
  const parts = readParts(
    reads,
    tablesAsked.map(({ primaryId }, at) => ({ primaryId, count: asked[at]?.length ?? 0 })),
  );
  if (!parts.ok) return parts;
  const [items = [], aliases = [], customers = [], originals = []] = parts.value;
  return ok({
    items: understood(items, readOpenItemRow),
    aliases: understood(aliases, readPayerAlias),
    customers: customers.map((row) => ({
      id: text.parse(row[account.primaryId]).toLowerCase(),
      name: text.parse(row[account.columns.name.name]),
    })),
    originals: understood(originals, readBankEntry),
  });
}

const text = z.string();

const oneOfTexts = (column: string, values: readonly string[]): readonly Filter[] =>
  oneOfEach(
    column,
    values.map((value) => ({ text: value })),
  );

/** Payments have numbers of their own, which nobody pays. */
const itemQueries = ({ documents }: EvidenceQuestion): readonly RowQuery[] =>
  oneOfTexts(openItem.columns.documentNumber.name, documents).map((where) => ({
    from: openItem.entitySetName,
    select: openItemRowSelect,
    where: all(where, notEqual(openItem.columns.kind.name, { number: openItem.choices.kind.payment })),
  }));

const aliasQueries = ({ ibanHashes, names }: EvidenceQuestion): readonly RowQuery[] =>
  [
    ...oneOfTexts(payerAlias.columns.ibanHash.name, ibanHashes),
    ...oneOfTexts(payerAlias.columns.payerName.name, names),
  ].map((where) => ({ from: payerAlias.entitySetName, select: payerAliasSelect, where }));

/** `account.statecode`. */
const ACTIVE = 0;

const customerQueries = ({ names }: EvidenceQuestion): readonly RowQuery[] =>
  oneOfTexts(account.columns.name.name, names).map((where) => ({
    from: account.entitySetName,
    select: [account.primaryId, account.columns.name.name],
    where: all(where, equal(account.columns.state.name, { number: ACTIVE })),
  }));

const originalQueries = ({ references }: EvidenceQuestion): readonly RowQuery[] => {
  const { amount, endToEndId, reference, creditorReference } = bankEntry.columns;
  return [endToEndId, reference, creditorReference].flatMap(({ name }) =>
    oneOfTexts(name, references).map((where) => ({
      from: bankEntry.entitySetName,
      select: bankEntrySelect,
      where: all(where, greater(amount.name, { number: 0 })),
    })),
  );
};
