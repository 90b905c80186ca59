import { paymentIndexOf } from '@o2c/core/credit-score';
import fc from 'fast-check';

const line = (major: number, daysLate: number) => ({ minor: major * 100, daysLate });

describe('paymentIndexOf', () => {
  test.each([
    ['10,000 on the day and 30,000 thirty days late', [line(10_000, 0), line(30_000, 30)], '57.5'],
    ['45 days late', [line(1, 45)], '45'],
    ['26 days late', [line(1, 26)], '55'],
    ['30 days early', [line(1, -30)], '100'],
    ['a year early', [line(1, -365)], '100'],
    ['20 days early', [line(1, -20)], '90'],
    ['10 days early', [line(1, -10)], '85'],
    ['on the day', [line(1, 0)], '80'],
    ['15 days late', [line(1, 15)], '70'],
    ['16 days late: a seventh of ten less', [line(1, 16)], '68.5714'],
    ['22 days late', [line(1, 22)], '60'],
    ['60 days late', [line(1, 60)], '40'],
    ['90 days late', [line(1, 90)], '30'],
    ['120 days late', [line(1, 120)], '20'],
    ['150 days late', [line(1, 150)], '10'],
    ['two years late', [line(1, 730)], '0'],
  ])('%s: %s', (_name, lines, index) => expect(paymentIndexOf(lines)).toBe(index));

  test('nothing traded has no index', () => expect(paymentIndexOf([])).toBeUndefined());

  test('is between 0 and 100, falls with every day, and does not hang on the order or the unit', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ minor: fc.integer({ min: 1, max: 10_000_000 }), daysLate: fc.integer({ min: -60, max: 400 }) }),
          { minLength: 1 },
        ),
        (lines) => {
          const index = Number(paymentIndexOf(lines));
          const later = Number(paymentIndexOf(lines.map((one) => ({ ...one, daysLate: one.daysLate + 1 }))));
          expect(index).toBeGreaterThanOrEqual(0);
          expect(index).toBeLessThanOrEqual(100);
          expect(later).toBeLessThanOrEqual(index);
          expect(paymentIndexOf([...lines].reverse())).toBe(paymentIndexOf(lines));
          expect(paymentIndexOf(lines.map((one) => ({ ...one, minor: one.minor * 10 })))).toBe(paymentIndexOf(lines));
        },
      ),
    ));
});
