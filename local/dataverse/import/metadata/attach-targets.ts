import { type ColumnMetadata, type OneToManyRelationship, type TableMetadata } from '../../metadata/table-metadata';

/** Lookups as the relationships make them: each relationship adds the table it leads to. Tables that no relationship changes stay the same objects. */
export function attachTargets(
  tables: ReadonlyMap<string, TableMetadata>,
  relationships: readonly OneToManyRelationship[],
): ReadonlyMap<string, TableMetadata> {
  const result = new Map(tables);
  for (const relationship of relationships) {
    const table = result.get(relationship.referencingTable);
    const column = table?.columns.get(relationship.referencingColumn);
    if (!table || !column || !lacksTarget(column, relationship.referencedTable)) continue;
    const targets = [...(column.targets ?? []), relationship.referencedTable];
    const columns = new Map(table.columns).set(column.logicalName, { ...column, targets });
    result.set(table.logicalName, { ...table, columns });
  }
  return result;
}

/** Owners lead to users and teams whatever the relationship `owner_...` says. */
const lacksTarget = (column: ColumnMetadata, target: string): boolean =>
  (column.type === 'Lookup' || column.type === 'Customer') && !(column.targets ?? []).includes(target);
