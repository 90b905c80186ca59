import { ok, type Result } from '@o2c/core/kernel';
import { type ReadRefusal } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { readRefusal } from '../rows/read-refusal';
import { readBatch } from './read-batch';
import { type RowQuery, type WireRow } from './read-rows';

type Groups<Name extends string> = Readonly<Record<Name, readonly RowQuery[]>>;

/** The rows of each query of a group. */
export type GroupRows<Name extends string> = Readonly<Record<Name, readonly (readonly WireRow[])[]>>;

/** Reads groups of queries in one request and gives each group its rows, query by query. One query that fails fails all. */
export async function readGroups<Name extends string>(
  connection: DataverseConnection,
  context: CallContext,
  groups: Groups<Name>,
): Promise<Result<GroupRows<Name>, ReadRefusal>> {
  const names = Object.keys(groups) as Name[];
  const queries = names.flatMap((name) => groups[name]);
  const reads = queries.length === 0 ? [] : await readBatch(connection, context, queries);
  const rows: (readonly WireRow[])[] = [];
  for (const read of reads) {
    if (read.outcome !== 'ok') return readRefusal(read);
    rows.push(read.rows);
  }
  const grouped: Partial<Record<Name, readonly (readonly WireRow[])[]>> = {};
  let at = 0;
  for (const name of names) grouped[name] = rows.slice(at, (at += groups[name].length));
  // Every name of the groups has got its rows.
  return ok(grouped as GroupRows<Name>);
}
