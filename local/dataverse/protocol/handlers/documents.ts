import { type ApiResponse } from '../api-request';
import { jsonBody, textBody } from '../api-response';
import { declaredOperations } from '../metadata/csdl/declared-operations';
import { writeMetadata } from '../metadata/write-metadata';
import { OPERATIONS } from '../operations/operation-table';
import { type ApiContext } from './api-context';

/** The service document: every entity set (conformance row 3). */
export function serviceDocument({ request, execution }: ApiContext): ApiResponse {
  const sets = execution.services.catalogue
    .tables()
    .map(({ entitySetName }) => ({ name: entitySetName, kind: 'EntitySet', url: entitySetName }));
  const ordered = sets.sort((left, right) => (left.name < right.name ? -1 : 1));
  return jsonBody(200, JSON.stringify({ '@odata.context': `${request.serviceRoot}/$metadata`, value: ordered }));
}

/** The CSDL of all tables (conformance row 3). */
export const metadataDocument = ({ request, execution }: ApiContext): ApiResponse =>
  textBody(
    writeMetadata(execution.services.catalogue, {
      annotations: request.options.get('annotations') === 'true',
      operations: declaredOperations(OPERATIONS),
      complexTypes: {},
    }),
    'application/xml',
  );
