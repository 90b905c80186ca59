import { ok, refuse, type Result } from '../kernel';
import { type Cell } from './cell';

/** A table as tables.ts names it. */
export interface TableNames {
  readonly logicalName: string;
  readonly primaryId: string;
}

/** What is wrong with one column of a row. */
export interface ColumnDefect {
  readonly column: string;
  /** `missing`, or the code of what the cell's reader refused. */
  readonly reason: string;
  readonly found: string;
}

/** A row that Dataverse returned and that cannot be understood, with all its defects at once. */
export interface RowUnreadable {
  readonly code: 'row.unreadable';
  readonly table: string;
  readonly id: string;
  readonly defects: readonly ColumnDefect[];
}

export type ReadRow<T> = Result<T, RowUnreadable>;

/** A row being read. Defects are collected while the mapper goes on with stand-ins; `finish` refuses if there was any. */
export interface OpenRow {
  readonly required: <T>(column: string, cell: Cell<T>) => T;
  /** Undefined for a column that is null or was not asked for. */
  readonly optional: <T>(column: string, cell: Cell<T>) => T | undefined;
  readonly finish: <T>(value: T) => ReadRow<T>;
}

/**
 * Opens a row as the Web API or Xrm.WebApi returned it. Annotations (formatted values, ETags) are never looked at; only the columns a mapper
 * names are read.
 */
export function openRow(table: TableNames, source: unknown): OpenRow {
  const row = isRecord(source) ? source : {};
  const defects: ColumnDefect[] = [];
  const optional = <T>(column: string, cell: Cell<T>): T | undefined => {
    const value = row[column];
    if (value === null || value === undefined) return undefined;
    const read = cell.read(value);
    if (read.ok) return read.value;
    defects.push({ column, reason: read.error.code, found: JSON.stringify(value) });
    return cell.standIn;
  };
  return {
    optional,
    required: (column, cell) => {
      const value = optional(column, cell);
      if (value !== undefined) return value;
      defects.push({ column, reason: 'missing', found: row[column] === null ? 'null' : 'nothing' });
      return cell.standIn;
    },
    finish: (value) =>
      defects.length === 0
        ? ok(value)
        : refuse({ code: 'row.unreadable', table: table.logicalName, id: idOf(row, table), defects }),
  };
}

const isRecord = (source: unknown): source is Readonly<Record<string, unknown>> =>
  typeof source === 'object' && source !== null && !Array.isArray(source);

const idOf = (row: Readonly<Record<string, unknown>>, { primaryId }: TableNames): string => {
  const id = row[primaryId];
  return typeof id === 'string' ? id : 'unknown';
};
