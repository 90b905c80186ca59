import { badPayload, wrongType } from '../../errors/payload-errors';
import { type CustomApi, type CustomField, type CustomType } from '../../messages/custom-api/custom-api';
import { contextDate, money } from '../../pipeline/context-entity';
import { type EntityParameter, type MessageParameters, type Parameter } from '../../pipeline/pipeline-event';
import { type Reference } from '../../store/row';
import { type ApiContext } from '../handlers/api-context';
import { entityReader, resolveAddress } from '../handlers/entity-reader';
import { isJsonArray, isJsonObject, type Json, JsonNumber, type JsonObject } from '../json/json';
import { writeJson } from '../json/write-json';
import { readEntity } from '../rows/read-entity';
import { customEdmType } from './custom-edm-type';

/**
 * The parameters of a call, by their types. Refuses (400) one that the API has not, a required one that is missing, and values of another
 * type, in the words of the platform's OData reader.
 */
export function readParameters(context: ApiContext, api: CustomApi, given: JsonObject): MessageParameters {
  const known = new Set(api.parameters.map(({ name }) => name));
  const unknown = Object.keys(given).find((name) => !known.has(name) && !name.startsWith('@'));
  if (unknown !== undefined)
    throw refused(
      `The parameter '${unknown}' in the request payload is not a valid parameter for the operation '${api.name}'.`,
    );
  const missing = api.parameters.filter(({ name, optional }) => !optional && (given[name] ?? null) === null);
  if (missing.length > 0)
    throw refused(
      `One or more parameters of the operation '${api.name}' are missing from the request payload. The missing parameters are: ${missing.map(({ name }) => name).join(', ')}.`,
    );
  const read = api.parameters.flatMap((field) => {
    const json = given[field.name] ?? null;
    return json === null ? [] : [[field.name, readParameter(context, field, json)] as const];
  });
  return Object.fromEntries(read);
}

const refused = (reason: string): Error => badPayload('', `Microsoft.OData.ODataException: ${reason}`);

function readParameter(context: ApiContext, field: CustomField, json: Json): Parameter {
  const read = READERS[field.type]({ context, field, json });
  if (read) return read;
  const literal = typeof json === 'string' ? json : writeJson(json);
  throw wrongType('', literal, customEdmType(context.execution.services.catalogue, field));
}

interface Given {
  readonly context: ApiContext;
  readonly field: CustomField;
  readonly json: Json;
}

type Reader = (given: Given) => Parameter | undefined;

const asJson = (json: Json): Parameter => ({ kind: 'json', json });
const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const number: Reader = ({ json }) => (json instanceof JsonNumber ? asJson(json) : undefined);

/** Whole numbers of 32 bits. */
function whole(json: Json): number | undefined {
  const value = json instanceof JsonNumber && /^-?\d+$/.test(json.text) ? Number(json.text) : Number.NaN;
  return Math.abs(value) <= 2_147_483_647 ? value : undefined;
}

const READERS: Readonly<Record<CustomType, Reader>> = {
  Boolean: ({ json }) => (typeof json === 'boolean' ? asJson(json) : undefined),
  DateTime: ({ json }) =>
    typeof json === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(json) && !Number.isNaN(Date.parse(json))
      ? asJson(contextDate(json))
      : undefined,
  Decimal: number,
  Float: number,
  Money: ({ json }) => (json instanceof JsonNumber ? asJson(money(json.text)) : undefined),
  Integer: ({ json }) => (whole(json) === undefined ? undefined : asJson(json)),
  Picklist: ({ json }) => {
    const value = whole(json);
    return value === undefined ? undefined : { kind: 'option', value };
  },
  String: ({ json }) => (typeof json === 'string' ? asJson(json) : undefined),
  StringArray: ({ json }) =>
    isJsonArray(json) && json.every((item) => typeof item === 'string') ? asJson(json) : undefined,
  Guid: ({ json }) => (typeof json === 'string' && GUID.test(json) ? asJson(json.toLowerCase()) : undefined),
  Entity: entity,
  EntityCollection: (given) => {
    if (!isJsonArray(given.json)) return undefined;
    const entities = given.json.map((json) => entity({ ...given, json }));
    return entities.every((one) => one !== undefined)
      ? { kind: 'entities', table: given.field.table ?? entities[0]?.table ?? '', entities }
      : undefined;
  },
  EntityReference: (given) => {
    const reference = referenceOf(given);
    return reference && { kind: 'reference', reference };
  },
};

/** A row says its type, unless the parameter is of one table. */
function tableOf({ context, field, json }: Given) {
  const type = isJsonObject(json) ? json['@odata.type'] : undefined;
  const said = typeof type === 'string' ? type.replace(/^#?(?:Microsoft\.Dynamics\.CRM|mscrm)\./, '') : field.table;
  if (said === undefined || (field.table !== undefined && said !== field.table)) return undefined;
  return context.execution.services.catalogue.table(said);
}

function entity(given: Given): EntityParameter | undefined {
  const table = tableOf(given);
  if (!table || !isJsonObject(given.json)) return undefined;
  const { id, values } = readEntity(entityReader(given.context), table, given.json);
  return { kind: 'entity', table: table.logicalName, ...(id === undefined ? {} : { id }), values };
}

/** `{"@odata.id": "accounts(…)"}`, or the primary key with the type. */
function referenceOf(given: Given): Reference | undefined {
  const { context, field, json } = given;
  if (!isJsonObject(json)) return undefined;
  const address = json['@odata.id'];
  if (typeof address === 'string') {
    const reference = resolveAddress(context, address);
    return field.table === undefined || field.table === reference.table ? reference : undefined;
  }
  const table = tableOf(given);
  const id = table && json[table.primaryId];
  return table && typeof id === 'string' && GUID.test(id)
    ? { table: table.logicalName, id: id.toLowerCase() }
    : undefined;
}
