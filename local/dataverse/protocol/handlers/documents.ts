import { type ApiResponse } from '../api-request';
import { jsonBody, textBody } from '../api-response';
import { wantsAnnotation } from '../headers/preferences';
import { declareCustomApis } from '../custom-api/declare-custom-apis';
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

const CHANGE_TRACKING = 'Org.OData.Capabilities.V1.ChangeTracking';

/** The CSDL of all tables (conformance row 3). Annotations are asked for by `?annotations=true`, or as dynamics-web-api does by the preference. */
export function metadataDocument({ request, execution, preferences }: ApiContext): ApiResponse {
  const { catalogue, database } = execution.services;
  const custom = declareCustomApis(database, catalogue);
  const xml = writeMetadata(catalogue, {
    annotations:
      request.options.get('annotations') === 'true' || wantsAnnotation(preferences.annotations, CHANGE_TRACKING),
    operations: [...declaredOperations(OPERATIONS), ...custom.operations],
    complexTypes: custom.complexTypes,
  });
  return textBody(xml, 'application/xml');
}
