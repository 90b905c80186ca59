import { type Catalogue } from '../../metadata/catalogue';
import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { componentId } from '../component-id';
import { COMPONENT } from '../component-type';
import { type Dependence, type NamedComponent } from './dependence';
import { type Removal } from './removal';

/** Columns, keys and relationships that stay and need a table, a column or a choice that would go. */
export function dependentsOfMetadata(catalogue: Catalogue, removal: Removal): readonly Dependence[] {
  const going = new Set(removal.tables.map(({ logicalName }) => logicalName));
  const goingColumns = new Set(removal.columns.map(({ table, column }) => `${table.logicalName}.${column}`));
  const stays = (table: TableMetadata, column: ColumnMetadata): boolean =>
    column.custom && !going.has(table.logicalName) && !goingColumns.has(`${table.logicalName}.${column.logicalName}`);
  const lookups = removal.tables.flatMap((required) =>
    catalogue.oneToMany(required.logicalName).flatMap((relationship) => {
      const table = catalogue.table(relationship.referencingTable);
      const column = table?.columns.get(relationship.referencingColumn);
      const released =
        removal.relationships.has(relationship.schemaName.toLowerCase()) && column?.targets?.length !== 1;
      return table && column && !released && stays(table, column)
        ? [{ required: named(required), dependent: ofColumn(table, column) }]
        : [];
    }),
  );
  const associations = removal.tables.flatMap((required) =>
    catalogue
      .manyToMany(required.logicalName)
      .filter(
        ({ table1, table2, schemaName }) =>
          !(going.has(table1) && going.has(table2)) && !removal.relationships.has(schemaName.toLowerCase()),
      )
      .map(({ schemaName }) => ({
        required: named(required),
        dependent: { type: COMPONENT.relationship, id: componentId.relationship(schemaName), name: schemaName },
      })),
  );
  const users = catalogue
    .tables()
    .flatMap((table) =>
      [...table.columns.values()]
        .filter((column) => removal.choices.has(column.globalChoice ?? '') && stays(table, column))
        .map((column) => ({ required: ofChoice(column.globalChoice ?? ''), dependent: ofColumn(table, column) })),
    );
  return [...lookups, ...associations, ...users, ...keysOver(removal)];
}

/** Keys that stay over a column that would go. */
const keysOver = ({ columns, keys }: Removal): readonly Dependence[] =>
  columns.flatMap(({ table, column }) =>
    table.keys
      .filter((key) => key.columns.includes(column))
      .filter((key) => !keys.some((going) => going.table === table && going.key === key.logicalName))
      .map((key) => ({
        required: { type: COMPONENT.column, id: componentId.column(table.logicalName, column), name: column },
        dependent: {
          type: COMPONENT.key,
          id: componentId.key(table.logicalName, key.logicalName),
          name: key.logicalName,
        },
      })),
  );

const named = ({ metadataId, logicalName }: TableMetadata): NamedComponent => ({
  type: COMPONENT.table,
  id: metadataId,
  name: logicalName,
});

const ofColumn = (table: TableMetadata, { logicalName }: ColumnMetadata): NamedComponent => ({
  type: COMPONENT.column,
  id: componentId.column(table.logicalName, logicalName),
  name: `${table.logicalName}.${logicalName}`,
});

const ofChoice = (name: string): NamedComponent => ({ type: COMPONENT.choice, id: componentId.choice(name), name });
