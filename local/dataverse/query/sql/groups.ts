import { type SqlRow } from '../../store/database';
import { type Value } from '../../store/row';
import { CALENDAR_QUARTERS, type FiscalCalendar } from '../operators/fiscal-calendar';
import { type AggregateQuery, type DateGrouping } from '../record-query';
import { fiscalParts } from './fiscal-parts';
import { type Output, outputTerms, readOutput } from './output-columns';
import { columnOf, type Scope } from './scope';
import { sortKey } from './sort-keys';
import { named, sql, type SqlText } from './sql-text';

/** What the rows of an aggregate have in common. */
export interface Group {
  readonly alias: string;
  readonly terms: readonly SqlText[];
  readonly order: SqlText;
  /** Absent for parts of dates: they are plain numbers. */
  readonly origin?: Output;
  /** How a person reads the number, where that is more than its digits. */
  readonly label?: (value: number) => string;
  read(row: SqlRow): Value;
}

type GroupRequest = AggregateQuery['groups'][number];

export function groupOf(scope: Scope, request: GroupRequest, index: number): Group {
  const name = `g${index}`;
  const { sql: value, column, owner } = columnOf(scope, request.path);
  if (request.dateGrouping !== undefined) {
    const part = datePart(value, request.dateGrouping, request.fiscalCalendar);
    return {
      ...labelOf(request),
      alias: request.alias,
      terms: [sql`${part} AS ${named(name)}`],
      order: part,
      read: (row) => row[name] as number | null,
    };
  }
  const origin: Output = { key: request.alias, owner, column, name };
  const order = sortKey(scope, { path: request.path, descending: false, by: 'label' }).sql;
  return { alias: request.alias, terms: outputTerms(origin), order, origin, read: (row) => readOutput(origin, row) };
}

/** The number of a part of a date in UTC. Weeks are counted as SQL Server does: the first is that of 1 January, Sunday begins one. */
function datePart(value: SqlText, part: DateGrouping, fiscalCalendar: FiscalCalendar | undefined): SqlText {
  const fiscal = fiscalParts(value, fiscalCalendar ?? CALENDAR_QUARTERS);
  switch (part) {
    case 'day':
      return sql`CAST(strftime('%d', ${value}) AS INTEGER)`;
    case 'month':
      return sql`CAST(strftime('%m', ${value}) AS INTEGER)`;
    case 'year':
      return sql`CAST(strftime('%Y', ${value}) AS INTEGER)`;
    case 'quarter':
      return sql`((CAST(strftime('%m', ${value}) AS INTEGER) + 2) / 3)`;
    case 'week':
      return sql`((CAST(strftime('%j', ${value}) AS INTEGER) - 1 + CAST(strftime('%w', ${value}, 'start of year') AS INTEGER)) / 7 + 1)`;
    case 'fiscal-year':
      return fiscal.year;
    case 'fiscal-period':
      return sql`(${fiscal.year} * 100 + ${fiscal.period})`;
  }
}

const PERIODS: Readonly<Record<FiscalCalendar['periods'], string>> = {
  1: 'Year',
  2: 'Semester',
  4: 'Quarter',
  12: 'Month',
};

/** How a part of a date reads: `FY2023`, `Quarter 1 FY2023` (fetchxml/aggregate-data.md); the other parts are plain numbers. */
function labelOf({ dateGrouping, fiscalCalendar }: GroupRequest): Pick<Group, 'label'> {
  if (dateGrouping === 'fiscal-year') return { label: (year) => `FY${year}` };
  if (dateGrouping !== 'fiscal-period') return {};
  const name = PERIODS[fiscalCalendar?.periods ?? CALENDAR_QUARTERS.periods];
  return { label: (value) => `${name} ${value % 100} FY${Math.floor(value / 100)}` };
}
