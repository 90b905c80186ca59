import fc from 'fast-check';
import { parseNcrontab } from '../../../../local/functions-host/timers/ncrontab';
import { nextOccurrence } from '../../../../local/functions-host/timers/next-occurrence';

const next = (expression: string, after: string): string | undefined =>
  nextOccurrence(parseNcrontab(expression), new Date(after))?.toISOString();

describe('NCRONTAB', () => {
  test.each`
    expression             | after                         | expected
    ${'0 */5 * * * *'}     | ${'2026-03-01T10:02:30Z'}     | ${'2026-03-01T10:05:00.000Z'}
    ${'0 */5 * * * *'}     | ${'2026-03-01T10:05:00Z'}     | ${'2026-03-01T10:10:00.000Z'}
    ${'0 */5 * * * *'}     | ${'2026-03-01T10:04:59.999Z'} | ${'2026-03-01T10:05:00.000Z'}
    ${'0 0 * * * *'}       | ${'2026-12-31T23:00:00Z'}     | ${'2027-01-01T00:00:00.000Z'}
    ${'0 30 9 * * *'}      | ${'2026-03-01T09:30:00Z'}     | ${'2026-03-02T09:30:00.000Z'}
    ${'0 30 9 * * 1-5'}    | ${'2026-02-27T10:00:00Z'}     | ${'2026-03-02T09:30:00.000Z'}
    ${'0 30 9 * Jan Mon'}  | ${'2026-02-27T10:00:00Z'}     | ${'2027-01-04T09:30:00.000Z'}
    ${'30 * * * * *'}      | ${'2026-03-01T10:00:30Z'}     | ${'2026-03-01T10:01:30.000Z'}
    ${'*/15 * * * * *'}    | ${'2026-03-01T10:00:44Z'}     | ${'2026-03-01T10:00:45.000Z'}
    ${'0 0 0 29 2 *'}      | ${'2026-03-01T00:00:00Z'}     | ${'2028-02-29T00:00:00.000Z'}
    ${'0 0 0 31 * *'}      | ${'2026-01-31T00:00:00Z'}     | ${'2026-03-31T00:00:00.000Z'}
    ${'0 0 0 1 1,7 *'}     | ${'2026-01-01T00:00:00Z'}     | ${'2026-07-01T00:00:00.000Z'}
    ${'0 5/20 * * * *'}    | ${'2026-03-01T10:06:00Z'}     | ${'2026-03-01T10:25:00.000Z'}
    ${'0 10-20/5 3 * * *'} | ${'2026-03-01T03:16:00Z'}     | ${'2026-03-01T03:20:00.000Z'}
    ${'*/10 * * * *'}      | ${'2026-03-01T10:00:00Z'}     | ${'2026-03-01T10:10:00.000Z'}
    ${'0 0 0 13 * 5'}      | ${'2026-01-01T00:00:00Z'}     | ${'2026-02-13T00:00:00.000Z'}
    ${'0 0 0 31 2 *'}      | ${'2026-01-01T00:00:00Z'}     | ${undefined}
    ${'0 30 2 29 3 *'}     | ${'2026-03-01T00:00:00Z'}     | ${'2026-03-29T02:30:00.000Z'}
  `(
    '$expression after $after is $expected',
    ({ expression, after, expected }: Record<'expression' | 'after' | 'expected', string>) => {
      expect(next(expression, after)).toBe(expected);
    },
  );

  test.each([
    '* * * *',
    '60 * * * * *',
    '0 0 24 * * *',
    '0 0 0 0 * *',
    '0 0 0 * 13 *',
    '0 0 0 * * 8',
    '0 */0 * * * *',
    '0 a * * * *',
    '00:05:00',
    '0 5-1 * * * *',
  ])('refuses %s', (expression) => {
    expect(() => parseNcrontab(expression)).toThrow(/needs six fields|is not a value/);
  });

  test('the next occurrence is after the moment, fits the schedule, and skips none', () => {
    const schedule = parseNcrontab('0 */7 1-5 * * 1-5');
    const fits = (moment: Date): boolean =>
      moment.getUTCSeconds() === 0 &&
      moment.getUTCMinutes() % 7 === 0 &&
      moment.getUTCHours() >= 1 &&
      moment.getUTCHours() <= 5 &&
      moment.getUTCDay() >= 1 &&
      moment.getUTCDay() <= 5;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000_000 }), (minutes) => {
        const after = new Date(Date.UTC(2026, 0, 1) + minutes * 60_000);
        const found = nextOccurrence(schedule, after);
        if (!found) throw new Error('none found');
        expect(found.getTime()).toBeGreaterThan(after.getTime());
        expect(fits(found)).toBe(true);
        for (let at = after.getTime() + 60_000; at < found.getTime(); at += 60_000)
          expect(fits(new Date(at))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});
