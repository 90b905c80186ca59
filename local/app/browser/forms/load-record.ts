import { asObject, type Json } from '../dataverse/read-json';
import { withAnnotations } from '../dataverse/rows';
import { propertyOf, type Table } from '../dataverse/table';
import { webApi } from '../dataverse/web-api';

/** Reads one row with the columns a form needs. Columns the table does not have are not asked for. */
export async function loadRecord(table: Table, id: string, columns: ReadonlySet<string>): Promise<Json> {
  const wanted = [...new Set([...columns, table.primaryName, 'statecode'])].flatMap((name) => {
    const column = table.columns.get(name);
    return column ? [propertyOf(column)] : [];
  });
  const { body } = await webApi({
    method: 'GET',
    path: `${table.entitySetName}(${id})?$select=${[table.primaryId, ...wanted].join(',')}`,
    headers: withAnnotations,
  });
  return asObject(body);
}
