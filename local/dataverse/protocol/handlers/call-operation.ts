import { badQuery, noResourceMatches } from '../../errors/address-errors';
import { notImplemented } from '../../errors/dataverse-error';
import { committedRead } from '../../pipeline/write-transaction';
import { findRecord } from '../address/find-record';
import { type PathArgument } from '../address/parse-path';
import { type OperationRoute } from '../address/route';
import { customApiOperation } from '../custom-api/custom-api-operation';
import { type ApiResponse } from '../api-request';
import { type Json, type JsonObject } from '../json/json';
import { readJson } from '../json/read-json';
import { type Operation, type OperationCall } from '../operations/operation';
import { operationNamed } from '../operations/operation-table';
import { type ApiContext } from './api-context';
import { readPayload } from './entity-reader';

/** Calls a function (GET) or an action (POST) by its name; one that is missing here is refused with 501 (conformance rows 72-76). */
export async function callOperation(context: ApiContext, route: OperationRoute): Promise<ApiResponse> {
  const operation = operationNamed(route.name) ?? customApiOperation(context.execution.services.database, route.name);
  if (!operation) throw notImplemented(`the message ${route.name}`);
  const { method, serviceRoot, path } = context.request;
  if (method !== (operation.kind === 'function' ? 'GET' : 'POST')) throw noResourceMatches(`${serviceRoot}/${path}`);
  requireBinding(operation, route);
  const parameters = operation.kind === 'function' ? argumentsOf(context, route.arguments) : actionParameters(context);
  const bound = await boundTo(context, route);
  return operation.run({ context, parameters, ...(bound ? { bound } : {}) });
}

function requireBinding({ binding, alsoBoundTo }: Operation, { name, bound }: OperationRoute): void {
  const given = bound === undefined ? 'none' : bound.address ? 'row' : 'collection';
  if (given !== binding && given !== alsoBoundTo)
    throw badQuery(`The operation '${name}' is bound to ${binding}, not to ${given}.`);
}

const actionParameters = (context: ApiContext): JsonObject =>
  context.request.body.trim() === '' ? {} : readPayload(context);

async function boundTo({ execution }: ApiContext, { bound }: OperationRoute): Promise<OperationCall['bound']> {
  const address = bound?.address;
  if (!bound || !address) return bound;
  return committedRead(execution, () => findRecord(execution.services, address));
}

/** Arguments in the brackets, directly or by alias: `(EntityNames=@p1)?@p1=['account']`, or unnamed as query options. */
function argumentsOf({ request }: ApiContext, given: readonly PathArgument[]): JsonObject {
  const named: Record<string, Json> = {};
  for (const { name, value } of given) {
    if (name === undefined) throw badQuery(`The argument ${value} has no name.`);
    named[name] = literal(value.startsWith('@') ? (request.options.get(value) ?? 'null') : value);
  }
  return named;
}

/** An OData literal as JSON: quoted text, list, object, number, true, false, null; anything else stays text (enum members, GUIDs). */
function literal(text: string): Json {
  const quoted = /^'([\s\S]*)'$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  try {
    return readJson(text.startsWith('[') || text.startsWith('{') ? withDoubleQuotes(text) : text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return text;
  }
}

/** OData writes strings in lists with either kind of quotes. */
const withDoubleQuotes = (text: string): string =>
  text.replaceAll(/'((?:[^']|'')*)'/g, (_, inner: string) => JSON.stringify(inner.replaceAll("''", "'")));
