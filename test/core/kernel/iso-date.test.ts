import {
  addDays,
  addMonths,
  calendarDayOf,
  daysBetween,
  endOf,
  type CalendarPeriod,
  isoDate,
  parseIsoDate,
  startOf,
  weekdayOf,
} from '@o2c/core/kernel';
import { dateOfDayNumber, dayNumberOf } from '../../../core/src/kernel/day-number';
import fc from 'fast-check';

const DAY = 86_400_000;
/** Years 0011 to 9989, so that sums stay inside the calendar. */
const aDate = () => fc.integer({ min: -715_000, max: 2_928_000 }).map(dateOfDayNumber);

describe('iso date', () => {
  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2011-12-30'])('%s is a day', (text) =>
    expect(parseIsoDate(text)).toEqual({ ok: true, value: text }),
  );

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '0000-01-01',
    '',
    '2026-01-01T00:00:00Z',
  ])('%p is none', (text) => {
    expect(parseIsoDate(text)).toEqual({ ok: false, error: { code: 'date.invalid', text } });
    expect(() => isoDate(text)).toThrow(RangeError);
  });

  test('counts days as UTC does, over all years', () =>
    fc.assert(
      fc.property(aDate(), (date) => {
        const utc = new Date(`${date}T00:00:00Z`);
        expect(dayNumberOf(date)).toBe(utc.getTime() / DAY);
        expect(weekdayOf(date)).toBe(utc.getUTCDay() || 7);
        expect(dateOfDayNumber(dayNumberOf(date))).toBe(date);
      }),
      { numRuns: 500 },
    ));

  test('adding days and counting them are inverse', () =>
    fc.assert(
      fc.property(aDate(), fc.integer({ min: -3_000, max: 3_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(addDays(date, days) > date).toBe(days > 0);
      }),
    ));

  test('leaves the calendar with an error, not with a wrong day', () => {
    expect(() => addDays(isoDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(isoDate('0001-01-01'), -1)).toThrow(RangeError);
  });
});

describe('addMonths', () => {
  test.each`
    date            | months | expected
    ${'2026-01-31'} | ${1}   | ${'2026-02-28'}
    ${'2024-01-31'} | ${1}   | ${'2024-02-29'}
    ${'2026-02-28'} | ${1}   | ${'2026-03-28'}
    ${'2026-03-31'} | ${-1}  | ${'2026-02-28'}
    ${'2026-12-15'} | ${1}   | ${'2027-01-15'}
    ${'2026-01-15'} | ${-1}  | ${'2025-12-15'}
    ${'2026-05-31'} | ${13}  | ${'2027-06-30'}
    ${'2024-02-29'} | ${12}  | ${'2025-02-28'}
    ${'2026-07-07'} | ${0}   | ${'2026-07-07'}
  `('$date and $months months', ({ date, months, expected }: { date: string; months: number; expected: string }) =>
    expect(addMonths(isoDate(date), months)).toBe(expected),
  );

  test('lands in the target month, on the day or on its last', () =>
    fc.assert(
      fc.property(aDate(), fc.integer({ min: -100, max: 100 }), (date, months) => {
        const [from, to] = [calendarDayOf(date), calendarDayOf(addMonths(date, months))];
        expect(to.year * 12 + to.month - (from.year * 12 + from.month)).toBe(months);
        expect(to.day === from.day || addMonths(date, months) === endOf('month', addMonths(date, months))).toBe(true);
      }),
    ));
});

describe('bounds of a period', () => {
  test.each`
    period       | date            | start           | end
    ${'week'}    | ${'2026-03-01'} | ${'2026-02-23'} | ${'2026-03-01'}
    ${'week'}    | ${'2026-03-02'} | ${'2026-03-02'} | ${'2026-03-08'}
    ${'month'}   | ${'2024-02-10'} | ${'2024-02-01'} | ${'2024-02-29'}
    ${'quarter'} | ${'2026-05-05'} | ${'2026-04-01'} | ${'2026-06-30'}
    ${'quarter'} | ${'2026-12-31'} | ${'2026-10-01'} | ${'2026-12-31'}
    ${'year'}    | ${'2026-07-01'} | ${'2026-01-01'} | ${'2026-12-31'}
    ${'year'}    | ${'9999-12-31'} | ${'9999-01-01'} | ${'9999-12-31'}
  `('the $period of $date', ({ period, date, start, end }: Bounds) => {
    expect(startOf(period, isoDate(date))).toBe(start);
    expect(endOf(period, isoDate(date))).toBe(end);
  });

  test('hold the date and meet the next period without gap', () =>
    fc.assert(
      fc.property(aDate(), fc.constantFrom<CalendarPeriod>('week', 'month', 'quarter', 'year'), (date, period) => {
        expect(startOf(period, date) <= date && date <= endOf(period, date)).toBe(true);
        const next = addDays(endOf(period, date), 1);
        expect(startOf(period, next)).toBe(next);
      }),
    ));
});

interface Bounds {
  readonly period: CalendarPeriod;
  readonly date: string;
  readonly start: string;
  readonly end: string;
}
