import { metadataId } from '../../metadata/metadata-id';
import { type ManyToManyRelationship, type OneToManyRelationship } from '../../metadata/table-metadata';
import { type Definition } from './definition';
import { managed } from './label';

/** A relationship of either kind. */
export const relationshipDefinition = (relationship: OneToManyRelationship | ManyToManyRelationship): Definition =>
  'intersectTable' in relationship ? manyToManyDefinition(relationship) : oneToManyDefinition(relationship);

export function oneToManyDefinition(relationship: OneToManyRelationship): Definition {
  const shared = sharedProperties(relationship.schemaName, 'OneToManyRelationship');
  return {
    type: 'OneToManyRelationshipMetadata',
    metadataId: shared.MetadataId,
    properties: {
      ...shared,
      ReferencedEntity: relationship.referencedTable,
      ReferencedAttribute: relationship.referencedColumn,
      ReferencingEntity: relationship.referencingTable,
      ReferencingAttribute: relationship.referencingColumn,
      ReferencedEntityNavigationPropertyName: relationship.referencedNavigation,
      ReferencingEntityNavigationPropertyName: relationship.referencingNavigation,
      CascadeConfiguration: {
        Assign: relationship.cascade?.assign ?? 'NoCascade',
        Delete: relationship.cascadeDelete,
        Merge: 'NoCascade',
        Reparent: relationship.cascade?.reparent ?? 'NoCascade',
        Share: relationship.cascade?.share ?? 'NoCascade',
        Unshare: relationship.cascade?.unshare ?? 'NoCascade',
        RollupView: 'NoCascade',
      },
    },
    expandable: {},
  };
}

export function manyToManyDefinition(relationship: ManyToManyRelationship): Definition {
  const shared = sharedProperties(relationship.schemaName, 'ManyToManyRelationship');
  return {
    type: 'ManyToManyRelationshipMetadata',
    metadataId: shared.MetadataId,
    properties: {
      ...shared,
      IntersectEntityName: relationship.intersectTable,
      Entity1LogicalName: relationship.table1,
      Entity1IntersectAttribute: relationship.column1,
      Entity1NavigationPropertyName: relationship.navigation1,
      Entity2LogicalName: relationship.table2,
      Entity2IntersectAttribute: relationship.column2,
      Entity2NavigationPropertyName: relationship.navigation2,
    },
    expandable: {},
  };
}

const sharedProperties = (schemaName: string, type: string) => ({
  MetadataId: metadataId('relationship', schemaName),
  HasChanged: null,
  SchemaName: schemaName,
  RelationshipType: type,
  IsManaged: false,
  IsValidForAdvancedFind: true,
  IsCustomizable: managed(true, 'iscustomizable'),
  SecurityTypes: 'Append',
});
