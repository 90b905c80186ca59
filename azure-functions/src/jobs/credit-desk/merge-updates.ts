import { type RowUpdate } from '../../adapters/dataverse/transactions/transaction';

/** Changes of the same row over the same version become one: a change set may write a row once. The later word counts. */
export function mergeUpdates(updates: readonly RowUpdate[]): readonly RowUpdate[] {
  const merged = new Map<string, RowUpdate>();
  for (const update of updates) {
    const key = `${update.entitySetName} ${update.id}`;
    const before = merged.get(key);
    merged.set(key, before ? { ...before, changes: { ...before.changes, ...update.changes } } : update);
  }
  return [...merged.values()];
}
