import { type XmlElement } from '../package/xml-element';
import {
  type CascadeConfiguration,
  type CascadeDelete,
  type CascadeType,
  type ManyToManyRelationship,
  type OneToManyRelationship,
} from '../../metadata/table-metadata';
import { attributeOf, child, children, textOf } from '../package/elements';

/** A 1:N relationship as written; names that the package leaves out are undefined. */
export type ReadOneToMany = Omit<OneToManyRelationship, 'referencedColumn' | 'referencingNavigation'> & {
  readonly referencingNavigation: string | undefined;
};

export interface ReadRelationships {
  readonly oneToMany: readonly ReadOneToMany[];
  readonly manyToMany: readonly ManyToManyRelationship[];
}

export function readRelationships(root: XmlElement): ReadRelationships {
  const all = children(child(root, 'EntityRelationships'), 'EntityRelationship');
  const isManyToMany = (element: XmlElement): boolean => textOf(element, 'EntityRelationshipType') === 'ManyToMany';
  return {
    oneToMany: all.filter((element) => !isManyToMany(element)).map(readOneToMany),
    manyToMany: all.filter(isManyToMany).map(readManyToMany),
  };
}

const CASCADES: readonly CascadeDelete[] = ['Cascade', 'RemoveLink', 'Restrict', 'NoCascade'];

function readOneToMany(element: XmlElement): ReadOneToMany {
  const schemaName = attributeOf(element, 'Name') ?? '';
  const cascade = textOf(element, 'CascadeDelete');
  return {
    schemaName,
    referencedTable: lower(textOf(element, 'ReferencedEntityName')),
    referencingTable: lower(textOf(element, 'ReferencingEntityName')),
    referencingColumn: lower(textOf(element, 'ReferencingAttributeName')),
    referencingNavigation: navigationOf(element, '1'),
    referencedNavigation: navigationOf(element, '0') ?? schemaName,
    cascadeDelete: CASCADES.find((known) => known === cascade) ?? 'NoCascade',
    ...cascadeOf(element),
  };
}

const CASCADE_TYPES: readonly CascadeType[] = ['NoCascade', 'Cascade', 'Active', 'UserOwned'];

/** `CascadeAssign` and its like; nothing where all of them say NoCascade. */
function cascadeOf(element: XmlElement): { readonly cascade?: CascadeConfiguration } {
  const typeOf = (action: string): CascadeType => {
    const written = textOf(element, `Cascade${action}`);
    return CASCADE_TYPES.find((known) => known === written) ?? 'NoCascade';
  };
  const cascade = {
    assign: typeOf('Assign'),
    share: typeOf('Share'),
    unshare: typeOf('Unshare'),
    reparent: typeOf('Reparent'),
  };
  return Object.values(cascade).every((type) => type === 'NoCascade') ? {} : { cascade };
}

/** Role 1 is the side of the lookup, role 0 that of the collection. */
function navigationOf(element: XmlElement, roleType: string): string | undefined {
  const roles = children(child(element, 'EntityRelationshipRoles'), 'EntityRelationshipRole');
  const role = roles.find((candidate) => textOf(candidate, 'RelationshipRoleType') === roleType);
  return textOf(role, 'NavigationPropertyName');
}

function readManyToMany(element: XmlElement): ManyToManyRelationship {
  const schemaName = attributeOf(element, 'Name') ?? '';
  const table1 = lower(textOf(element, 'FirstEntityName'));
  const table2 = lower(textOf(element, 'SecondEntityName'));
  const toItself = table1 === table2;
  const [first, second] = children(child(element, 'EntityRelationshipRoles'), 'EntityRelationshipRole').map((role) =>
    textOf(role, 'NavigationPropertyName'),
  );
  return {
    schemaName,
    intersectTable: lower(textOf(element, 'IntersectEntityName') ?? schemaName),
    table1,
    column1: toItself ? `${table1}idone` : `${table1}id`,
    navigation1: first ?? schemaName,
    table2,
    column2: toItself ? `${table2}idtwo` : `${table2}id`,
    navigation2: second ?? (toItself ? `${schemaName}_referencing` : schemaName),
  };
}

const lower = (text: string | undefined): string => (text ?? '').toLowerCase();
