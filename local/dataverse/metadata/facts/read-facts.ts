import { type CatalogueContent } from '../catalogue-content';
import { metadataId } from '../metadata-id';
import { navigationName } from '../navigation-name';
import { objectTypeCode } from '../object-type-codes';
import {
  type CascadeConfiguration,
  type CascadeDelete,
  type CascadeType,
  type OneToManyRelationship,
  type TableMetadata,
} from '../table-metadata';
import { type CascadeLetter, type RelationshipFacts, type StandardTableFacts, type TableFacts } from './facts';
import { readColumnFacts } from './read-column-facts';

/** The facts file as metadata. */
export function readFacts(facts: StandardTableFacts): CatalogueContent {
  const tables = Object.entries(facts.tables).map(([name, table]) => readTable(name, table));
  const byName = new Map(tables.map((table) => [table.logicalName, table]));
  const oneToMany = facts.relationships.flatMap((relationship) => readRelationship(byName, relationship));
  return { tables, oneToMany, manyToMany: [], choices: [] };
}

function readTable(logicalName: string, facts: TableFacts): TableMetadata {
  return {
    logicalName,
    schemaName: facts.schema,
    entitySetName: facts.set,
    displayName: facts.name,
    displayCollectionName: facts.plural,
    metadataId: metadataId('table', logicalName),
    objectTypeCode: objectTypeCode(logicalName),
    primaryId: facts.id,
    ...(facts.primaryName === undefined ? {} : { primaryName: facts.primaryName }),
    ownership: facts.ownership,
    custom: false,
    activity: facts.activity === true,
    columns: readColumnFacts(facts.columns),
    keys: [],
  };
}

const CASCADES: Readonly<Record<CascadeLetter, CascadeDelete>> = {
  C: 'Cascade',
  L: 'RemoveLink',
  R: 'Restrict',
  N: 'NoCascade',
};

function readRelationship(
  tables: ReadonlyMap<string, TableMetadata>,
  [schemaName, referenced, referencing, column, collection, cascade, others]: RelationshipFacts,
): readonly OneToManyRelationship[] {
  const one = tables.get(referenced);
  const many = tables.get(referencing);
  const lookup = many?.columns.get(column);
  if (!one || !many || !lookup) return [];
  return [
    {
      schemaName,
      referencedTable: referenced,
      referencedColumn: one.primaryId,
      referencingTable: referencing,
      referencingColumn: column,
      referencingNavigation: navigationName(many, lookup, referenced),
      referencedNavigation: collection,
      cascadeDelete: CASCADES[cascade],
      ...(others === undefined ? {} : { cascade: readCascade(others) }),
    },
  ];
}

/** `CCNN`: assign and share are carried on to all rows below, unshare and reparent to none. */
function readCascade(letters: string): CascadeConfiguration {
  const type = (place: number): CascadeType => (letters[place] === 'C' ? 'Cascade' : 'NoCascade');
  return { assign: type(0), share: type(1), unshare: type(2), reparent: type(3) };
}
