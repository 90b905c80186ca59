import { type AlternateKey, type TableMetadata } from '../../metadata/table-metadata';
import { quoted } from '../../store/stored-column';
import { keyIndexName } from '../../store/table-storage';
import { type Environment } from '../changing-catalogue';

/**
 * Marks the keys that rows already there violate: the platform builds a key's index after the import, and where it cannot, the key is there
 * with the status Failed (public: "Define alternate keys for an entity"). A key of the same name over other columns replaces the old one.
 */
export function settleKeys({ database, catalogue }: Environment, table: TableMetadata): TableMetadata {
  const known = catalogue.table(table.logicalName);
  if (!known || table.keys.length === 0) return table;
  const keys = table.keys.map((key): AlternateKey => {
    const before = known.keys.find(({ logicalName }) => logicalName === key.logicalName);
    const same = before?.columns.join() === key.columns.join();
    if (before && same && before.failed !== true) return key;
    if (before && !same)
      database.execute(`DROP INDEX IF EXISTS ${quoted(keyIndexName(table.logicalName, key.logicalName))}`);
    const { logicalName, schemaName, displayName, columns } = key;
    const violated = isViolated({ database, catalogue }, known, columns);
    return { logicalName, schemaName, displayName, columns, ...(violated ? { failed: true } : {}) };
  });
  return { ...table, keys };
}

/** Whether two rows hold the same values; a null among them binds nobody. Columns that are new hold nothing yet. */
function isViolated({ database }: Environment, stored: TableMetadata, columns: readonly string[]): boolean {
  if (!columns.every((column) => stored.columns.has(column))) return false;
  const names = columns.map(quoted);
  const sql = `SELECT 1 FROM ${quoted(stored.logicalName)} WHERE ${names.map((name) => `${name} IS NOT NULL`).join(' AND ')}
    GROUP BY ${names.join(', ')} HAVING count(*) > 1 LIMIT 1`;
  return database.get(sql) !== undefined;
}
