import { type Catalogue } from '../../metadata/catalogue';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type QueryContext } from '../query-context';
import { type Link } from '../record-query';

/** What names in a request are looked up in. */
export interface Binding {
  readonly catalogue: Catalogue;
  readonly context: QueryContext;
  /** Parameter aliases of the request, `@p1` and its text. */
  readonly aliases: ReadonlyMap<string, string>;
  /** An alias no other table of the query has. */
  readonly newAlias: () => string;
}

export function createBinding(from: Omit<Binding, 'newAlias'>): Binding {
  let count = 0;
  return { ...from, newAlias: () => `path${++count}` };
}

/** A link that a path asked for; paths with the same beginning share it. */
export interface PathLink {
  readonly navigation: string;
  readonly alias: string;
  readonly table: TableMetadata;
  readonly from: string;
  readonly to: string;
  readonly links: PathLink[];
}

/** Where a path begins: a table of the query, and the links that paths from it have made so far. */
export interface PathScope {
  readonly binding: Binding;
  readonly table: TableMetadata;
  readonly alias: string;
  readonly links: PathLink[];
  /** Variables of the lambdas around, and `$it`, the row of the query itself. */
  readonly variables: ReadonlyMap<string, PathScope>;
}

export function rootPathScope(binding: Binding, table: TableMetadata): PathScope {
  const variables = new Map<string, PathScope>();
  const scope: PathScope = { binding, table, alias: 'root', links: [], variables };
  variables.set('$it', scope);
  return scope;
}

/** Rows are kept when a path leads nowhere: what is asked about them is then asked of null. */
export const linksOf = (paths: readonly PathLink[]): readonly Link[] =>
  paths.map(({ alias, table, from, to, links }) => ({
    alias,
    table: table.logicalName,
    type: 'outer',
    from,
    to,
    columns: [],
    orders: [],
    links: linksOf(links),
  }));
