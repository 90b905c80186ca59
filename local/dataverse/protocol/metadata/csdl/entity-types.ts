import { type Catalogue } from '../../../metadata/catalogue';
import { type ColumnMetadata, type TableMetadata } from '../../../metadata/table-metadata';
import { isProperty, propertyOf } from '../../rows/property-of';
import { navigationProperties, type NavigationProperty } from './navigation-properties';
import { ACTIVITY, baseOf, OWNER, PRINCIPAL, ROOT } from './type-names';

/** A table as an entity type. What the base type declares is not declared again: the key of an activity, the owner id of a user. */
export interface EntityType {
  readonly name: string;
  readonly base: string;
  readonly key: string | undefined;
  readonly properties: readonly ColumnMetadata[];
  readonly navigations: readonly NavigationProperty[];
  /** The table whose rows have this type; `principal`, what users and teams have in common, has none of its own. */
  readonly table: TableMetadata | undefined;
}

/** Every entity type of the catalogue, base types first. */
export function entityTypes(catalogue: Catalogue): readonly EntityType[] {
  const navigations = navigationProperties(catalogue);
  const of = (name: string): readonly NavigationProperty[] => navigations.get(name) ?? [];
  const activities = catalogue.table(ACTIVITY);
  const owners = catalogue.table(OWNER);
  const inherited = new Map<string, ReadonlySet<string>>([
    [ROOT, new Set<string>()],
    [PRINCIPAL, new Set(['ownerid', ...of(PRINCIPAL).map(({ name }) => name)])],
    [ACTIVITY, new Set([...(activities ? propertyNames(activities) : []), ...of(ACTIVITY).map(({ name }) => name)])],
  ]);
  const types = catalogue.tables().map((table): EntityType => {
    const base = baseOf(table);
    const above = inherited.get(base) ?? new Set<string>();
    return {
      name: table.logicalName,
      base,
      key: base === ROOT ? table.primaryId : undefined,
      properties: properties(table).filter((column) => !above.has(propertyOf(column))),
      navigations: of(table.logicalName).filter(({ name }) => !above.has(name)),
      table,
    };
  });
  return [...(owners ? [principal(owners, of(PRINCIPAL))] : []), ...types];
}

const principal = (owners: TableMetadata, navigations: readonly NavigationProperty[]): EntityType => ({
  name: PRINCIPAL,
  base: ROOT,
  key: owners.primaryId,
  properties: properties(owners).filter(({ logicalName }) => logicalName === owners.primaryId),
  navigations,
  table: undefined,
});

const properties = (table: TableMetadata): readonly ColumnMetadata[] =>
  [...table.columns.values()].filter((column) => isProperty(column));

const propertyNames = (table: TableMetadata): readonly string[] => properties(table).map(propertyOf);
