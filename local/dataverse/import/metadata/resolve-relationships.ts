import { lookupRelationships } from '../../metadata/lookup-relationships';
import { navigationName } from '../../metadata/navigation-name';
import { type ColumnMetadata, type OneToManyRelationship, type TableMetadata } from '../../metadata/table-metadata';
import { type ReadOneToMany } from './read-relationships';

export interface ResolvedRelationships {
  readonly resolved: readonly OneToManyRelationship[];
  /** Ends that are not here: `schema name: table` for relationships on custom columns, which cannot be left out. */
  readonly missing: readonly string[];
  /** Relationships of the platform's own columns to tables that this server has not. */
  readonly leftOut: readonly string[];
}

type Tables = ReadonlyMap<string, TableMetadata>;

/** Relationships of the package between tables that exist, with the names they did not say. */
export function resolveRelationships(read: readonly ReadOneToMany[], tables: Tables): ResolvedRelationships {
  const resolved: OneToManyRelationship[] = [];
  const missing: string[] = [];
  const leftOut: string[] = [];
  for (const relationship of read) {
    const one = tables.get(relationship.referencedTable);
    const many = tables.get(relationship.referencingTable);
    const column = many?.columns.get(relationship.referencingColumn);
    if (one && many && column) resolved.push(complete(relationship, one, { many, column }));
    else if (many && column?.custom === true)
      missing.push(`${relationship.schemaName} needs table ${relationship.referencedTable}`);
    else leftOut.push(`relationship ${relationship.schemaName}`);
  }
  return { resolved, missing, leftOut };
}

interface ManySide {
  readonly many: TableMetadata;
  readonly column: ColumnMetadata;
}

const complete = (
  relationship: ReadOneToMany,
  one: TableMetadata,
  { many, column }: ManySide,
): OneToManyRelationship => ({
  ...relationship,
  referencedColumn: one.primaryId,
  referencingNavigation: relationship.referencingNavigation ?? customNavigation(many, column, one.logicalName),
});

/** A custom lookup is navigated by its schema name, a customer lookup by schema name and table. */
function customNavigation(many: TableMetadata, column: ColumnMetadata, target: string): string {
  if (!column.custom) return navigationName(many, column, target);
  return column.type === 'Customer' ? `${column.schemaName}_${target}` : column.schemaName;
}

/** The relationships of a custom table's lookups that the package does not write out: those of the system columns. */
export function unspokenRelationships(
  table: TableMetadata,
  tables: Tables,
  spoken: readonly OneToManyRelationship[],
): readonly OneToManyRelationship[] {
  const taken = new Set(spoken.map(endsOf));
  const names = new Set(spoken.map(({ schemaName }) => schemaName.toLowerCase()));
  return lookupRelationships(table, (name) => tables.get(name)?.primaryId).filter(
    (relationship) => !taken.has(endsOf(relationship)) && !names.has(relationship.schemaName.toLowerCase()),
  );
}

const endsOf = ({ referencingTable, referencingColumn, referencedTable }: OneToManyRelationship): string =>
  `${referencingTable}.${referencingColumn}>${referencedTable}`;
