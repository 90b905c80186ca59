import { badQuery, methodNotAllowed } from '../errors/address-errors';
import { versionMismatch } from '../errors/record-errors';
import { notImplemented } from '../errors/dataverse-error';
import { committedRead } from '../pipeline/write-transaction';
import { type RecordAddress } from './address/record-address';
import { route, type Route } from './address/route';
import { type ApiResponse } from './api-request';
import { customApiOperation } from './custom-api/custom-api-operation';
import { type ApiContext } from './handlers/api-context';
import { callOperation } from './handlers/call-operation';
import { countRows } from './handlers/count-rows';
import { createRow } from './handlers/create-row';
import { definitions } from './handlers/definitions';
import { deleteRow } from './handlers/delete-row';
import { getRow } from './handlers/get-row';
import { getRows } from './handlers/get-rows';
import { metadataDocument, serviceDocument } from './handlers/documents';
import { propertyOfRow } from './handlers/property-of-row';
import { references } from './handlers/references';
import { lookedUp, relatedCount, relatedRows } from './handlers/related-rows';
import { updateRow } from './handlers/update-row';
import { isPlatformOperation } from './operations/operation-table';

/** Answers one request below the service root: finds out what its address means and hands it to the handler for that. */
export async function respond(context: ApiContext): Promise<ApiResponse> {
  if (context.execution.services.faults.onOperation(context.request)) throw versionMismatch();
  if (context.preferences.respondAsync) throw notImplemented('background operations (respond-async)');
  const found = await committedRead(context.execution, () => routeOf(context));
  const { method } = context.request;
  switch (found.kind) {
    case 'service-document':
      return serviceDocument(context);
    case 'metadata-document':
      return metadataDocument(context);
    case 'batch':
      throw badQuery('A batch cannot be part of a batch.');
    case 'definitions':
      return definitions(context, found.segments);
    case 'rows':
      if (method === 'GET') return getRows(context, { table: found.table });
      if (method === 'POST') return createRow(context, found.table);
      throw methodNotAllowed(method);
    case 'count':
      return countRows(context, { table: found.table });
    case 'row':
      return row(context, found.address);
    case 'property':
      return propertyOfRow(context, found, 'json');
    case 'raw-property':
      return propertyOfRow(context, found, 'raw');
    case 'related':
      return relatedRows(context, found);
    case 'related-count':
      return relatedCount(context, found);
    case 'references':
      return references(context, found);
    case 'operation':
      return callOperation(context, found);
  }
}

function row(context: ApiContext, address: RecordAddress): Promise<ApiResponse> {
  switch (context.request.method) {
    case 'GET':
      return getRow(context, address);
    case 'PATCH':
      return updateRow(context, address);
    case 'DELETE':
      return deleteRow(context, address);
    default:
      throw methodNotAllowed(context.request.method);
  }
}

const routeOf = (context: ApiContext): Route =>
  route(
    {
      catalogue: context.execution.services.catalogue,
      contentIds: context.contentIds,
      parameter: (alias) => (alias.startsWith('@') ? context.request.options.get(alias) : undefined),
      isOperation: (name) =>
        isPlatformOperation(name) || customApiOperation(context.execution.services.database, name) !== undefined,
      follow: (address, navigation) => {
        const reference = lookedUp(context, { address, navigation, name: '' });
        if (!reference) throw badQuery('The navigation property leads to no row.');
        return { kind: 'id', ...reference };
      },
    },
    context.request.path,
  );
