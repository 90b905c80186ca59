import { guid } from './column-definitions';
import { metadataId } from './metadata-id';
import { objectTypeCode } from './object-type-codes';
import { systemColumns } from './system-columns';
import { type ColumnMetadata, type Ownership, type TableMetadata } from './table-metadata';

/** A table written by hand: what the public page says of it, and no more. */
export interface TableDefinition {
  readonly schemaName: string;
  readonly set: string;
  readonly displayName: string;
  readonly ownership: Ownership;
  /** Schema name of the primary key. */
  readonly id: string;
  readonly primaryName?: string;
  readonly activity?: boolean;
  readonly columns: readonly ColumnMetadata[];
}

/** The definition as metadata, with the columns that the platform adds by itself. */
export function defineTable(definition: TableDefinition): TableMetadata {
  const logicalName = definition.schemaName.toLowerCase();
  const id = guid(definition.id, { requiredLevel: 'SystemRequired', validForUpdate: false });
  const columns = [id, ...systemColumns(definition.ownership), ...definition.columns];
  return {
    logicalName,
    schemaName: definition.schemaName,
    entitySetName: definition.set,
    displayName: definition.displayName,
    displayCollectionName: `${definition.displayName}s`,
    metadataId: metadataId('table', logicalName),
    objectTypeCode: objectTypeCode(logicalName),
    primaryId: id.logicalName,
    ...(definition.primaryName === undefined ? {} : { primaryName: definition.primaryName }),
    ownership: definition.ownership,
    custom: false,
    activity: definition.activity ?? false,
    columns: new Map(columns.map((column) => [column.logicalName, column])),
    keys: [],
  };
}
