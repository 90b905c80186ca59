import { badQuery, segmentNotFound } from '../../errors/address-errors';
import { notImplemented } from '../../errors/dataverse-error';
import { type Catalogue, type Navigation } from '../../metadata/catalogue';
import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { type Reference } from '../../store/row';
import { columnOfProperty } from '../rows/property-of';
import { parsePath, type PathArgument, type PathSegment } from './parse-path';
import { readKey } from './read-key';
import { requireAddressable } from './require-addressable';
import { type RecordAddress } from './record-address';

/** What an address means. */
export type Route =
  | { readonly kind: 'service-document' | 'metadata-document' | 'batch' }
  | { readonly kind: 'definitions'; readonly segments: readonly PathSegment[] }
  | { readonly kind: 'rows' | 'count'; readonly table: TableMetadata }
  | { readonly kind: 'row'; readonly address: RecordAddress }
  | { readonly kind: 'property' | 'raw-property'; readonly address: RecordAddress; readonly column: ColumnMetadata }
  | ({ readonly kind: 'related' | 'related-count' } & NavigationPlace)
  | ({ readonly kind: 'references'; readonly related?: RecordAddress } & NavigationPlace)
  | OperationRoute;

export interface NavigationPlace {
  readonly address: RecordAddress;
  readonly navigation: Navigation;
  readonly name: string;
}

export interface OperationRoute {
  readonly kind: 'operation';
  /** Without the namespace. */
  readonly name: string;
  readonly arguments: readonly PathArgument[];
  readonly bound?: { readonly table: TableMetadata; readonly address?: RecordAddress };
}

export interface Routing {
  readonly catalogue: Catalogue;
  readonly contentIds: ReadonlyMap<string, Reference>;
  /** What a parameter alias of the query stands for: `serviceendpoints(@id)?@id=...` (use-webhooks.md). */
  parameter(alias: string): string | undefined;
  /** Whether an unbound function or action of that name is known. */
  isOperation(name: string): boolean;
  /** The row that a lookup of a row points at, for addresses that go on behind it. */
  follow(address: RecordAddress, navigation: Navigation): RecordAddress;
}

const NAMESPACE = 'Microsoft.Dynamics.CRM.';
const DEFINITIONS: ReadonlySet<string> = new Set([
  'EntityDefinitions',
  'GlobalOptionSetDefinitions',
  'RelationshipDefinitions',
  'ManagedPropertyDefinitions',
]);

/** Tables of the platform that have no rows here, by entity set: what they are for. */
const NOT_KEPT: ReadonlyMap<string, string> = new Map([
  ['principalobjectattributeaccessset', 'sharing secured columns (principalobjectattributeaccess)'],
  ['teamtemplates', 'access teams made for each row (teamtemplate)'],
]);

/** Finds out what a path asks for. A name that is nothing is refused with 404 naming the segment (conformance row 1). */
export function route(routing: Routing, path: string): Route {
  const segments = parsePath(path);
  const [first, ...rest] = segments;
  if (!first) return { kind: 'service-document' };
  if (first.name === '$metadata') return { kind: 'metadata-document' };
  if (first.name === '$batch') return { kind: 'batch' };
  if (DEFINITIONS.has(first.name)) return { kind: 'definitions', segments };
  const created = /^\$(.+)$/.exec(first.name)?.[1];
  if (created !== undefined) return behindRow(routing, contentAddress(routing, created), rest);
  const table = routing.catalogue.tableBySet(first.name);
  if (table)
    return first.arguments ? behindRow(routing, keyOf(routing, table, first.arguments), rest) : behindRows(table, rest);
  const name = first.name.startsWith(NAMESPACE) ? first.name.slice(NAMESPACE.length) : first.name;
  if (rest.length === 0 && routing.isOperation(name))
    return { kind: 'operation', name, arguments: first.arguments ?? [] };
  const feature = NOT_KEPT.get(first.name);
  throw feature === undefined ? segmentNotFound(first.name) : notImplemented(feature);
}

