import { type ChangeSet, type Operation } from '../batch/change-set';
import { type OutgoingValue, writeExactJson } from '../json/write-exact-json';
import { rowKeyOf } from './fold-transactions';
import { type RowCreate, type RowUpdate, type Transaction } from './transaction';

/** A change set and, for each of its operations, the transactions it was made for. */
export interface ComposedFold {
  readonly operations: ChangeSet;
  readonly owners: readonly (readonly Transaction[])[];
  /** The row an operation updates, for the ETag in its answer. */
  readonly updatedRows: readonly (string | undefined)[];
}

/** ETags that a fold before this one left behind, by row. */
export type FreshEtags = ReadonlyMap<string, string>;

/** The answer to a PATCH then holds the row and its new ETag. */
const RETURN_THE_ROW = { prefer: 'return=representation' };

/**
 * One change set for the transactions of a fold: creates, then updates, then the creates that must come after them, then actions. Updates of one row become one PATCH
 * with the first ETag and all their columns; of two values for a column the later one stands. `followed`: another fold waits
 * for the rows' new ETags.
 */
export function changeSetOf(
  members: readonly Transaction[],
  { etags, followed }: { readonly etags: FreshEtags; readonly followed: boolean },
): ComposedFold {
  const creates = members.flatMap((owner) => createsOf(owner, owner.creates));
  const createsAfterUpdates = members.flatMap((owner) => createsOf(owner, owner.createsAfterUpdates ?? []));
  const updates = mergedUpdates(members).map(({ update, owners }) => ({
    owners,
    row: rowKeyOf(update),
    operation: patch(update, etags, followed ? RETURN_THE_ROW : wantsEtags(owners)),
  }));
  const actions = members.flatMap((owner) =>
    (owner.actions ?? []).map(({ path, body }) => ({ owners: [owner], operation: post(path, body, {}) })),
  );
  const all: readonly Composed[] = [...creates, ...updates, ...createsAfterUpdates, ...actions];
  return {
    operations: all.map(({ operation }) => operation),
    owners: all.map(({ owners }) => owners),
    updatedRows: all.map(({ row }) => row),
  };
}

const createsOf = (owner: Transaction, creates: readonly RowCreate[]): readonly Composed[] =>
  creates.map(({ entitySetName, row }) => ({
    owners: [owner],
    operation: post(entitySetName, row, wantsEtags([owner])),
  }));

interface Composed {
  readonly operation: Operation;
  readonly owners: readonly Transaction[];
  readonly row?: string;
}

interface MergedUpdate {
  readonly update: RowUpdate;
  readonly owners: readonly Transaction[];
}

function mergedUpdates(members: readonly Transaction[]): readonly MergedUpdate[] {
  const byRow = new Map<string, MergedUpdate>();
  for (const owner of members) {
    for (const update of owner.updates) {
      const before = byRow.get(rowKeyOf(update));
      const merged = before && { ...before.update, changes: { ...before.update.changes, ...update.changes } };
      byRow.set(rowKeyOf(update), { update: merged ?? update, owners: [...(before?.owners ?? []), owner] });
    }
  }
  return [...byRow.values()];
}

const wantsEtags = (owners: readonly Transaction[]): Readonly<Record<string, string>> =>
  owners.some(({ returning }) => returning === 'etags') ? RETURN_THE_ROW : {};

const post = (path: string, body: OutgoingValue, headers: Readonly<Record<string, string>>): Operation => ({
  method: 'POST',
  path,
  headers,
  body: writeExactJson(body),
});

const patch = (
  { entitySetName, id, etag, changes }: RowUpdate,
  etags: FreshEtags,
  headers: Readonly<Record<string, string>>,
): Operation => ({
  method: 'PATCH',
  path: `${entitySetName}(${id})`,
  headers: { 'If-Match': etags.get(rowKeyOf({ entitySetName, id })) ?? etag, ...headers },
  body: writeExactJson(changes),
});
