import { type Catalogue } from '../metadata/catalogue';
import { type ManyToManyRelationship, type TableMetadata } from '../metadata/table-metadata';
import { type Condition } from '../query/record-query';
import { type Principal } from './principal';
import { readableRows } from './row-filter';

/**
 * What a query of the table behind a many-to-many relationship must be narrowed to: it tells who belongs to whom, so both rows must be
 * readable. Refuses (403) a principal who may read nothing of either table.
 */
export function readablePairs(
  catalogue: Catalogue,
  principal: Principal,
  intersect: TableMetadata,
): Condition | undefined {
  const relationship = relationshipBehind(catalogue, intersect);
  if (relationship === undefined) return undefined;
  const { table1, column1, table2, column2 } = relationship;
  const terms = [
    ...readableEnd(catalogue, principal, { name: table1, column: column1, alias: 'end1' }),
    ...readableEnd(catalogue, principal, { name: table2, column: column2, alias: 'end2' }),
  ];
  return terms.length === 0 ? undefined : { kind: 'and', terms };
}

function readableEnd(
  catalogue: Catalogue,
  principal: Principal,
  { name, column, alias }: { readonly name: string; readonly column: string; readonly alias: string },
): readonly Condition[] {
  const table = catalogue.table(name);
  const filter = table && readableRows(principal, table, alias);
  if (!table || !filter) return [];
  const link = { alias, table: name, type: 'exists', from: table.primaryId, to: column } as const;
  return [{ kind: 'exists', link: { ...link, columns: [], orders: [], links: [], filter } }];
}

function relationshipBehind(catalogue: Catalogue, intersect: TableMetadata): ManyToManyRelationship | undefined {
  const known = behind.get(intersect);
  if (known) return known;
  const found = catalogue
    .tables()
    .flatMap(({ logicalName }) => catalogue.manyToMany(logicalName))
    .find(({ intersectTable }) => intersectTable === intersect.logicalName);
  if (found) behind.set(intersect, found);
  return found;
}

/** By table; an imported table is a new object, so nothing here grows stale. */
const behind = new WeakMap<TableMetadata, ManyToManyRelationship>();
