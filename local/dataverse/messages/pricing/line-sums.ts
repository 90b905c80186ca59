import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { type SqlRow } from '../../store/database';
import { MONEY_SCALE } from '../../store/column-codec';
import { fromScaled } from '../../store/scaled-decimal';
import { quoted } from '../../store/stored-column';
import { requiredTable } from '../required-table';
import { type LineSums } from './document-totals';
import { type PricedDocument } from './priced-documents';

/** What the lines of a document come to, and how many of them have a pricing error. */
export interface SummedLines extends LineSums {
  readonly errors: number;
  readonly lines: number;
}

/** One aggregate over the lines of a document. A line without amounts (a pricing error) adds nothing, its tax neither. */
export function lineSums(execution: Execution, document: PricedDocument, id: string): SummedLines {
  const table = execution.services.catalogue.table(document.lineTable);
  if (!table) return NO_LINES;
  const row = execution.services.database.get(sumsSql(requiredTable(execution, document.lineTable), document), [id]);
  if (!row) return NO_LINES;
  return {
    baseAmount: total(row, 'baseamount'),
    extendedAmount: total(row, 'extendedamount'),
    tax: total(row, 'tax'),
    errors: Number(row['errors'] ?? 0),
    lines: Number(row['lines'] ?? 0),
  };
}

export const NO_LINES: SummedLines = { baseAmount: '0', extendedAmount: '0', tax: '0', errors: 0, lines: 0 };

/** Each sum is taken in two halves: 64 bits hold the largest amount once, not twice. */
const HALF = 1_000_000n;

function sumsSql(table: TableMetadata, { parent }: PricedDocument): string {
  const halves = ['baseamount', 'extendedamount', 'tax'].flatMap((column) => [
    `sum(${quoted(column)} / ${HALF}) AS ${quoted(`${column}.high`)}`,
    `sum(${quoted(column)} % ${HALF}) AS ${quoted(`${column}.low`)}`,
  ]);
  const filtered = halves.map((half) =>
    half.replace(' AS ', ` FILTER (WHERE ${quoted('extendedamount')} IS NOT NULL) AS `),
  );
  const others = [
    `count(*) AS ${quoted('lines')}`,
    `sum(coalesce(${quoted('pricingerrorcode')}, 0) <> 0) AS ${quoted('errors')}`,
  ];
  return `SELECT ${[...filtered, ...others].join(', ')} FROM ${quoted(table.logicalName)} WHERE ${quoted(parent)} = ?`;
}

const total = (row: SqlRow, column: string): string => {
  const scaled = integer(row[`${column}.high`]) * HALF + integer(row[`${column}.low`]);
  return fromScaled(scaled, MONEY_SCALE);
};

const integer = (value: SqlRow[string] | undefined): bigint =>
  typeof value === 'number' || typeof value === 'bigint' ? BigInt(value) : 0n;
