import {
  legalEntitySelect,
  readLegalEntity,
  readTransactionCurrency,
  type RowLinks,
  tables,
  transactionCurrencySelect,
  writeAgingSnapshot,
  writeAgingSnapshotLines,
} from '@o2c/core/dataverse';
import { ok, type Result } from '@o2c/core/kernel';
import { type AgingSnapshot } from '@o2c/core/receivables';
import { z } from 'zod';
import { type ReadRefusal, type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { type OutgoingValue } from '../json/write-exact-json';
import { any, equal } from '../query/filter';
import { readRows, type RowsRead } from '../query/read-rows';
import { type RowCreate } from '../transactions/transaction';
import { readRefusal } from './read-refusal';
import { understood } from './understood';

const { agingSnapshot, agingSnapshotLine, legalEntity, transactionCurrency } = tables;

/** Snapshots as rows: looked up by id, and turned into rows to create. */
export interface SnapshotRows {
  readonly storedHashes: (ids: readonly string[]) => Reading<ReadonlyMap<string, string>>;
  readonly createsFor: (snapshots: readonly AgingSnapshot[]) => Reading<readonly RowCreate[]>;
}

/** Header and lines; owned by the team of the legal entity (design.md decision 13), in the currency of their amounts. */
export const snapshotRows = (connection: DataverseConnection, context: CallContext): SnapshotRows => ({
  storedHashes: async (ids) => {
    if (ids.length === 0) return ok(new Map());
    const { contentHash } = agingSnapshot.columns;
    const read = await byIds(connection, context, {
      table: agingSnapshot,
      select: [agingSnapshot.primaryId, contentHash.name],
      ids,
    });
    if (read.outcome !== 'ok') return readRefusal(read);
    return ok(
      new Map(read.rows.map((row) => [text.parse(row[agingSnapshot.primaryId]), text.parse(row[contentHash.name])])),
    );
  },
  createsFor: async (snapshots) => {
    if (snapshots.length === 0) return ok([]);
    const currencyIds = await currencies(connection, context);
    if (!currencyIds.ok) return currencyIds;
    const teams = await owningTeams(connection, context, [
      ...new Set(snapshots.map(({ legalEntityId }) => legalEntityId)),
    ]);
    if (!teams.ok) return teams;
    return ok(
      snapshots.flatMap((snapshot) => {
        const ownerTeamId = teams.value.get(snapshot.legalEntityId);
        if (ownerTeamId === undefined) throw new Error(`Legal entity ${snapshot.legalEntityId} has no owner team.`);
        const links: RowLinks = { currencyIds: currencyIds.value, ownerTeamId };
        return [
          create(agingSnapshot.entitySetName, writeAgingSnapshot(snapshot, links)),
          ...writeAgingSnapshotLines(snapshot, links).map((line) => create(agingSnapshotLine.entitySetName, line)),
        ];
      }),
    );
  },
});

const create = (entitySetName: string, row: OutgoingValue): RowCreate => ({ entitySetName, row });

async function currencies(
  connection: DataverseConnection,
  context: CallContext,
): Promise<Result<RowLinks['currencyIds'], ReadRefusal>> {
  const read = await readRows(connection, context, {
    from: transactionCurrency.entitySetName,
    select: transactionCurrencySelect,
  });
  if (read.outcome !== 'ok') return readRefusal(read);
  return ok(Object.fromEntries(understood(read.rows, readTransactionCurrency).map(({ code, id }) => [code, id])));
}

async function owningTeams(
  connection: DataverseConnection,
  context: CallContext,
  ids: readonly string[],
): Reading<ReadonlyMap<string, string>> {
  const read = await byIds(connection, context, { table: legalEntity, select: legalEntitySelect, ids });
  if (read.outcome !== 'ok') return readRefusal(read);
  const entities = understood(read.rows, readLegalEntity);
  return ok(
    new Map(entities.flatMap(({ id, ownerTeamId }) => (ownerTeamId === undefined ? [] : [[id, ownerTeamId] as const]))),
  );
}

interface ByIds {
  readonly table: { readonly entitySetName: string; readonly primaryId: string };
  readonly select: readonly string[];
  readonly ids: readonly string[];
}

const byIds = (
  connection: DataverseConnection,
  context: CallContext,
  { table, select, ids }: ByIds,
): Promise<RowsRead> =>
  readRows(connection, context, {
    from: table.entitySetName,
    select,
    where: any(...ids.map((id) => equal(table.primaryId, { id }))),
  });

const text = z.string();
