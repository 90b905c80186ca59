import { guid, integer } from './column-definitions';
import { metadataId } from './metadata-id';
import { objectTypeCode } from './object-type-codes';
import { versionNumber } from './system-columns';
import { type ColumnMetadata, type ManyToManyRelationship, type TableMetadata } from './table-metadata';

/**
 * The table behind a many-to-many relationship: its own id and the two ids it joins, a pair at most once. Its columns are plain ids,
 * as on the platform.
 */
export function defineIntersect(
  relationship: ManyToManyRelationship,
  extra: readonly ColumnMetadata[] = [],
): TableMetadata {
  const logicalName = relationship.intersectTable;
  const id = `${logicalName}id`;
  const columns = [guid(id), guid(relationship.column1), guid(relationship.column2), versionNumber(), ...extra];
  return {
    logicalName,
    schemaName: logicalName,
    entitySetName: intersectSetName(logicalName),
    displayName: logicalName,
    displayCollectionName: logicalName,
    metadataId: metadataId('table', logicalName),
    objectTypeCode: objectTypeCode(logicalName),
    primaryId: id,
    ownership: 'None',
    custom: false,
    activity: false,
    intersect: true,
    columns: new Map(columns.map((column) => [column.logicalName, column])),
    keys: [
      {
        logicalName: `${logicalName}_pair`,
        schemaName: `${logicalName}_pair`,
        displayName: `${logicalName} pair`,
        columns: [relationship.column1, relationship.column2],
      },
    ],
  };
}

/** `teammembership` is served as `teammemberships`, `systemuserroles` as `systemuserrolescollection`. */
const intersectSetName = (logicalName: string): string =>
  logicalName.endsWith('s') ? `${logicalName}collection` : `${logicalName}s`;

/** How deep a privilege of a role reaches: 1 user, 2 business unit, 4 with child units, 8 organisation. */
export const privilegeDepthMask = (): ColumnMetadata => integer('PrivilegeDepthMask');
