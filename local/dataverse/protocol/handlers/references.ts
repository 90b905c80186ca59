import { badQuery, methodNotAllowed } from '../../errors/address-errors';
import { type Link } from '../../messages/message-map';
import { committedRead } from '../../pipeline/write-transaction';
import { type Reference } from '../../store/row';
import { findRecord } from '../address/find-record';
import { type NavigationPlace } from '../address/route';
import { type RecordAddress } from '../address/record-address';
import { type ApiResponse } from '../api-request';
import { jsonBody, noContent } from '../api-response';
import { type ApiContext } from './api-context';
import { readPayload, resolveAddress } from './entity-reader';
import { lookedUp, pointedAt } from './related-rows';
import { referenceRows } from './reference-rows';
import { rowsBehind } from './rows-behind';

type ReferencesPlace = NavigationPlace & { readonly related?: RecordAddress };

/** `/$ref`: link (POST, PUT), unlink (DELETE) or show (GET) (conformance rows 18, 37-39). */
export async function references(context: ApiContext, place: ReferencesPlace): Promise<ApiResponse> {
  switch (context.request.method) {
    case 'GET':
      return showReference(context, place);
    case 'POST':
    case 'PUT':
      return link(context, place);
    case 'DELETE':
      return unlink(context, place);
    default:
      throw methodNotAllowed(context.request.method);
  }
}

async function link(context: ApiContext, place: ReferencesPlace): Promise<ApiResponse> {
  const { execution } = context;
  const address = readPayload(context)['@odata.id'];
  if (typeof address !== 'string') throw badQuery('The payload of a reference must name a row: {"@odata.id":"..."}.');
  const request = await committedRead(execution, () => linkOf(context, place, resolveAddress(context, address)));
  await execution.send('Associate', request, execution);
  return noContent();
}

async function unlink(context: ApiContext, place: ReferencesPlace): Promise<ApiResponse> {
  const { execution } = context;
  const request = await committedRead(execution, () => linkOf(context, place, unlinked(context, place)));
  await execution.send('Disassociate', request, execution);
  return noContent();
}

function linkOf({ execution }: ApiContext, { address, navigation }: ReferencesPlace, related: Reference): Link {
  const { table, id } = findRecord(execution.services, address);
  if (navigation.target !== related.table && navigation.target !== 'owner') {
    throw badQuery(
      `A row of '${related.table}' cannot stand behind a navigation property that leads to '${navigation.target}'.`,
    );
  }
  return { target: { table: table.logicalName, id }, navigation, related };
}

/** Which row a DELETE means: `nav(id)/$ref`, `nav/$ref?$id=address`, or the only one behind a lookup. */
function unlinked(context: ApiContext, place: ReferencesPlace): Reference {
  const { services } = context.execution;
  if (place.related) {
    const { table, id } = findRecord(services, place.related);
    return { table: table.logicalName, id };
  }
  const named = context.request.options.get('$id');
  if (named !== undefined) return resolveAddress(context, named);
  if (place.navigation.kind !== 'lookup')
    throw badQuery('Name the row to unlink: nav(id)/$ref or nav/$ref?$id=address.');
  return pointedAt(context, place) ?? { table: place.navigation.target, id: '' };
}

async function showReference(context: ApiContext, place: ReferencesPlace): Promise<ApiResponse> {
  if (place.navigation.kind !== 'lookup') return referenceRows(context, await rowsBehind(context, place));
  const reference = await committedRead(context.execution, () => lookedUp(context, place));
  const table = reference && context.execution.services.catalogue.table(reference.table);
  if (!table) return noContent();
  const { serviceRoot } = context.request;
  return jsonBody(
    200,
    JSON.stringify({
      '@odata.context': `${serviceRoot}/$metadata#$ref`,
      '@odata.id': `${serviceRoot}/${table.entitySetName}(${reference.id})`,
    }),
  );
}
