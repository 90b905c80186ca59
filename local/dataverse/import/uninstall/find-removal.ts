import { type Catalogue } from '../../metadata/catalogue';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Component } from '../component-draft';
import { componentId } from '../component-id';
import { COMPONENT, COMPONENT_TABLES } from '../component-type';
import { type ColumnOfTable, type ComponentRow, type KeyOfTable, type Removal } from './removal';

/** What those components are here. Standard tables and columns are nobody's to remove; components that are gone already are left out. */
export function findRemoval(catalogue: Catalogue, components: readonly Component[]): Removal {
  const ids = new Set(components.map(({ type, objectId }) => `${type}/${objectId}`));
  const takes = (type: number, objectId: string): boolean => ids.has(`${type}/${objectId}`);
  const isRemoved = (table: TableMetadata): boolean => table.custom && takes(COMPONENT.table, table.metadataId);
  const staying = catalogue.tables().filter((table) => !isRemoved(table));
  const relationships = catalogue
    .tables()
    .flatMap(({ logicalName }) => [...catalogue.manyToOne(logicalName), ...catalogue.manyToMany(logicalName)])
    .map(({ schemaName }) => schemaName)
    .filter((name) => takes(COMPONENT.relationship, componentId.relationship(name)));
  return {
    tables: catalogue.tables().filter(isRemoved),
    columns: staying.flatMap((table) => columnsOf(table, takes)),
    keys: staying.flatMap((table) => keysOf(table, takes)),
    relationships: new Set(relationships.map((name) => name.toLowerCase())),
    choices: new Set(
      catalogue
        .globalChoices()
        .map(({ name }) => name)
        .filter((name) => takes(COMPONENT.choice, componentId.choice(name))),
    ),
    rows: components.flatMap((component) => rowOf(catalogue, component)),
    takes,
  };
}

const columnsOf = (table: TableMetadata, takes: Removal['takes']): readonly ColumnOfTable[] =>
  [...table.columns.values()]
    .filter(
      ({ custom, logicalName }) =>
        custom &&
        logicalName !== table.primaryId &&
        logicalName !== table.primaryName &&
        takes(COMPONENT.column, componentId.column(table.logicalName, logicalName)),
    )
    .flatMap(({ logicalName }) => [logicalName, ...companionsOf(table, logicalName)])
    .filter((column, index, all) => all.indexOf(column) === index)
    .map((column) => ({ table, column }));

/** Columns that the platform keeps beside another one: the amount in the base currency, the name of a file. */
const companionsOf = (table: TableMetadata, name: string): readonly string[] =>
  [...table.columns.values()]
    .filter(({ baseOf, attributeOf }) => baseOf === name || attributeOf === name)
    .map(({ logicalName }) => logicalName);

const keysOf = (table: TableMetadata, takes: Removal['takes']): readonly KeyOfTable[] =>
  table.keys
    .filter(({ logicalName }) => takes(COMPONENT.key, componentId.key(table.logicalName, logicalName)))
    .map(({ logicalName }) => ({ table, key: logicalName }));

/** Rows by the table of their type; components of solution-aware tables carry their table's own type code. */
function rowOf(catalogue: Catalogue, { type, objectId }: Component): readonly ComponentRow[] {
  const known = COMPONENT_TABLES[type]?.table;
  const table =
    known === undefined
      ? catalogue.tables().find(({ objectTypeCode }) => objectTypeCode === type && type > FIRST_AWARE_TYPE)
      : catalogue.table(known);
  return table ? [{ type, table, id: objectId }] : [];
}

/** Type codes of tables without a documented one begin here (metadata/object-type-codes.ts). */
const FIRST_AWARE_TYPE = 10_000;
