import { type TableMetadata } from '../../metadata/table-metadata';
import { isStored } from '../../store/stored-column';

/** What nobody is shown, not on a page either: the secret of an endpoint. */
const SECRET: ReadonlySet<string> = new Set(['serviceendpoint.authvalue']);

/** Columns of a table as its pages show them: id and name first, then the others by their names. */
export function shownColumns(table: TableMetadata): readonly string[] {
  const first = [table.primaryId, ...(table.primaryName === undefined ? [] : [table.primaryName])];
  const others = [...table.columns.values()]
    .filter((column) => isStored(column) && !first.includes(column.logicalName))
    .filter((column) => !SECRET.has(`${table.logicalName}.${column.logicalName}`))
    .map((column) => column.logicalName);
  return [...first, ...others.sort()];
}
