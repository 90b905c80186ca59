import { badQuery, methodNotAllowed } from '../../errors/address-errors';
import { committedRead } from '../../pipeline/write-transaction';
import { type ColumnMetadata } from '../../metadata/table-metadata';
import { type Value } from '../../store/row';
import { findRecord } from '../address/find-record';
import { type RecordAddress } from '../address/record-address';
import { type ApiResponse } from '../api-request';
import { jsonBody, noContent, textBody } from '../api-response';
import { fileOfRow } from '../files/file-of-row';
import { readVersionDemand } from '../headers/etag';
import { isLookupColumn, propertyOf } from '../rows/property-of';
import { readValue } from '../rows/read-value';
import { writeValue } from '../rows/write-value';
import { type ApiContext } from './api-context';
import { readPayload } from './entity-reader';
import { readOneRow } from './read-one-row';
import { directLookup } from '../../errors/payload-errors';

interface PropertyPlace {
  readonly address: RecordAddress;
  readonly column: ColumnMetadata;
}

/** One column of one row: GET, PUT and DELETE of `/name`, GET of `/name/$value` (conformance row 20). */
export async function propertyOfRow(
  context: ApiContext,
  place: PropertyPlace,
  form: 'json' | 'raw',
): Promise<ApiResponse> {
  if (place.column.type === 'File' || place.column.type === 'Image') return fileOfRow(context, place, form);
  switch (context.request.method) {
    case 'GET':
      return show(context, place, form);
    case 'PUT':
      return write(context, place, 'given');
    case 'DELETE':
      return write(context, place, 'null');
    default:
      throw methodNotAllowed(context.request.method);
  }
}

function show(context: ApiContext, { address, column }: PropertyPlace, form: 'json' | 'raw'): Promise<ApiResponse> {
  return committedRead(context.execution, () => {
    const found = findRecord(context.execution.services, address);
    const name = propertyOf(column);
    const { expanded } = readOneRow(context, { ...found, options: new Map([['$select', name]]) });
    const value = context.execution.services.authority
      .hiddenColumns(context.execution.principal, found.table)
      .has(column.logicalName)
      ? null
      : (expanded.row[column.logicalName] ?? null);
    if (value === null) return noContent();
    const text = writeValue(column, value);
    if (form === 'raw') return textBody(typeof value === 'string' ? value : text.replace(/^"(.*)"$/, '$1'));
    const place = `${context.request.serviceRoot}/$metadata#${found.table.entitySetName}(${found.id})/${name}`;
    return jsonBody(200, `{"@odata.context":${JSON.stringify(place)},"value":${text}}`);
  });
}

async function write(
  context: ApiContext,
  { address, column }: PropertyPlace,
  what: 'given' | 'null',
): Promise<ApiResponse> {
  const { execution } = context;
  const { table, id } = await committedRead(execution, () => findRecord(execution.services, address));
  if (isLookupColumn(column)) throw directLookup(table.entitySetName);
  const value: Value = what === 'null' ? null : given(context, column, table.entitySetName);
  const target = { table: table.logicalName, id, values: { [column.logicalName]: value }, related: [] };
  const version = readVersionDemand(context.request.headers.get('if-match'));
  await execution.send('Update', { target, ...(version ? { version } : {}) }, execution);
  return noContent();
}

function given(context: ApiContext, column: ColumnMetadata, entitySet: string): Value {
  const value = readPayload(context)['value'];
  if (value === undefined) throw badQuery('The payload of a property must be {"value": ...}.');
  return readValue(column, value, entitySet);
}
