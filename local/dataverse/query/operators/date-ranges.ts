import { addDays, addMonths, addYears, startOfMonth, startOfWeek, startOfYear } from './calendar';

/** Days from `from` up to, not including, `until`; an absent end is open. */
export interface DayRange {
  readonly from?: string;
  readonly until?: string;
}

const month = (today: string, offset: number): DayRange => {
  const from = addMonths(startOfMonth(today), offset);
  return { from, until: addMonths(from, 1) };
};
const week = (today: string, offset: number): DayRange => {
  const from = addDays(startOfWeek(today), 7 * offset);
  return { from, until: addDays(from, 7) };
};
const year = (today: string, offset: number): DayRange => {
  const from = addYears(startOfYear(today), offset);
  return { from, until: addYears(from, 1) };
};
const days = (today: string, first: number, count: number): DayRange => ({
  from: addDays(today, first),
  until: addDays(today, first + count),
});

/** The day-counting operators of Fetch.xsd without a number, by what they mean on a day. */
export const NAMED_RANGES: ReadonlyMap<string, (today: string) => DayRange> = new Map([
  ['yesterday', (today: string) => days(today, -1, 1)],
  ['today', (today: string) => days(today, 0, 1)],
  ['tomorrow', (today: string) => days(today, 1, 1)],
  ['last-seven-days', (today: string) => days(today, -7, 8)],
  ['next-seven-days', (today: string) => days(today, 0, 8)],
  ['last-week', (today: string) => week(today, -1)],
  ['this-week', (today: string) => week(today, 0)],
  ['next-week', (today: string) => week(today, 1)],
  ['last-month', (today: string) => month(today, -1)],
  ['this-month', (today: string) => month(today, 0)],
  ['next-month', (today: string) => month(today, 1)],
  ['last-year', (today: string) => year(today, -1)],
  ['this-year', (today: string) => year(today, 0)],
  ['next-year', (today: string) => year(today, 1)],
]);

/** Those with a number. The day they are asked on belongs to the span before it and to the span after it. */
export const COUNTED_RANGES: ReadonlyMap<string, (today: string, count: number) => DayRange> = new Map([
  ['last-x-days', (today: string, count: number) => ({ from: addDays(today, -count), until: addDays(today, 1) })],
  ['next-x-days', (today: string, count: number) => ({ from: today, until: addDays(today, count + 1) })],
  ['last-x-weeks', (today: string, count: number) => ({ from: addDays(today, -7 * count), until: addDays(today, 1) })],
  ['next-x-weeks', (today: string, count: number) => ({ from: today, until: addDays(today, 7 * count + 1) })],
  ['last-x-months', (today: string, count: number) => ({ from: addMonths(today, -count), until: addDays(today, 1) })],
  ['next-x-months', (today: string, count: number) => ({ from: today, until: addDays(addMonths(today, count), 1) })],
  ['last-x-years', (today: string, count: number) => ({ from: addYears(today, -count), until: addDays(today, 1) })],
  ['next-x-years', (today: string, count: number) => ({ from: today, until: addDays(addYears(today, count), 1) })],
  ['olderthan-x-days', (today: string, count: number) => ({ until: addDays(today, -count) })],
  ['olderthan-x-weeks', (today: string, count: number) => ({ until: addDays(today, -7 * count) })],
  ['olderthan-x-months', (today: string, count: number) => ({ until: addMonths(today, -count) })],
  ['olderthan-x-years', (today: string, count: number) => ({ until: addYears(today, -count) })],
]);
