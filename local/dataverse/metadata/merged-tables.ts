import { type CatalogueContent, mergedContent } from './catalogue-content';
import { type TableMetadata } from './table-metadata';

/**
 * Standard metadata with what solutions added. A solution's version of a standard table adds columns and keys and renames; columns it
 * does not speak of stay.
 */
export function withImported(standard: CatalogueContent, imported: CatalogueContent): CatalogueContent {
  const known = new Map(standard.tables.map((table) => [table.logicalName, table]));
  const tables = imported.tables.map((table) => extended(known.get(table.logicalName), table));
  return mergedContent(standard, { ...imported, tables });
}

/** `added` laid over `base`: its own head, the columns and keys of both. */
export function extended(base: TableMetadata | undefined, added: TableMetadata): TableMetadata {
  if (!base) return added;
  const keys = new Map([...base.keys, ...added.keys].map((key) => [key.logicalName, key]));
  return { ...added, columns: new Map([...base.columns, ...added.columns]), keys: [...keys.values()] };
}
