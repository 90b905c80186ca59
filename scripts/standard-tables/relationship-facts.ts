import {
  type CascadeLetter,
  type RelationshipFacts,
  type TableFacts,
} from '../../local/dataverse/metadata/facts/facts';
import { CHOSEN_TABLES } from './chosen-tables';
import { type Reference, type ReferenceRelationship } from './reference';

/** Relationships whose two ends and whose lookup are kept, by schema name. */
export function relationshipFacts(
  reference: Reference,
  tables: Readonly<Record<string, TableFacts>>,
): readonly RelationshipFacts[] {
  const kept = CHOSEN_TABLES.flatMap((referenced) =>
    (reference[referenced]?.relationships['One-To-Many Relationships'] ?? [])
      .filter((relationship) => tables[relationship.ReferencingEntity]?.columns[relationship.ReferencingAttribute])
      .map((relationship) => factsOf(referenced, relationship)),
  );
  return kept.sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

function factsOf(referenced: string, relationship: ReferenceRelationship): RelationshipFacts {
  const facts = [
    relationship.SchemaName,
    referenced,
    relationship.ReferencingEntity,
    relationship.ReferencingAttribute,
    relationship.ReferencedEntityNavigationPropertyName,
    letterOf(relationship.CascadeConfiguration, 'Delete'),
  ] as const;
  const others = OTHERS.map((action) => letterOf(relationship.CascadeConfiguration, action)).join('');
  return others === 'NNNN' ? facts : [...facts, others];
}

/** In the order of the letters in the facts file. */
const OTHERS = ['Assign', 'Share', 'Unshare', 'Reparent'] as const;

const LETTERS: Readonly<Record<string, CascadeLetter>> = {
  Cascade: 'C',
  RemoveLink: 'L',
  Restrict: 'R',
  NoCascade: 'N',
};

/** `Assign: NoCascade<br />Delete: RemoveLink<br />...` */
const letterOf = (configuration: string, action: 'Delete' | (typeof OTHERS)[number]): CascadeLetter =>
  LETTERS[new RegExp(`${action}: (\\w+)`).exec(configuration)?.[1] ?? 'NoCascade'] ?? 'N';
