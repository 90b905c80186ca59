import { segmentNotFound } from '../../errors/address-errors';
import { type CustomApi, type CustomField } from '../../messages/custom-api/custom-api';
import { executeCustomApi } from '../../messages/custom-api/execute-custom-api';
import { findCustomApi, isCallable } from '../../messages/custom-api/read-custom-apis';
import { type Database } from '../../store/database';
import { type ApiResponse } from '../api-request';
import { jsonBody, noContent } from '../api-response';
import { JsonNumber } from '../json/json';
import { plainJson } from '../json/plain-json';
import { writeJson } from '../json/write-json';
import { type Operation, type OperationCall } from '../operations/operation';
import { customEdmType } from './custom-edm-type';
import { readParameters } from './read-parameters';

/** The custom API of that name as a function or an action (conformance row 75); undefined when there is none that can be called. */
export function customApiOperation(database: Database, name: string): Operation | undefined {
  const api = findCustomApi(database, name);
  if (!api || !isCallable(api)) return undefined;
  return { kind: api.kind, binding: api.binding, run: (call) => callCustomApi(call, api) };
}

async function callCustomApi(call: OperationCall, api: CustomApi): Promise<ApiResponse> {
  const { context, bound } = call;
  if (bound && bound.table.logicalName !== api.table) throw segmentNotFound(`Microsoft.Dynamics.CRM.${api.name}`);
  const parameters = readParameters(context, api, call.parameters);
  await executeCustomApi(context.execution, { api, parameters, bound });
  return answer(call, api);
}

/** 204 without response properties; the type itself when the only one is of a row or of rows; else a complex type of its own. */
function answer({ context }: OperationCall, api: CustomApi): ApiResponse {
  const [first] = api.properties;
  if (!first) return noContent();
  const { services } = context.execution;
  const at = `${context.request.serviceRoot}/$metadata#`;
  if (api.properties.length === 1 && first.type === 'Entity') return noContent();
  if (api.properties.length === 1 && first.type === 'EntityCollection') {
    const type = customEdmType(services.catalogue, first).replace('mscrm.', 'Microsoft.Dynamics.CRM.');
    return jsonBody(200, writeJson({ '@odata.context': `${at}${type}`, value: [] }));
  }
  const properties = Object.fromEntries(api.properties.map((property) => [property.name, defaultOf(property)]));
  return jsonBody(
    200,
    writeJson(plainJson({ '@odata.context': `${at}Microsoft.Dynamics.CRM.${api.name}Response`, ...properties })),
  );
}

/** "Any output parameter values will return the default values for the type because there is no code to set them." */
function defaultOf({ type }: CustomField): unknown {
  switch (type) {
    case 'Boolean':
      return false;
    case 'Decimal':
    case 'Float':
    case 'Integer':
    case 'Money':
    case 'Picklist':
      return new JsonNumber('0');
    case 'DateTime':
      return '0001-01-01T00:00:00Z';
    case 'Guid':
      return '00000000-0000-0000-0000-000000000000';
    case 'EntityCollection':
    case 'StringArray':
      return [];
    case 'Entity':
    case 'EntityReference':
    case 'String':
      return null;
  }
}
