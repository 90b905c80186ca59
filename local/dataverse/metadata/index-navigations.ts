import { type Navigation } from './catalogue';
import { type CatalogueContent } from './catalogue-content';
import { lookupNames } from './lookup-names';
import { type ManyToManyRelationship } from './table-metadata';

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

function addManyToMany(
  relationship: ManyToManyRelationship,
  add: (table: string, name: string, navigation: Navigation) => void,
): void {
  const { table1, table2, navigation1, navigation2 } = relationship;
  add(table1, navigation1, { kind: 'many-to-many', target: table2, relationship });
  add(table2, navigation2, { kind: 'many-to-many', target: table1, relationship });
}
