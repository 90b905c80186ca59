import { readFileSync } from 'node:fs';

import { type CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';

import { errorCode } from '../error-code';
import { CommandRefusal } from '../o2c/command';

export interface CsvRecord {
  /** Line of the file on which the record ends; the header is line 1. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface LineDefect {
  readonly line: number;
  /** Column of the file, when one is to blame. */
  readonly field?: string;
  readonly text: string;
}

export interface CsvContent {
  readonly records: readonly CsvRecord[];
  readonly defects: readonly LineDefect[];
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a CSV file with a header line (RFC 4180, UTF-8 with or without BOM). A line with a wrong number of columns or an unclosed quote
 * becomes a defect with its number and the others go on; a file that cannot be opened or lacks a wanted column is refused (exit 2).
 */
export function readCsv(file: string, wanted: readonly string[]): CsvContent {
  const lines = readText(file).split(/\r?\n/);
  const [header] = parseLines(lines.slice(0, 1)).rows;
  if (!header) throw new CommandRefusal(`${file} is empty`, 2);
  const columns = header.record;
  const missing = wanted.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw new CommandRefusal(`${file}, line 1: no column ${missing.map((name) => `'${name}'`).join(', ')}`, 2);
  const records: CsvRecord[] = [];
  const defects: LineDefect[] = [];
  for (let start = 1; start < lines.length;) {
    const part = parseLines(lines.slice(start));
    for (const row of part.rows) {
      const line = start + row.info.lines;
      if (row.record.length === columns.length) records.push({ line, values: named(columns, row.record) });
      else defects.push({ line, text: `${row.record.length} columns where the header has ${columns.length}` });
    }
    if (part.unclosedAt === undefined) break;
    defects.push({ line: start + part.unclosedAt, text: 'a quote that is never closed' });
    start += part.unclosedAt;
  }
  return { records, defects };
}

/** Parses lines until the end or until a quote that is never closed, whose line (1 = first given) it tells: what follows is read afresh. */
function parseLines(lines: readonly string[]): { rows: readonly ParsedRecord[]; unclosedAt?: number } {
  const broken: string[] = [];
  const rows = parse(lines.join('\n'), {
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      broken.push(error?.code ?? '');
      return undefined;
    },
  }) as unknown as readonly ParsedRecord[];
  if (!broken.includes('CSV_QUOTE_NOT_CLOSED')) return { rows };
  const last = rows.at(-1)?.info.lines ?? 0;
  const blank = lines.slice(last).findIndex((line) => line.trim() !== '');
  return { rows, unclosedAt: last + Math.max(blank, 0) + 1 };
}

const named = (columns: readonly string[], values: readonly string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']));

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandRefusal(
      errorCode(error) === 'ENOENT' ? `${file} is not there` : `${file} cannot be read: ${reason}`,
      2,
    );
  }
}
