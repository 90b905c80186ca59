import { type CatalogueContent } from '../../metadata/catalogue-content';
import { type ColumnMetadata, type OneToManyRelationship, type TableMetadata } from '../../metadata/table-metadata';
import { type Removal } from './removal';

/** The metadata without what goes, and without the relationships and lookup targets that would lead nowhere. */
export function remainingContent(content: CatalogueContent, removal: Removal): CatalogueContent {
  const gone = namesOf(removal);
  const oneToMany = content.oneToMany.filter(
    (one) =>
      !gone.relationships.has(one.schemaName.toLowerCase()) &&
      !gone.tables.has(one.referencedTable) &&
      !gone.tables.has(one.referencingTable) &&
      !gone.columns.has(`${one.referencingTable}.${one.referencingColumn}`),
  );
  const manyToMany = content.manyToMany.filter(
    (many) =>
      !gone.relationships.has(many.schemaName.toLowerCase()) &&
      !gone.tables.has(many.table1) &&
      !gone.tables.has(many.table2),
  );
  const intersects = new Set(
    content.manyToMany.filter((many) => !manyToMany.includes(many)).map(({ intersectTable }) => intersectTable),
  );
  const released = new Set(content.oneToMany.filter((one) => !oneToMany.includes(one)).map(leadOf));
  return {
    tables: content.tables
      .filter(({ logicalName }) => !gone.tables.has(logicalName) && !intersects.has(logicalName))
      .map((table) => trimmed(table, gone, released)),
    oneToMany,
    manyToMany,
    choices: content.choices.filter(({ name }) => !removal.choices.has(name)),
  };
}

interface Gone {
  readonly tables: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
}

const namesOf = ({ tables, columns, keys, relationships }: Removal): Gone => ({
  tables: new Set(tables.map(({ logicalName }) => logicalName)),
  columns: new Set(columns.map(({ table, column }) => `${table.logicalName}.${column}`)),
  keys: new Set(keys.map(({ table, key }) => `${table.logicalName}.${key}`)),
  relationships,
});

/** Which lookup leads to which table. */
const leadOf = (one: OneToManyRelationship): string =>
  `${one.referencingTable}.${one.referencingColumn}>${one.referencedTable}`;

function trimmed(table: TableMetadata, gone: Gone, released: ReadonlySet<string>): TableMetadata {
  const name = table.logicalName;
  const kept = [...table.columns].filter(([column]) => !gone.columns.has(`${name}.${column}`));
  const leadsNowhere = (column: string, target: string): boolean =>
    gone.tables.has(target) || released.has(`${name}.${column}>${target}`);
  return {
    ...table,
    columns: new Map(
      kept.map(([column, metadata]) => [column, withoutTargets(metadata, (target) => leadsNowhere(column, target))]),
    ),
    keys: table.keys.filter(({ logicalName }) => !gone.keys.has(`${name}.${logicalName}`)),
  };
}

function withoutTargets(column: ColumnMetadata, isGone: (target: string) => boolean): ColumnMetadata {
  if (column.targets?.some(isGone) !== true) return column;
  return { ...column, targets: column.targets.filter((target) => !isGone(target)) };
}
