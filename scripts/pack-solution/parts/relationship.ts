import { element, leaf, leaves, type XmlElement } from '../xml';
import { INTRODUCED } from './labels';

/** A 1:N relationship: `one` is pointed at by `column` of `many`. */
export interface Relationship {
  readonly name: string;
  /** Schema names, as the tables' own files write them. */
  readonly one: string;
  readonly many: string;
  readonly column: string;
  readonly onDelete: 'Restrict' | 'RemoveLink' | 'Cascade' | 'NoCascade';
  readonly description: string;
  /** Navigation properties; absent for the platform's own relationships, which never list them. */
  readonly navigation?: { readonly lookup: string; readonly collection: string };
}

/** A relationship as exports write it (spec/dataverse.md A.4: Other/Relationships). */
export function relationship(facts: Relationship): XmlElement {
  const own = facts.navigation !== undefined;
  return element('EntityRelationship', { Name: facts.name }, [
    ...leaves({
      EntityRelationshipType: 'OneToMany',
      IsCustomizable: 1,
      IntroducedVersion: INTRODUCED,
      IsHierarchical: 0,
      ReferencingEntityName: facts.many,
      ReferencedEntityName: facts.one,
      CascadeAssign: 'NoCascade',
      CascadeDelete: facts.onDelete,
      CascadeArchive: own ? (facts.onDelete === 'Cascade' ? 'NoCascade' : facts.onDelete) : 'NoCascade',
      CascadeReparent: 'NoCascade',
      CascadeShare: 'NoCascade',
      CascadeUnshare: 'NoCascade',
    }),
    ...(own ? leaves({ CascadeRollupView: 'NoCascade', IsValidForAdvancedFind: 1 }) : []),
    leaf('ReferencingAttributeName', facts.column),
    element('RelationshipDescription', {}, [
      element('Descriptions', {}, [element('Description', { description: facts.description, languagecode: 1033 })]),
    ]),
    ...(facts.navigation === undefined ? [] : [roles(facts.navigation)]),
  ]);
}

const roles = (navigation: { readonly lookup: string; readonly collection: string }): XmlElement =>
  element('EntityRelationshipRoles', {}, [
    element('EntityRelationshipRole', {}, [
      ...leaves({
        NavPaneDisplayOption: 'UseCollectionName',
        NavPaneArea: 'Details',
        NavPaneOrder: 10_000,
        NavigationPropertyName: navigation.lookup,
        RelationshipRoleType: 1,
      }),
    ]),
    element('EntityRelationshipRole', {}, [
      ...leaves({ NavigationPropertyName: navigation.collection, RelationshipRoleType: 0 }),
    ]),
  ]);
