import { type Navigation } from './catalogue';
import { type CatalogueContent } from './catalogue-content';
import { type ManyToManyRelationship, type OneToManyRelationship, type TableMetadata } from './table-metadata';

/** Every navigation property by table and name. */
export function indexNavigations(content: CatalogueContent): ReadonlyMap<string, ReadonlyMap<string, Navigation>> {
  const byTable = new Map<string, Map<string, Navigation>>();
  const tables = new Map(content.tables.map((table) => [table.logicalName, table]));
  const add = (table: string, name: string, navigation: Navigation): void => {
    const names = byTable.get(table) ?? new Map<string, Navigation>();
    byTable.set(table, names);
    if (!names.has(name)) names.set(name, navigation);
  };
  for (const relationship of content.oneToMany) {
    for (const name of lookupNames(tables.get(relationship.referencingTable), relationship)) {
      add(relationship.referencingTable, name, { kind: 'lookup', target: relationship.referencedTable, relationship });
    }
    add(relationship.referencedTable, relationship.referencedNavigation, {
      kind: 'collection',
      target: relationship.referencingTable,
      relationship,
    });
  }
  for (const relationship of content.manyToMany) addManyToMany(relationship, add);
  return byTable;
}

/**
 * An activity inherits the navigation properties of `activitypointer` beside its own: `regardingobjectid_account` and
 * `regardingobjectid_account_task` are the same lookup (Web API reference of `task`: both stand in its list).
 */
function lookupNames(table: TableMetadata | undefined, relationship: OneToManyRelationship): readonly string[] {
  const own = relationship.referencingNavigation;
  const suffix = `_${relationship.referencingTable}`;
  return table?.activity === true && own.endsWith(suffix) ? [own, own.slice(0, -suffix.length)] : [own];
}

function addManyToMany(
  relationship: ManyToManyRelationship,
  add: (table: string, name: string, navigation: Navigation) => void,
): void {
  const { table1, table2, navigation1, navigation2 } = relationship;
  add(table1, navigation1, { kind: 'many-to-many', target: table2, relationship });
  add(table2, navigation2, { kind: 'many-to-many', target: table1, relationship });
}
