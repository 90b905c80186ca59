import { type Table } from '../dataverse/table';
import { parseXml } from '../dataverse/xml';

/** The columns quick search looks in: those of the table's quick find query (`like {0}`), else its primary name. */
export function quickFindColumns(quickFind: string | undefined, table: Table): readonly string[] {
  const own =
    quickFind === undefined ? [] : Array.from(parseXml(quickFind).querySelectorAll('entity > filter condition'));
  const columns = own
    .filter((condition) => /\{0\}/.test(condition.getAttribute('value') ?? ''))
    .map((condition) => condition.getAttribute('attribute') ?? '')
    .filter((column) => table.columns.get(column)?.type === 'String');
  return columns.length > 0 ? columns : [table.primaryName];
}
