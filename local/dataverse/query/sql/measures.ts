import { DataverseError } from '../../errors/dataverse-error';
import { type ColumnMetadata, type ColumnType } from '../../metadata/table-metadata';
import { fromSql, DECIMAL_SCALE } from '../../store/column-codec';
import { type SqlRow, type SqlValue } from '../../store/database';
import { type Value } from '../../store/row';
import { fromScaled } from '../../store/scaled-decimal';
import { type AggregateQuery } from '../record-query';
import { scaleOf } from './compile-comparison';
import { columnOf, type Scope, type SqlColumn } from './scope';
import { named, sql, type SqlText } from './sql-text';

type MeasureRequest = AggregateQuery['measures'][number];

/** One figure of an aggregate: the SQL terms it needs, how it is read back, and what to sort by. */
export interface Measure {
  readonly alias: string;
  readonly terms: readonly SqlText[];
  readonly order: SqlText;
  readonly origin?: SqlColumn;
  read(row: SqlRow): Value;
}

export function measureOf(scope: Scope, request: MeasureRequest, index: number): Measure {
  const name = `m${index}`;
  if (request.function === 'count' || !request.path) return counted(request.alias, name, sql`count(*)`);
  const column = columnOf(scope, request.path);
  switch (request.function) {
    case 'countcolumn':
      return counted(request.alias, name, sql`count(${column.sql})`);
    case 'countdistinct':
      return counted(request.alias, name, sql`count(DISTINCT ${column.sql})`);
    case 'min':
    case 'max':
      return extreme({ request, column, name }, request.function);
    case 'sum':
    case 'avg':
      return summed({ request, column, name }, request.function);
  }
}

interface Parts {
  readonly request: MeasureRequest;
  readonly column: SqlColumn;
  readonly name: string;
}

const NUMBERS: ReadonlySet<ColumnType> = new Set<ColumnType>(['Integer', 'BigInt', 'Decimal', 'Double', 'Money']);

function counted(alias: string, name: string, order: SqlText): Measure {
  return { alias, terms: [sql`${order} AS ${named(name)}`], order, read: (row) => Number(row[name]) };
}

function extreme({ request, column, name }: Parts, which: 'min' | 'max'): Measure {
  if (!NUMBERS.has(column.column.type) && column.column.type !== 'DateTime') throw notFor(which, column.column);
  const order = which === 'min' ? sql`min(${column.sql})` : sql`max(${column.sql})`;
  const terms = [sql`${order} AS ${named(name)}`];
  return {
    alias: request.alias,
    terms,
    order,
    origin: column,
    read: (row) => fromSql(column.column, row[name] ?? null),
  };
}

/** A sum of whole units may leave 64 bits: its upper and lower parts are summed apart and put together here. */
const SPLIT = 1_000_000_000n;
const UPPER = sql`/ 1000000000`;
const LOWER = sql`% 1000000000`;

function summed({ request, column, name }: Parts, which: 'sum' | 'avg'): Measure {
  if (!NUMBERS.has(column.column.type)) throw notFor(which, column.column);
  const { sql: value } = column;
  const order = which === 'sum' ? sql`total(${value})` : sql`avg(${value})`;
  const shared = { alias: request.alias, order, origin: column };
  if (column.column.type === 'Double') {
    return { ...shared, terms: [sql`${order} AS ${named(name)}`], read: (row) => Number(row[name] ?? 0) };
  }
  const terms = [
    sql`sum(${value} ${UPPER}) AS ${named(`${name}u`)}`,
    sql`sum(${value} ${LOWER}) AS ${named(`${name}l`)}`,
    sql`count(${value}) AS ${named(`${name}n`)}`,
  ];
  return { ...shared, terms, read: (row) => exactly(column.column, which, totalOf(row, name)) };
}

interface Total {
  readonly units: bigint;
  readonly count: bigint;
}

const totalOf = (row: SqlRow, name: string): Total => ({
  units: whole(row[`${name}u`]) * SPLIT + whole(row[`${name}l`]),
  count: whole(row[`${name}n`]),
});

const whole = (value: SqlValue | undefined): bigint =>
  typeof value === 'number' || typeof value === 'bigint' ? BigInt(value) : 0n;

/** Nothing adds up to 0 (the documented sample shows it so); the average of nothing is null, of whole numbers a whole number. */
function exactly({ type }: ColumnMetadata, which: 'sum' | 'avg', { units, count }: Total): Value {
  const scale = scaleOf(type) ?? 0;
  if (which === 'avg') return count === 0n ? null : averaged(units, count, scale);
  if (scale > 0) return { decimal: fromScaled(units, scale) };
  return type === 'BigInt' || !Number.isSafeInteger(Number(units)) ? units : Number(units);
}

/** Decimals and money to ten digits, half away from zero; integers towards zero, as SQL Server does. */
function averaged(units: bigint, count: bigint, scale: number): Value {
  if (scale === 0) return Number(units / count);
  const finer = units * 10n ** BigInt(DECIMAL_SCALE - scale);
  const half = (finer < 0n ? -count : count) / 2n;
  return { decimal: fromScaled((finer + half) / count, DECIMAL_SCALE) };
}

/** QueryBuilderInvalidAggregateAttribute. */
const notFor = (name: string, column: ColumnMetadata): DataverseError =>
  new DataverseError(400, '0x8004112f', `Aggregate ${name} is not supported for attribute of type ${column.type}.`);
