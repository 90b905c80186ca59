import { type XmlElement } from '../package/xml-element';
import { type CatalogueContent } from '../../metadata/catalogue-content';
import { defineIntersect } from '../../metadata/define-intersect';
import { type GlobalChoice, type OneToManyRelationship, type TableMetadata } from '../../metadata/table-metadata';
import { withFileColumns } from '../../metadata/with-file-columns';
import { withVersionNumber } from '../../metadata/with-version-number';
import { extended } from '../../metadata/merged-tables';
import { child, children } from '../package/elements';
import { attachTargets } from './attach-targets';
import { completeTable } from './complete-table';
import { mergeColumns } from './merge-columns';
import { readChoices } from './read-choices';
import { readRelationships } from './read-relationships';
import { entityName, readTable } from './read-table';
import { refreshChoices } from './refresh-choices';
import { resolveRelationships, unspokenRelationships } from './resolve-relationships';

/** What a package adds to the metadata, and what it needs that is not there. */
export interface ReadMetadata {
  /** Tables whole: a standard table with all its columns, old and new. */
  readonly content: CatalogueContent;
  /** What the package itself writes out, to be listed as its components. */
  readonly spoken: SpokenMetadata;
  readonly missing: readonly string[];
  /** What this server cannot use and leaves out: columns of unknown type, relationships to tables it has not. */
  readonly leftOut: readonly string[];
}

export interface SpokenMetadata {
  readonly tables: readonly TableMetadata[];
  readonly oneToMany: readonly OneToManyRelationship[];
}

/** Reads all metadata of customizations.xml against what is known so far. */
export function readMetadata(root: XmlElement, known: CatalogueContent): ReadMetadata {
  const before = new Map(known.tables.map((table) => [table.logicalName, table]));
  const choices = readChoices(root);
  const brought = readTables(root, before, allChoices(known, choices));
  const tables = new Map([...before, ...brought.tables]);
  const relationships = readRelationships(root);
  const oneToMany = resolveRelationships(relationships.oneToMany, tables);
  const manyToMany = relationships.manyToMany.filter(({ table1, table2 }) => tables.has(table1) && tables.has(table2));
  const intersects = manyToMany.map((relationship) => ({ ...defineIntersect(relationship), custom: true }));
  const targeted = refreshChoices(attachTargets(tables, oneToMany.resolved), choices);
  const touched = [...targeted.values()].filter((table) => table !== before.get(table.logicalName));
  const unspoken = touched
    .filter((table) => table.custom)
    .flatMap((table) => unspokenRelationships(table, targeted, oneToMany.resolved));
  return {
    content: withFileColumns({
      tables: [...touched, ...intersects],
      oneToMany: [...oneToMany.resolved, ...unspoken],
      manyToMany,
      choices,
    }),
    spoken: { tables: brought.spoken, oneToMany: oneToMany.resolved },
    missing: [...oneToMany.missing, ...missingEnds(relationships.manyToMany, tables)],
    leftOut: [...brought.unknownColumns, ...oneToMany.leftOut],
  };
}

const allChoices = (known: CatalogueContent, brought: readonly GlobalChoice[]): ReadonlyMap<string, GlobalChoice> =>
  new Map([...known.choices, ...brought].map((choice) => [choice.name, choice]));

interface BroughtTables {
  readonly tables: ReadonlyMap<string, TableMetadata>;
  /** Each with only the columns and keys that the package names. */
  readonly spoken: readonly TableMetadata[];
  readonly unknownColumns: readonly string[];
}

function readTables(
  root: XmlElement,
  before: ReadonlyMap<string, TableMetadata>,
  choices: ReadonlyMap<string, GlobalChoice>,
): BroughtTables {
  const tables = new Map<string, TableMetadata>();
  const spoken: TableMetadata[] = [];
  const unknownColumns: string[] = [];
  for (const entity of children(child(root, 'Entities'), 'Entity')) {
    const known = before.get(entityName(entity));
    const read = readTable(entity, choices, known);
    if (!read) continue;
    spoken.push(read.table);
    const merged = extended(known, mergeColumns(known, read.table));
    tables.set(merged.logicalName, withVersionNumber(completeTable(merged)));
    unknownColumns.push(...read.unknownColumns.map((name) => `column ${merged.logicalName}.${name}`));
  }
  return { tables, spoken, unknownColumns };
}

const missingEnds = (
  relationships: readonly { readonly schemaName: string; readonly table1: string; readonly table2: string }[],
  tables: ReadonlyMap<string, TableMetadata>,
): readonly string[] =>
  relationships.flatMap(({ schemaName, table1, table2 }) =>
    [table1, table2].filter((table) => !tables.has(table)).map((table) => `${schemaName} needs table ${table}`),
  );
