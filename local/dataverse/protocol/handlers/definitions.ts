import { methodNotAllowed, segmentNotFound } from '../../errors/address-errors';
import { DataverseError, notImplemented } from '../../errors/dataverse-error';
import { type Catalogue } from '../../metadata/catalogue';
import { type PathSegment } from '../address/parse-path';
import { type ApiResponse } from '../api-request';
import { jsonBody } from '../api-response';
import { plainJson } from '../json/plain-json';
import { writeJson } from '../json/write-json';
import { type Definition } from '../metadata/definition';
import { globalChoiceDefinition } from '../metadata/option-set-definition';
import { relationshipDefinition } from '../metadata/relationship-definition';
import { shapeDefinition, shapeDefinitions } from '../metadata/shape-definition';
import { tableDefinition } from '../metadata/table-definition';
import { type ApiContext } from './api-context';

/** Reads of EntityDefinitions, GlobalOptionSetDefinitions and RelationshipDefinitions (conformance rows 83-86); writes are refused (87). */
export function definitions({ request, execution }: ApiContext, segments: readonly PathSegment[]): ApiResponse {
  if (['POST', 'PUT', 'PATCH', 'DELETE'].includes(request.method))
    throw notImplemented('writing metadata through the Web API');
  if (request.method !== 'GET') throw methodNotAllowed(request.method);
  const [first, ...rest] = segments;
  if (!first) throw segmentNotFound('');
  const found = walk({ kind: 'many', definitions: roots(execution.services.catalogue, first.name) }, [first, ...rest]);
  const name = segments.map((segment) => segment.name).join('/');
  const context = {
    '@odata.context': `${request.serviceRoot}/$metadata#${name}${found.kind === 'one' ? '/$entity' : ''}`,
  };
  const body =
    found.kind === 'one'
      ? { ...context, ...shapeDefinition(found.definition, request.options) }
      : { ...context, value: shapeDefinitions(found.definitions, request.options) };
  return jsonBody(200, writeJson(plainJson(body)));
}

type Found =
  | { readonly kind: 'one'; readonly definition: Definition }
  | { readonly kind: 'many'; readonly definitions: readonly Definition[] };

function roots(catalogue: Catalogue, name: string): readonly Definition[] {
  switch (name) {
    case 'EntityDefinitions':
      return catalogue.tables().map((table) => tableDefinition(catalogue, table));
    case 'GlobalOptionSetDefinitions':
      return catalogue.globalChoices().map(globalChoiceDefinition);
    case 'RelationshipDefinitions':
      return allRelationships(catalogue);
    default:
      throw notImplemented(name);
  }
}

function allRelationships(catalogue: Catalogue): readonly Definition[] {
  const tables = catalogue.tables();
  const found = tables.flatMap(({ logicalName }) => [
    ...catalogue.oneToMany(logicalName),
    ...catalogue.manyToMany(logicalName),
  ]);
  return [...new Set(found)].map(relationshipDefinition);
}

/** Follows the segments of the address: a key picks one of many, a cast narrows by type, a name goes on into what can be expanded. */
function walk(from: Found, [segment, ...rest]: readonly PathSegment[]): Found {
  if (!segment) return from;
  const here = segment.arguments && from.kind === 'many' ? picked(from.definitions, segment) : from;
  const [next, ...after] = rest;
  if (!next) return here;
  if (next.name.startsWith('Microsoft.Dynamics.CRM.')) return walk(cast(here, next), [{ name: next.name }, ...after]);
  if (here.kind !== 'one') throw segmentNotFound(next.name);
  const content = here.definition.expandable[next.name];
  if (!content) throw segmentNotFound(next.name);
  if (content.kind === 'collection') return walk({ kind: 'many', definitions: content.read() }, rest);
  const definition = content.read();
  if (!definition) throw notFound(next.name);
  return walk({ kind: 'one', definition }, rest);
}

/** `(LogicalName='account')`, `(SchemaName='x')`, `(Name='x')` or the metadata id. */
function picked(from: readonly Definition[], segment: PathSegment): Found {
  const [argument] = segment.arguments ?? [];
  const value = (argument?.value ?? '').replace(/^'(.*)'$/, '$1');
  const name = argument?.name ?? 'MetadataId';
  const definition = from.find((candidate) => String(candidate.properties[name]).toLowerCase() === value.toLowerCase());
  if (!definition) throw notFound(value);
  return { kind: 'one', definition };
}

function cast(found: Found, { name }: PathSegment): Found {
  const type = name.slice('Microsoft.Dynamics.CRM.'.length);
  if (found.kind === 'many')
    return { kind: 'many', definitions: found.definitions.filter((definition) => definition.type === type) };
  if (found.definition.type !== type) throw notFound(name);
  return found;
}

const notFound = (name: string): DataverseError =>
  new DataverseError(404, '0x80060888', `Could not find '${name}' in the metadata.`);
