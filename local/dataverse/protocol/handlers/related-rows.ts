import { methodNotAllowed } from '../../errors/address-errors';
import { notImplemented } from '../../errors/dataverse-error';
import { recordNotFound } from '../../errors/record-errors';
import { committedRead } from '../../pipeline/write-transaction';
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
import { getRows } from './get-rows';
import { readOneRow } from './read-one-row';
import { rowsBehind } from './rows-behind';

/** GET or POST of a navigation property: the row behind a lookup, the rows of a collection, or a new row in it (conformance row 61). */
export async function relatedRows(context: ApiContext, place: NavigationPlace): Promise<ApiResponse> {
  const { method } = context.request;
  // Documented for the parties of an e-mail (associate-disassociate-entities-using-web-api.md).
  if (method === 'PUT' && place.navigation.kind === 'collection')
    throw notImplemented('replacing the rows of a collection (PUT of a collection-valued navigation property)');
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
