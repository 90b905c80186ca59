import { ruleInUse } from '../../errors/duplicate-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { isReference, type Row, type Value } from '../../store/row';
import { readRule } from './rule';

/** A published rule and its conditions stay as they are until it is unpublished; rows of other tables pass at once. */
export function requireUnpublished({ services }: Execution, table: TableMetadata, row: Row): void {
  const rule = ruleBehind(table, row);
  if (rule !== undefined && readRule(services.database, rule)?.published === true) throw ruleInUse();
}

function ruleBehind(table: TableMetadata, row: Row): string | undefined {
  if (table.logicalName === 'duplicaterule') return idOf(row['duplicateruleid']);
  return table.logicalName === 'duplicaterulecondition' ? idOf(row['regardingobjectid']) : undefined;
}

function idOf(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return value !== undefined && value !== null && isReference(value) ? value.id : undefined;
}
