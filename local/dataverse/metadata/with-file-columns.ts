import { type CatalogueContent } from './catalogue-content';
import { bigInteger, guid, text } from './column-definitions';
import { type ColumnMetadata, type OneToManyRelationship, type TableMetadata } from './table-metadata';

/**
 * What the platform adds to tables with file and image columns: the companion columns, and the relationship to the files (docs "Use file
 * column data", "Use image column data"). A file column is written through its own addresses only.
 */
export const withFileColumns = (content: CatalogueContent): CatalogueContent => {
  const tables = content.tables.map(withCompanions);
  const known = new Set(content.oneToMany.map(({ schemaName }) => schemaName.toLowerCase()));
  const added = tables
    .filter((table) => fileColumns(table).length > 0)
    .map(attachments)
    .filter(({ schemaName }) => !known.has(schemaName.toLowerCase()));
  return { ...content, tables, oneToMany: [...content.oneToMany, ...added] };
};

/** The columns of a table that hold files. */
export function fileColumns(table: TableMetadata): readonly ColumnMetadata[] {
  const known = columnsOf.get(table);
  if (known) return known;
  const columns = [...table.columns.values()].filter(({ type }) => type === 'File');
  columnsOf.set(table, columns);
  return columns;
}

/** An imported table is a new object, so nothing here grows stale. */
const columnsOf = new WeakMap<TableMetadata, readonly ColumnMetadata[]>();

const READ_ONLY = { validForCreate: false, validForUpdate: false } as const;

function withCompanions(table: TableMetadata): TableMetadata {
  const stored = [...table.columns.values()].filter(({ type }) => type === 'File' || type === 'Image');
  if (stored.length === 0) return table;
  const columns = new Map(table.columns);
  for (const column of stored) {
    if (column.type === 'File') columns.set(column.logicalName, { ...column, ...READ_ONLY });
    for (const companion of companions(column))
      if (!columns.has(companion.logicalName)) columns.set(companion.logicalName, companion);
  }
  return { ...table, columns };
}

function companions({ type, schemaName, logicalName, custom }: ColumnMetadata): readonly ColumnMetadata[] {
  const details = { ...READ_ONLY, custom, attributeOf: logicalName };
  if (type === 'File') return [text(`${schemaName}_Name`, 255, details)];
  return [
    guid(`${schemaName}Id`, details),
    bigInteger(`${schemaName}_Timestamp`, details),
    text(`${schemaName}_URL`, 200, { ...details, format: 'Url' }),
  ];
}

const attachments = ({ logicalName, primaryId }: TableMetadata): OneToManyRelationship => ({
  schemaName: `${logicalName}_FileAttachments`,
  referencedTable: logicalName,
  referencedColumn: primaryId,
  referencingTable: 'fileattachment',
  referencingColumn: 'objectid',
  referencingNavigation: `objectid_${logicalName}`,
  referencedNavigation: `${logicalName}_FileAttachments`,
  // The files of a deleted row go with it (messages/files/remove-files), not by a message of their own.
  cascadeDelete: 'NoCascade',
});
