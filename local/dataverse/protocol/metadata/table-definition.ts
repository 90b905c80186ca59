import { type Catalogue } from '../../metadata/catalogue';
import { metadataId } from '../../metadata/metadata-id';
import { isOptimisticConcurrencyEnabled } from '../../metadata/optimistic-concurrency';
import { type AlternateKey, type TableMetadata } from '../../metadata/table-metadata';
import { columnDefinition } from './column-definition';
import { type Definition } from './definition';
import { label, managed } from './label';
import { manyToManyDefinition, oneToManyDefinition } from './relationship-definition';
import { tableCapabilities } from './table-capabilities';
import { tablePrivileges } from './table-privileges';

/** A table as EntityMetadata; its columns, keys and relationships come by `$expand` or by address. */
export const tableDefinition = (catalogue: Catalogue, table: TableMetadata): Definition => ({
  type: 'EntityMetadata',
  metadataId: table.metadataId,
  properties: tableProperties(catalogue, table),
  expandable: {
    Attributes: {
      kind: 'collection',
      read: () => [...table.columns.values()].map((column) => columnDefinition(catalogue, table, column)),
    },
    Keys: { kind: 'collection', read: () => table.keys.map((key) => keyDefinition(table, key)) },
    OneToManyRelationships: {
      kind: 'collection',
      read: () => catalogue.oneToMany(table.logicalName).map(oneToManyDefinition),
    },
    ManyToOneRelationships: {
      kind: 'collection',
      read: () => catalogue.manyToOne(table.logicalName).map(oneToManyDefinition),
    },
    ManyToManyRelationships: {
      kind: 'collection',
      read: () => catalogue.manyToMany(table.logicalName).map(manyToManyDefinition),
    },
  },
});

const tableProperties = (catalogue: Catalogue, table: TableMetadata): Definition['properties'] => ({
  MetadataId: table.metadataId,
  HasChanged: null,
  LogicalName: table.logicalName,
  SchemaName: table.schemaName,
  EntitySetName: table.entitySetName,
  LogicalCollectionName: table.entitySetName,
  CollectionSchemaName: table.displayCollectionName.replaceAll(' ', ''),
  DisplayName: label(table.displayName),
  DisplayCollectionName: label(table.displayCollectionName),
  Description: label(table.description),
  PrimaryIdAttribute: table.primaryId,
  PrimaryNameAttribute: table.primaryName ?? null,
  PrimaryImageAttribute: null,
  ReportViewName: `Filtered${table.schemaName}`,
  ObjectTypeCode: table.objectTypeCode,
  OwnershipType: table.ownership,
  TableType: 'Standard',
  IsCustomEntity: table.custom,
  IsActivity: table.activity,
  IsIntersect: table.intersect === true,
  ...tableCapabilities(catalogue, table),
  IsPrivate: false,
  IsManaged: false,
  IsOptimisticConcurrencyEnabled: isOptimisticConcurrencyEnabled(table),
  ChangeTrackingEnabled: false,
  CanChangeTrackingBeEnabled: managed(false, 'canchangetrackingbeenabled'),
  IsCustomizable: managed(true, 'iscustomizable'),
  IsAuditEnabled: managed(false, 'canmodifyauditsettings'),
  IsValidForAdvancedFind: true,
  Privileges: tablePrivileges(table),
});

function indexStatus({ failed, pending }: AlternateKey): string {
  if (failed === true) return 'Failed';
  return pending === true ? 'Pending' : 'Active';
}

/** Keys are unique indexes from the moment they exist; one that existing rows violate has no index and is Failed. */
function keyDefinition(table: TableMetadata, key: AlternateKey): Definition {
  const id = metadataId('key', table.logicalName, key.logicalName);
  return {
    type: 'EntityKeyMetadata',
    metadataId: id,
    properties: {
      MetadataId: id,
      HasChanged: null,
      LogicalName: key.logicalName,
      SchemaName: key.schemaName,
      EntityLogicalName: table.logicalName,
      DisplayName: label(key.displayName),
      KeyAttributes: key.columns,
      EntityKeyIndexStatus: indexStatus(key),
      IsManaged: false,
      IsCustomizable: managed(true, 'iscustomizable'),
    },
    expandable: {},
  };
}
