import { methodNotAllowed } from '../../errors/address-errors';
import { notImplemented } from '../../errors/dataverse-error';
import { type PathSegment } from '../address/parse-path';
import { type ApiResponse } from '../api-request';
import { jsonBody } from '../api-response';
import { plainJson } from '../json/plain-json';
import { writeJson } from '../json/write-json';
import { requireDefinitionOptions } from '../metadata/definition-options';
import { findDefinition } from '../metadata/find-definition';
import { limitLabels } from '../metadata/limit-labels';
import { shapeDefinition, shapeDefinitions } from '../metadata/shape-definition';
import { type ApiContext } from './api-context';
import { definitionsContext, isCast } from './definitions-context';

/** Reads of EntityDefinitions, GlobalOptionSetDefinitions and RelationshipDefinitions (conformance rows 83-86); writes are refused (87). */
export function definitions({ request, execution }: ApiContext, segments: readonly PathSegment[]): ApiResponse {
  if (['POST', 'PUT', 'PATCH', 'DELETE'].includes(request.method))
    throw notImplemented('writing metadata through the Web API');
  if (request.method !== 'GET') throw methodNotAllowed(request.method);
  const found = findDefinition(execution.services.catalogue, segments);
  requireDefinitionOptions(found, { set: segments[0]?.name ?? '', options: request.options });
  const name = definitionsContext(segments, request.options);
  const context = {
    '@odata.context': `${request.serviceRoot}/$metadata#${name}${found.kind === 'one' ? '/$entity' : ''}`,
  };
  const last = segments.at(-1);
  const known = isCast(last) || (found.kind === 'one' && !last?.arguments);
  const shape = { options: request.options, type: known ? 'in the context' : 'told' } as const;
  const body =
    found.kind === 'one'
      ? { ...context, ...shapeDefinition(found.definition, shape) }
      : { ...context, value: shapeDefinitions(found.definitions, shape) };
  return jsonBody(200, writeJson(plainJson(limitLabels(body, request.options.get('LabelLanguages')))));
}
