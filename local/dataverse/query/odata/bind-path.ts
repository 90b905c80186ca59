import { type Navigation } from '../../metadata/catalogue';
import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { isLookup, isStored } from '../../store/stored-column';
import { type ColumnPath } from '../record-query';
import { type Binding, type PathLink, type PathScope } from './binding';
import { badQuery, unknownProperty } from './odata-error';

export interface BoundPath {
  readonly path: ColumnPath;
  readonly column: ColumnMetadata;
  readonly table: TableMetadata;
}

/** `name`, `_primarycontactid_value`, `primarycontactid/fullname`, `x/subject` inside a lambda. Refuses names the table does not have. */
export function bindPath(scope: PathScope, segments: readonly string[]): BoundPath {
  const { start, rest } = startOf(scope, segments);
  const name = rest.at(-1) ?? '';
  const lookup = rest.at(-2);
  if (lookup === undefined) return columnAt(start, name);
  const owner = follow(start, rest.slice(0, -2));
  const { referencedColumn, referencingColumn } = lookupAt(start.binding, owner.table, lookup).relationship;
  // The key of the row a lookup points at is the lookup's own value: no need to look at the row.
  if (name === referencedColumn) return columnAt(owner, `_${referencingColumn}_value`);
  return columnAt(follow(start, rest.slice(0, -1)), name);
}

/** The column a property name means: lookups are `_x_value`, other columns go by their logical names, in their exact case. */
export function propertyColumn(table: TableMetadata, name: string): ColumnMetadata | undefined {
  const lookup = /^_(.+)_value$/.exec(name)?.[1];
  const column = table.columns.get(lookup ?? name);
  if (!column || !isStored(column) || !column.validForRead) return undefined;
  return isLookup(column) === (lookup !== undefined) ? column : undefined;
}

/** A variable of a lambda may stand in front; without one a path begins at the row of the query. */
export function startOf(
  scope: PathScope,
  segments: readonly string[],
): { readonly start: PathScope; readonly rest: readonly string[] } {
  const [first = '', ...rest] = segments;
  const named = scope.variables.get(first);
  if (named && rest.length > 0) return { start: named, rest };
  return { start: scope.variables.get('$it') ?? scope, rest: segments };
}

type Place = Pick<PathScope, 'table' | 'alias' | 'links'>;

function columnAt({ alias, table }: Place, name: string): BoundPath {
  const column = propertyColumn(table, name);
  if (!column) throw unknownProperty(name, table.logicalName);
  return { path: { alias, column: column.logicalName }, column, table };
}

/** The table at the end of the lookups named; links are made where no path has made them before. */
function follow(start: PathScope, names: readonly string[]): Place {
  let place: Place = start;
  for (const name of names) {
    place = place.links.find((link) => link.navigation === name) ?? added(start.binding, place, name);
  }
  return place;
}

type Lookup = Extract<Navigation, { kind: 'lookup' }>;

function lookupAt({ catalogue }: Binding, table: TableMetadata, name: string): Lookup {
  const navigation = catalogue.navigation(table.logicalName, name);
  if (!navigation) throw unknownProperty(name, table.logicalName);
  if (navigation.kind === 'lookup') return navigation;
  throw badQuery(
    `The parent value for a property access of a property '${name}' is not a single value. Property access can only be applied to a single value.`,
  );
}

function added(binding: Binding, place: Place, name: string): PathLink {
  const navigation = lookupAt(binding, place.table, name);
  const table = binding.catalogue.table(navigation.target);
  if (!table) throw unknownProperty(name, place.table.logicalName);
  const { referencedColumn: from, referencingColumn: to } = navigation.relationship;
  const link: PathLink = { navigation: name, alias: binding.newAlias(), table, from, to, links: [] };
  place.links.push(link);
  return link;
}
