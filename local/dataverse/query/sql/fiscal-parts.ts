import { type FiscalCalendar } from '../operators/fiscal-calendar';
import { bound, sql, type SqlText } from './sql-text';

export interface FiscalParts {
  /** The calendar year in which the fiscal year began. */
  readonly year: SqlText;
  /** From 1. */
  readonly period: SqlText;
}

/** Fiscal year and period of a date in SQL: whole months since the first day of the fiscal year, cut into periods. */
export function fiscalParts(value: SqlText, { month, day, periods }: FiscalCalendar): FiscalParts {
  const number = (format: SqlText): SqlText => sql`CAST(strftime(${format}, ${value}) AS INTEGER)`;
  // A month is counted when its day of the month has come.
  const months = sql`(${number(bound('%m'))} - ${bound(month)} - (${number(bound('%d'))} < ${bound(day)}))`;
  return {
    year: sql`(${number(bound('%Y'))} - (${months} < 0))`,
    period: sql`((${months} + 12) % 12 / ${bound(12 / periods)} + 1)`,
  };
}
