import { badQuery, segmentNotFound } from '../../errors/address-errors';
import { DataverseError, notImplemented } from '../../errors/dataverse-error';
import { type Catalogue } from '../../metadata/catalogue';
import { type PathSegment } from '../address/parse-path';
import { type Definition } from './definition';
import { castTo } from './metadata-types';
import { globalChoiceDefinition } from './option-set-definition';
import { relationshipDefinition } from './relationship-definition';
import { tableDefinition } from './table-definition';

export type Found =
  | { readonly kind: 'one'; readonly definition: Definition }
  | { readonly kind: 'many'; readonly definitions: readonly Definition[] };

/**
 * Follows an address into the metadata: a key picks one of many, a cast narrows by type, a name goes on into what can be expanded. Refuses
 * (404) what is not there, and keys by anything but a name or the metadata id.
 */
export function findDefinition(catalogue: Catalogue, segments: readonly PathSegment[]): Found {
  const [first, ...rest] = segments;
  if (!first) throw segmentNotFound('');
  const root = tableByName(catalogue, first);
  if (root) return beyond({ kind: 'one', definition: root }, rest);
  return walk({ kind: 'many', definitions: roots(catalogue, first.name) }, segments);
}

/** The most frequent question of all, answered without describing every other table. */
function tableByName(catalogue: Catalogue, { name, arguments: [key] = [] }: PathSegment): Definition | undefined {
  if (name !== 'EntityDefinitions' || key?.name !== 'LogicalName') return undefined;
  const table = catalogue.table(unquoted(key.value).toLowerCase());
  if (!table) throw notFound(unquoted(key.value));
  return tableDefinition(catalogue, table);
}

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
  const found = catalogue
    .tables()
    .flatMap(({ logicalName }) => [...catalogue.oneToMany(logicalName), ...catalogue.manyToMany(logicalName)]);
  return [...new Set(found)].map(relationshipDefinition);
}

function walk(from: Found, [segment, ...rest]: readonly PathSegment[]): Found {
  if (!segment) return from;
  const here = segment.arguments && from.kind === 'many' ? picked(from.definitions, segment) : from;
  return beyond(here, rest);
}

const NAMESPACE = 'Microsoft.Dynamics.CRM.';

function beyond(here: Found, rest: readonly PathSegment[]): Found {
  const [next, ...after] = rest;
  if (!next) return here;
  if (next.name.startsWith(NAMESPACE)) return walk(cast(here, next), [{ ...next, name: next.name }, ...after]);
  if (here.kind !== 'one') throw segmentNotFound(next.name);
  const content = here.definition.expandable[next.name];
  if (!content) throw segmentNotFound(next.name);
  if (content.kind === 'collection') return walk({ kind: 'many', definitions: content.read() }, rest);
  const definition = content.read();
  if (!definition) throw notFound(next.name);
  return walk({ kind: 'one', definition }, rest);
}

/** Names that definitions can be addressed by (docs "Retrieve metadata by name or MetadataId"). */
const KEYS: ReadonlySet<string> = new Set(['LogicalName', 'MetadataId', 'Name', 'SchemaName']);

/** `(LogicalName='account')`, `(SchemaName='x')`, `(Name='x')` or the metadata id. */
function picked(from: readonly Definition[], { arguments: [key] = [] }: PathSegment): Found {
  const name = key?.name ?? 'MetadataId';
  if (!key || !KEYS.has(name)) throw badQuery(`A definition cannot be addressed by '${name}'.`);
  const value = unquoted(key.value).toLowerCase();
  const definition = from.find((candidate) => textOf(candidate.properties[name]).toLowerCase() === value);
  if (!definition) throw notFound(unquoted(key.value));
  return { kind: 'one', definition };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const unquoted = (literal: string): string => literal.replace(/^'(.*)'$/, '$1');

function cast(found: Found, { name }: PathSegment): Found {
  const fits = castTo(name.slice(NAMESPACE.length));
  if (!fits) throw segmentNotFound(name);
  if (found.kind === 'many') return { kind: 'many', definitions: found.definitions.filter(({ type }) => fits(type)) };
  if (!fits(found.definition.type)) throw notFound(name);
  return found;
}

const notFound = (name: string): DataverseError =>
  new DataverseError(404, '0x80060888', `Could not find '${name}' in the metadata.`);
