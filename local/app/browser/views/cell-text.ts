import { formattedValue } from '../dataverse/rows';
import { type Json } from '../dataverse/read-json';
import { propertyOf, type Table } from '../dataverse/table';

/** The text of a view cell. Linked columns come back as `alias.column`, own ones under their property. */
export function cellText(row: Json, name: string, table: Table): string {
  const column = table.columns.get(name);
  return formattedValue(row, column ? propertyOf(column) : name);
}
