import { asText } from '../dataverse/read-json';
import { type Column } from '../dataverse/table';
import { webApi } from '../dataverse/web-api';
import { isReference, type FieldValue, type FormRecord } from './record';

/**
 * Writes the changes: PATCH with If-Match for a row that is there (412 when somebody else changed it meanwhile), POST for a new one.
 * Returns the row's id.
 */
export async function saveRecord(record: FormRecord, entitySetOf: (table: string) => Promise<string>): Promise<string> {
  const body = Object.fromEntries(
    await Promise.all([...record.changes].map(([name, value]) => property(record, { name, value }, entitySetOf))),
  );
  const { entitySetName } = record.table;
  if (record.id !== undefined) {
    const etag = asText(record.row['@odata.etag']) || '*';
    await webApi({ method: 'PATCH', path: `${entitySetName}(${record.id})`, body, headers: { 'if-match': etag } });
    return record.id;
  }
  const { headers } = await webApi({ method: 'POST', path: entitySetName, body });
  const id = /\(([0-9a-f-]{36})\)$/i.exec(headers.get('odata-entityid') ?? '')?.[1];
  if (id === undefined) throw new Error('The server created the row but did not name it.');
  return id;
}

async function property(
  record: FormRecord,
  change: { readonly name: string; readonly value: FieldValue },
  entitySetOf: (table: string) => Promise<string>,
): Promise<[string, unknown]> {
  const column = record.table.columns.get(change.name);
  const previous = column && referenceTable(record, column);
  if (isReference(change.value)) {
    const navigation = navigationOf(record, change.name, change.value.table);
    return [`${navigation}@odata.bind`, `/${await entitySetOf(change.value.table)}(${change.value.id})`];
  }
  if (previous === undefined) return [change.name, change.value];
  return [`${navigationOf(record, change.name, previous)}@odata.bind`, null];
}

/** The table an emptied lookup pointed at; undefined for columns that are no lookups. */
const referenceTable = (record: FormRecord, column: Column): string | undefined =>
  record.table.lookups.find((lookup) => lookup.column === column.logicalName)?.target;

const navigationOf = (record: FormRecord, column: string, target: string): string =>
  record.table.lookups.find((lookup) => lookup.column === column && lookup.target === target)?.navigation ?? column;
