import { wrongArgument, wrongNumberOfArguments } from '../query-error';
import { type Condition } from '../record-query';
import { type ConditionRequest } from './condition-request';
import { type DayRange } from './date-ranges';
import { onDays, requireDate } from './on-days';
import { CALENDAR_QUARTERS, daysOfPeriods, daysOfYears, type FiscalCalendar, periodOf } from './fiscal-calendar';

/** The days an operator means: given the organisation's calendar, the day it is asked on and the values of the condition. */
type FiscalRange = (calendar: FiscalCalendar, today: string, values: readonly number[]) => DayRange;

const years =
  (from: (year: number, count: number) => number, counted: (count: number) => number): FiscalRange =>
  (calendar, today, [count = 1]) =>
    daysOfYears(calendar, from(periodOf(calendar, today).year, count), counted(count));

const periods =
  (from: (count: number) => number, counted: (count: number) => number): FiscalRange =>
  (calendar, today, [count = 1]) => {
    const { year, period } = periodOf(calendar, today);
    return daysOfPeriods(calendar, { year, period: period + from(count) }, counted(count));
  };

const one = (): number => 1;
const same = (count: number): number => count;

/** The last and next x periods are whole ones, without the one the question is asked in (our choice: the pages do not say). */
const RANGES: ReadonlyMap<string, readonly [number, FiscalRange]> = new Map<string, readonly [number, FiscalRange]>([
  ['this-fiscal-year', [0, years((year) => year, one)]],
  ['last-fiscal-year', [0, years((year) => year - 1, one)]],
  ['next-fiscal-year', [0, years((year) => year + 1, one)]],
  ['last-x-fiscal-years', [1, years((year, count) => year - count, same)]],
  ['next-x-fiscal-years', [1, years((year) => year + 1, same)]],
  ['this-fiscal-period', [0, periods(() => 0, one)]],
  ['last-fiscal-period', [0, periods(() => -1, one)]],
  ['next-fiscal-period', [0, periods(() => 1, one)]],
  ['last-x-fiscal-periods', [1, periods((count) => -count, same)]],
  ['next-x-fiscal-periods', [1, periods(() => 1, same)]],
  ['in-fiscal-year', [1, (calendar, _today, [year = 0]) => daysOfYears(calendar, year, 1)]],
  ['in-fiscal-period-and-year', [2, (calendar, _today, values) => inPeriod(calendar, values)]],
  ['in-or-after-fiscal-period-and-year', [2, (calendar, _today, values) => open('from', inPeriod(calendar, values))]],
  ['in-or-before-fiscal-period-and-year', [2, (calendar, _today, values) => open('until', inPeriod(calendar, values))]],
]);

const inPeriod = (calendar: FiscalCalendar, [period = 0, year = 0]: readonly number[]): DayRange =>
  daysOfPeriods(calendar, { year, period }, 1);

const open = (end: 'from' | 'until', range: DayRange): DayRange => {
  const bound = range[end];
  return bound === undefined ? {} : { [end]: bound };
};

/** Conditions on the organisation's fiscal years and periods (use-fetchxml-fiscal-date-older-datetime-query-operators.md). */
export function fiscalCondition(request: ConditionRequest): Condition | undefined {
  const { operator, left, context } = request;
  const found = RANGES.get(operator);
  if (!found && operator !== 'in-fiscal-period') return undefined;
  requireDate(request);
  const calendar = context.fiscalCalendar?.() ?? CALENDAR_QUARTERS;
  const [arity, range] = found ?? [1, undefined];
  const values = wholeNumbers(request, arity);
  requirePeriod(request, calendar, values);
  if (range) return onDays(request, range(calendar, context.today, values));
  const { month, day, periods: count } = calendar;
  return { kind: 'operator', operator, left, values: [values[0] ?? 0, month, day, count] };
}

function wholeNumbers({ operator, texts }: ConditionRequest, arity: number): readonly number[] {
  if (texts.length !== arity) throw wrongNumberOfArguments(operator);
  const values = texts.map((text) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : 0));
  if (values.some((value) => value === 0)) throw wrongArgument(operator, 'System.Int32');
  return values;
}

/** A period that the organisation's year does not have. */
function requirePeriod({ operator }: ConditionRequest, calendar: FiscalCalendar, [first = 1]: readonly number[]): void {
  if (/fiscal-period(-and-year)?$/.test(operator) && operator.startsWith('in-') && first > calendar.periods)
    throw wrongArgument(operator, 'System.Int32');
}
