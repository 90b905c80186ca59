import { type Catalogue } from './catalogue';
import { type CatalogueContent } from './catalogue-content';
import { indexNavigations } from './index-navigations';
import { type ManyToManyRelationship, type OneToManyRelationship } from './table-metadata';

/** The catalogue together with the right to change what it says. Whoever holds the plain Catalogue sees the new content at once. */
export interface ReplaceableCatalogue extends Catalogue {
  content(): CatalogueContent;
  replace(content: CatalogueContent): void;
}

/** Indexes metadata once, so that every lookup is one step. */
export function createCatalogue(content: CatalogueContent): ReplaceableCatalogue {
  let index = indexOf(content);
  return {
    table: (logicalName) => index.tables.get(logicalName),
    tableBySet: (entitySetName) => index.sets.get(entitySetName),
    tables: () => index.content.tables,
    navigation: (table, name) => index.navigations.get(table)?.get(name),
    oneToMany: (table) => index.pointedAt.get(table) ?? [],
    manyToOne: (table) => index.pointing.get(table) ?? [],
    manyToMany: (table) => index.manyToMany.get(table) ?? [],
    relationship: (schemaName) => index.relationships.get(schemaName.toLowerCase()),
    globalChoice: (name) => index.choices.get(name),
    globalChoices: () => index.content.choices,
    content: () => index.content,
    replace: (next) => {
      index = indexOf(next);
    },
  };
}

type Relationship = OneToManyRelationship | ManyToManyRelationship;

function indexOf(content: CatalogueContent) {
  const relationships = new Map<string, Relationship>();
  for (const item of [...content.oneToMany, ...content.manyToMany])
    relationships.set(item.schemaName.toLowerCase(), item);
  return {
    content,
    tables: new Map(content.tables.map((table) => [table.logicalName, table])),
    sets: new Map(content.tables.map((table) => [table.entitySetName, table])),
    pointedAt: grouped(content.oneToMany, (relationship) => [relationship.referencedTable]),
    pointing: grouped(content.oneToMany, (relationship) => [relationship.referencingTable]),
    manyToMany: grouped(content.manyToMany, ({ table1, table2 }) => [...new Set([table1, table2])]),
    relationships,
    choices: new Map(content.choices.map((choice) => [choice.name, choice])),
    navigations: indexNavigations(content),
  };
}

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
