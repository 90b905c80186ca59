import {
  type GlobalChoice,
  type ManyToManyRelationship,
  type OneToManyRelationship,
  type TableMetadata,
} from './table-metadata';

/** All metadata as plain lists; the catalogue is its index. */
export interface CatalogueContent {
  readonly tables: readonly TableMetadata[];
  readonly oneToMany: readonly OneToManyRelationship[];
  readonly manyToMany: readonly ManyToManyRelationship[];
  readonly choices: readonly GlobalChoice[];
}

/** Later lists win over earlier ones, by table name, schema name, choice name. */
export function mergedContent(first: CatalogueContent, second: CatalogueContent): CatalogueContent {
  return {
    tables: overlaid(first.tables, second.tables, (table) => table.logicalName),
    oneToMany: overlaid(first.oneToMany, second.oneToMany, (relationship) => relationship.schemaName.toLowerCase()),
    manyToMany: overlaid(first.manyToMany, second.manyToMany, (relationship) => relationship.schemaName.toLowerCase()),
    choices: overlaid(first.choices, second.choices, (choice) => choice.name),
  };
}

function overlaid<T>(first: readonly T[], second: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const byKey = new Map(first.map((item) => [keyOf(item), item]));
  for (const item of second) byKey.set(keyOf(item), item);
  return [...byKey.values()];
}
