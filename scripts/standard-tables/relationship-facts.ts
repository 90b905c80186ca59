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

const factsOf = (referenced: string, relationship: ReferenceRelationship): RelationshipFacts => [
  relationship.SchemaName,
  referenced,
  relationship.ReferencingEntity,
  relationship.ReferencingAttribute,
  relationship.ReferencedEntityNavigationPropertyName,
  cascadeOf(relationship.CascadeConfiguration),
];

const LETTERS: Readonly<Record<string, CascadeLetter>> = {
  Cascade: 'C',
  RemoveLink: 'L',
  Restrict: 'R',
  NoCascade: 'N',
};

/** `Assign: NoCascade<br />Delete: RemoveLink<br />...` */
const cascadeOf = (configuration: string): CascadeLetter =>
  LETTERS[/Delete: (\w+)/.exec(configuration)?.[1] ?? 'NoCascade'] ?? 'N';
