import { type CatalogueContent } from './catalogue-content';
import { appTables } from './extra-tables/apps';
import { duplicateTables } from './extra-tables/duplicates';
import { customApiRelationships, extensionTables } from './extra-tables/extension';
import { fileAttachmentTable } from './extra-tables/files';
import { formAndViewTables } from './extra-tables/forms-and-views';
import { intersectTables, standardManyToMany } from './extra-tables/intersects';
import { letterRelationships, letterTable } from './extra-tables/letter';
import { withNewerColumns } from './extra-tables/newer-columns';
import { opportunityRelationships, opportunityTables } from './extra-tables/opportunities';
import { securityTables } from './extra-tables/security';
import { settingTables } from './extra-tables/settings';
import { solutionAwareTables } from './extra-tables/solution-aware';
import { solutionTables } from './extra-tables/solutions';
import { type StandardTableFacts } from './facts/facts';
import { readFacts } from './facts/read-facts';
import facts from './facts/standard-tables.json';
import { lookupRelationships } from './lookup-relationships';
import { withVersionNumber } from './with-version-number';
import { type OneToManyRelationship, type TableMetadata } from './table-metadata';

/** Microsoft's own tables: those of the facts file and those written by hand. */
export function standardContent(): CatalogueContent {
  // The compiler sees arrays where the file has tuples; scripts/standard-tables --check proves the shape.
  const read = readFacts(facts as unknown as StandardTableFacts);
  const tables = [...read.tables, ...handWritten(read.tables)].map(withVersionNumber).map(withNewerColumns);
  return {
    tables,
    oneToMany: withLookupsOf(tables, [
      ...read.oneToMany,
      ...letterRelationships(read.oneToMany),
      ...customApiRelationships(),
      ...opportunityRelationships(tables),
    ]),
    manyToMany: standardManyToMany,
    choices: [],
  };
}

function handWritten(read: readonly TableMetadata[]): readonly TableMetadata[] {
  const named = (name: string): TableMetadata => {
    const table = read.find(({ logicalName }) => logicalName === name);
    if (!table) throw new Error(`The facts file has no table ${name}`);
    return table;
  };
  return [
    ...solutionTables(),
    ...solutionAwareTables(),
    ...formAndViewTables(),
    ...appTables(),
    ...settingTables(),
    ...securityTables(),
    ...extensionTables(),
    ...duplicateTables(),
    fileAttachmentTable(),
    letterTable(named('task'), named('phonecall')),
    ...opportunityTables({
      quoteDetail: named('quotedetail'),
      quoteClose: named('quoteclose'),
      opportunity: named('opportunity'),
    }),
    ...intersectTables(),
  ];
}

/** Lookups that the facts file has no relationship for still have one on the platform: every lookup can be navigated. */
function withLookupsOf(
  tables: readonly TableMetadata[],
  known: readonly OneToManyRelationship[],
): readonly OneToManyRelationship[] {
  const primaryIds = new Map(tables.map((table) => [table.logicalName, table.primaryId]));
  const taken = new Set(known.map(endsOf));
  const added = tables.flatMap((table) =>
    lookupRelationships(table, (name) => primaryIds.get(name)).filter(
      (relationship) => !taken.has(endsOf(relationship)),
    ),
  );
  return [...known, ...added];
}

const endsOf = ({ referencingTable, referencingColumn, referencedTable }: OneToManyRelationship): string =>
  `${referencingTable}.${referencingColumn}>${referencedTable}`;
