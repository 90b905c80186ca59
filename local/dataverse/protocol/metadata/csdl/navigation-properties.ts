import { type Catalogue } from '../../../metadata/catalogue';
import {
  type ManyToManyRelationship,
  type OneToManyRelationship,
  type TableMetadata,
} from '../../../metadata/table-metadata';
import { isLookupColumn } from '../../rows/property-of';
import { lookupNames } from '../../../metadata/lookup-names';
import { OWNER, PRINCIPAL, typeOf } from './type-names';

export interface NavigationProperty {
  readonly name: string;
  /** Name of the type it leads to. */
  readonly target: string;
  readonly collection: boolean;
  /** The navigation property that leads back. */
  readonly partner: string | undefined;
  /** Lookups: the column that holds the id, and the property it repeats. */
  readonly constraint: { readonly column: string; readonly referenced: string } | undefined;
}

type Draft = NavigationProperty & { readonly relationship: OneToManyRelationship | ManyToManyRelationship };

/** The navigation properties of every type by its name: both ends of each relationship, each name once, partners only where both ends exist. */
export function navigationProperties(catalogue: Catalogue): ReadonlyMap<string, readonly NavigationProperty[]> {
  const drafts = new Map<string, Map<string, Draft>>();
  for (const table of catalogue.tables()) {
    for (const draft of draftsOf(catalogue, table)) {
      // What leads to an owner leads to a user or a team: the way back is declared for both at once.
      const type = draft.collection ? typeOf(table.logicalName) : table.logicalName;
      const names = drafts.get(type) ?? new Map<string, Draft>();
      drafts.set(type, names);
      if (draft.name !== '' && !names.has(draft.name) && catalogue.table(draftTable(draft)))
        names.set(draft.name, draft);
    }
  }
  return new Map(
    [...drafts].map(([type, names]) => [type, [...names.values()].map((draft) => settled(drafts, draft))]),
  );
}

const draftTable = ({ target }: Draft): string => (target === PRINCIPAL ? OWNER : target);

function draftsOf(catalogue: Catalogue, table: TableMetadata): readonly Draft[] {
  const name = table.logicalName;
  return [
    ...catalogue.manyToOne(name).flatMap((relationship) => lookups(table, relationship)),
    ...catalogue.oneToMany(name).map((relationship) => ({
      relationship,
      name: relationship.referencedNavigation,
      target: relationship.referencingTable,
      collection: true,
      partner: relationship.referencingNavigation,
      constraint: undefined,
    })),
    ...catalogue.manyToMany(name).flatMap((relationship) => sides(name, relationship)),
  ];
}

/**
 * A lookup under its own name, with its partner, and in activities under the inherited one, too. A relationship on a plain id (`parentbundleid`
 * of order lines) is a property only.
 */
function lookups(table: TableMetadata, relationship: OneToManyRelationship): readonly Draft[] {
  const own = relationship.referencingNavigation;
  const column = table.columns.get(relationship.referencingColumn);
  if (!column || !isLookupColumn(column)) return [];
  return lookupNames(table, relationship).map((name) => ({
    relationship,
    name,
    target: typeOf(relationship.referencedTable),
    collection: false,
    partner: name === own ? relationship.referencedNavigation : undefined,
    constraint: { column: column.logicalName, referenced: relationship.referencedColumn },
  }));
}

function sides(table: string, relationship: ManyToManyRelationship): readonly Draft[] {
  const { table1, table2, navigation1, navigation2 } = relationship;
  const side = (name: string, target: string, partner: string): Draft => ({
    relationship,
    name,
    target: typeOf(target),
    collection: true,
    partner,
    constraint: undefined,
  });
  return [
    ...(table1 === table ? [side(navigation1, table2, navigation2)] : []),
    ...(table2 === table ? [side(navigation2, table1, navigation1)] : []),
  ];
}

/** Without a partner that does not exist, or that belongs to another relationship. */
function settled(drafts: ReadonlyMap<string, ReadonlyMap<string, Draft>>, draft: Draft): NavigationProperty {
  const { relationship, partner, ...property } = draft;
  const back = partner === undefined ? undefined : drafts.get(draft.target)?.get(partner);
  return { ...property, partner: back?.relationship === relationship ? partner : undefined };
}