function keyOf(routing: Routing, table: TableMetadata, given: readonly PathArgument[]): RecordAddress {
  requireAddressable(given);
  return readKey(
    table,
    given.map((argument) => ({ ...argument, value: routing.parameter(argument.value) ?? argument.value })),
  );
}

function contentAddress({ contentIds }: Routing, id: string): RecordAddress {
  const reference = contentIds.get(id);
  if (!reference)
    throw badQuery(`Content-ID Reference: '$${id}' is invalid or refers to no earlier request of the change set.`);
  return { kind: 'id', ...reference };
}

function behindRows(table: TableMetadata, [next, ...rest]: readonly PathSegment[]): Route {
  if (!next) return { kind: 'rows', table };
  if (rest.length === 0 && next.name === '$count') return { kind: 'count', table };
  if (rest.length === 0 && next.name.startsWith(NAMESPACE)) return { ...operation(next), bound: { table } };
  throw segmentNotFound(next.name);
}

function behindRow(routing: Routing, address: RecordAddress, [next, ...rest]: readonly PathSegment[]): Route {
  if (!next) return { kind: 'row', address };
  const table = tableOf(routing, address);
  if (rest.length === 0 && next.name.startsWith(NAMESPACE)) return { ...operation(next), bound: { table, address } };
  const navigation = routing.catalogue.navigation(table.logicalName, next.name);
  if (navigation && next.arguments)
    return behindRelated(routing, { address, navigation, name: next.name }, [next, ...rest]);
  if (navigation) return behindNavigation(routing, { address, navigation, name: next.name }, rest);
  const column = columnOfProperty(table, next.name);
  if (column) return behindProperty(address, column, rest);
  if (routing.isOperation(next.name)) {
    throw badQuery(
      `The request URI is not valid. The bound operation '${next.name}' must be named with its namespace: ${NAMESPACE}${next.name}.`,
    );
  }
  throw segmentNotFound(next.name);
}

function behindProperty(
  address: RecordAddress,
  column: ColumnMetadata,
  [next, ...rest]: readonly PathSegment[],
): Route {
  if (!next) return { kind: 'property', address, column };
  if (next.name === '$value' && rest.length === 0) return { kind: 'raw-property', address, column };
  throw segmentNotFound(next.name);
}

/** `nav`, `nav/$ref`, `nav/$count`, or on through a lookup: `primarycontactid/fullname`. */
function behindNavigation(routing: Routing, place: NavigationPlace, rest: readonly PathSegment[]): Route {
  const [next] = rest;
  if (!next) return { kind: 'related', ...place };
  if (next.name === '$ref' && rest.length === 1) return { kind: 'references', ...place };
  if (next.name === '$count' && rest.length === 1) return { kind: 'related-count', ...place };
  if (place.navigation.kind === 'lookup')
    return behindRow(routing, routing.follow(place.address, place.navigation), rest);
  throw segmentNotFound(next.name);
}

/** `nav(id)` and what follows it. */
function behindRelated(routing: Routing, place: NavigationPlace, [segment, ...rest]: readonly PathSegment[]): Route {
  const target = routing.catalogue.table(place.navigation.target);
  if (!target || !segment?.arguments) throw segmentNotFound(place.name);
  const related = keyOf(routing, target, segment.arguments);
  if (rest.length === 1 && rest[0]?.name === '$ref') return { kind: 'references', ...place, related };
  return behindRow(routing, related, rest);
}

const operation = (segment: PathSegment): OperationRoute => ({
  kind: 'operation',
  name: segment.name.slice(NAMESPACE.length),
  arguments: segment.arguments ?? [],
});

function tableOf({ catalogue }: Routing, address: RecordAddress): TableMetadata {
  const table = catalogue.table(address.table);
  if (!table) throw segmentNotFound(address.table);
  return table;
}
