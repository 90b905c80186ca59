import { DataverseError } from '../../errors/dataverse-error';
import { type TableMetadata } from '../../metadata/table-metadata';
import { fileColumns } from '../../metadata/with-file-columns';
import { type Execution } from '../../pipeline/execution';
import { type Condition } from '../../query/record-query';

/**
 * The rows of `fileattachment` that the caller may read: those of files in columns he may read of rows he may read. The table has no privileges
 * of its own. Refuses (403) who may read no table with files.
 */
export function readableFiles({ services, principal }: Execution): Condition | undefined {
  if (principal.systemAdministrator) return undefined;
  const { authority, catalogue } = services;
  const terms = catalogue.tables().flatMap((table) => {
    if (fileColumns(table).length === 0) return [];
    const rows = readable(() => authority.readable(principal, table));
    return rows === 'none' ? [] : [filesOf(table, rows, authority.hiddenColumns(principal, table))];
  });
  if (terms.length > 0) return { kind: 'or', terms };
  const files = catalogue.table('fileattachment');
  return files && authority.readable(principal, files);
}

function readable(ask: () => Condition | undefined): Condition | 'all' | 'none' {
  try {
    return ask() ?? 'all';
  } catch (error) {
    if (error instanceof DataverseError && error.status === 403) return 'none';
    throw error;
  }
}

/** Alias of the row that holds the file, in the condition; no query has it. */
const HOLDER = '$holder';

function filesOf(table: TableMetadata, rows: Condition | 'all', hidden: ReadonlySet<string>): Condition {
  const secret = fileColumns(table).filter(({ logicalName }) => hidden.has(logicalName));
  return {
    kind: 'and',
    terms: [
      equals('objecttypecode', table.logicalName),
      ...secret.map(({ logicalName }): Condition => ({ kind: 'not', term: equals('regardingfieldname', logicalName) })),
      ...(rows === 'all' ? [] : [heldBy(table, rows)]),
    ],
  };
}

const equals = (column: string, right: string): Condition => ({
  kind: 'comparison',
  operator: 'eq',
  left: { alias: 'root', column },
  right,
});

const heldBy = (table: TableMetadata, rows: Condition): Condition => ({
  kind: 'exists',
  link: {
    alias: HOLDER,
    table: table.logicalName,
    type: 'exists',
    from: table.primaryId,
    to: 'objectid',
    columns: [],
    orders: [],
    links: [],
    filter: ofHolder(rows),
  },
});

/** The condition on the rows of a table as one on the holder of a file. */
function ofHolder(condition: Condition): Condition {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return { ...condition, terms: condition.terms.map(ofHolder) };
    case 'not':
      return { ...condition, term: ofHolder(condition.term) };
    case 'comparison':
    case 'operator':
      return condition.left.alias === 'root' ? { ...condition, left: { ...condition.left, alias: HOLDER } } : condition;
    case 'exists':
    case 'constant':
      return condition;
  }
}
