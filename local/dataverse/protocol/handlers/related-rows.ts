import { methodNotAllowed, segmentNotFound } from '../../errors/address-errors';
import { recordNotFound } from '../../errors/record-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { committedRead } from '../../pipeline/write-transaction';
import { type Condition } from '../../query/record-query';
import { isReference, type Reference } from '../../store/row';
import { readRow } from '../../store/row-store';
import { findRecord } from '../address/find-record';
import { type NavigationPlace } from '../address/route';
import { type ApiResponse } from '../api-request';
import { noContent } from '../api-response';
import { type ApiContext } from './api-context';
import { countRows } from './count-rows';
import { createRow } from './create-row';
import { getRow } from './get-row';
import { getRows, type RowsPlace } from './get-rows';
import { readOneRow } from './read-one-row';

/** GET or POST of a navigation property: the row behind a lookup, the rows of a collection, or a new row in it (conformance row 61). */
export async function relatedRows(context: ApiContext, place: NavigationPlace): Promise<ApiResponse> {
  const { method } = context.request;
  if (method !== 'GET' && method !== 'POST') throw methodNotAllowed(method);
  if (place.navigation.kind === 'lookup') return method === 'GET' ? relatedRow(context, place) : refuse(method);
  if (method === 'GET') return getRows(context, await rowsBehind(context, place));
  return createInCollection(context, place);
}

/** `nav/$count`. */
export const relatedCount = async (context: ApiContext, place: NavigationPlace): Promise<ApiResponse> =>
  countRows(context, await rowsBehind(context, place));

async function relatedRow(context: ApiContext, place: NavigationPlace): Promise<ApiResponse> {
  const reference = await committedRead(context.execution, () => lookedUp(context, place));
  return reference ? getRow(context, { kind: 'id', ...reference }) : noContent();
}

/** The row that a lookup points at, as far as the caller may see; a row out of reach is refused with 403. */
export function lookedUp(context: ApiContext, { address, navigation }: NavigationPlace): Reference | undefined {
  if (navigation.kind !== 'lookup') return undefined;
  const { table, id } = findRecord(context.execution.services, address);
  const column = navigation.relationship.referencingColumn;
  const { expanded } = readOneRow(context, { table, id, options: new Map([['$select', `_${column}_value`]]) });
  const value = expanded.row[column];
  return value !== undefined && value !== null && isReference(value) ? value : undefined;
}

/** The row that a lookup points at, whoever asks: to unlink it, which the message checks. */
export function pointedAt({ execution }: ApiContext, { address, navigation }: NavigationPlace): Reference | undefined {
  const { table, id } = findRecord(execution.services, address);
  if (navigation.kind !== 'lookup') return undefined;
  const column = navigation.relationship.referencingColumn;
  const row = readRow(execution.services.database, table, { id, columns: [column] });
  if (!row) throw recordNotFound(table.logicalName, id);
  const value = row[column];
  return value !== undefined && value !== null && isReference(value) ? value : undefined;
}

function rowsBehind({ execution }: ApiContext, { address, navigation, name }: NavigationPlace): Promise<RowsPlace> {
  return committedRead(execution, () => {
    const { services } = execution;
    const { table, id } = findRecord(services, address);
    const target = services.catalogue.table(navigation.target);
    if (!target || !readRow(services.database, table, { id, columns: [table.primaryId] }))
      throw target ? recordNotFound(table.logicalName, id) : segmentNotFound(name);
    return { table: target, narrowed: belongsTo({ navigation, name, address }, { table, target, id }) };
  });
}

function belongsTo(
  { navigation }: NavigationPlace,
  { table, target, id }: { table: TableMetadata; target: TableMetadata; id: string },
): Condition {
  if (navigation.kind !== 'many-to-many') {
    return equals('root', navigation.relationship.referencingColumn, { table: table.logicalName, id });
  }
  const { relationship } = navigation;
  const forward = relationship.table1 === table.logicalName && relationship.table2 === target.logicalName;
  const [own, other] = forward
    ? [relationship.column1, relationship.column2]
    : [relationship.column2, relationship.column1];
  const alias = '$intersect';
  const link = {
    alias,
    table: relationship.intersectTable,
    type: 'exists',
    from: other,
    to: target.primaryId,
    columns: [],
    orders: [],
    links: [],
  } as const;
  return { kind: 'exists', link: { ...link, filter: equals(alias, own, id) } };
}

const equals = (alias: string, column: string, right: Reference | string): Condition => ({
  kind: 'comparison',
  operator: 'eq',
  left: { alias, column },
  right,
});

/** POST into a 1:N collection: the new row points at the row of the address. */
async function createInCollection(context: ApiContext, { address, navigation }: NavigationPlace): Promise<ApiResponse> {
  const { services } = context.execution;
  const target = services.catalogue.table(navigation.target);
  if (navigation.kind !== 'collection' || !target) return refuse('POST');
  const parent = await committedRead(context.execution, () => findRecord(services, address));
  const reference = { table: parent.table.logicalName, id: parent.id };
  return createRow(context, target, { [navigation.relationship.referencingColumn]: reference });
}

function refuse(method: string): never {
  throw methodNotAllowed(method);
}
