import { duplicateRecordsFound } from '../../errors/duplicate-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { type Row } from '../../store/row';
import { quoted } from '../../store/stored-column';
import { type Match, matchCondition } from './match-condition';
import { type DuplicateRule, publishedRules } from './rule';

export interface RowToWrite {
  readonly id: string;
  /** The row as it will stand. */
  readonly row: Row;
  /** Columns of this write: an update is compared only by rules that look at one of them (our choice). */
  readonly written: Row;
}

/**
 * Looks for duplicates when the request asks for it with `MSCRM.SuppressDuplicateDetection: false` (the default is to look for none), and
 * refuses the write with 412 0x80040333 when a published rule finds one (conformance row 89). All rows count, whoever may read them: the
 * rule is the administrator's.
 */
export function refuseDuplicates(execution: Execution, table: TableMetadata, write: RowToWrite): void {
  if (execution.suppressDuplicateDetection !== false) return;
  for (const rule of publishedRules(execution.services.database, table.logicalName)) {
    if (
      rule.conditions.some(({ baseColumn }) => baseColumn in write.written) &&
      finds(execution, rule, { table, write })
    )
      throw duplicateRecordsFound();
  }
}

function finds(
  { services }: Execution,
  rule: DuplicateRule,
  { table: base, write }: { table: TableMetadata; write: RowToWrite },
): boolean {
  const matching = services.catalogue.table(rule.matchingTable);
  if (!matching) return false;
  const matches: Match[] = [];
  for (const condition of rule.conditions) {
    const value = write.row[condition.baseColumn] ?? null;
    const match = matchCondition({ condition, base, matching, value, caseSensitive: rule.caseSensitive });
    if (!match) return false;
    matches.push(match);
  }
  if (rule.activeOnly && matching.columns.has('statecode')) matches.push({ sql: 'statecode = 0', values: [] });
  const itself = { sql: `${quoted(matching.primaryId)} <> ?`, values: [write.id] };
  const where = [...matches, itself].map(({ sql }) => `(${sql})`).join(' AND ');
  const sql = `SELECT 1 AS found FROM ${quoted(matching.logicalName)} WHERE ${where} LIMIT 1`;
  return (
    services.database.get(
      sql,
      [...matches, itself].flatMap(({ values }) => values),
    ) !== undefined
  );
}
