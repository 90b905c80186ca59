import { documentNumber, newSeries, numberInBlock, reserveBlock, seriesYear, voidNumber } from '@o2c/core/invoicing';
import { isoDate } from '@o2c/core/kernel';
import fc from 'fast-check';

const key = { legalEntityId: 'nl', documentType: 'invoice', year: 2026 } as const;

test.each`
  prefix          | digits | number     | expected
  ${'NL01-2026-'} | ${6}   | ${42}      | ${'NL01-2026-000042'}
  ${''}           | ${1}   | ${42}      | ${'42'}
  ${'X'}          | ${3}   | ${1234567} | ${'X1234567'}
`('$prefix with $digits digits writes $number as $expected (IN-11)', ({ expected, number, ...format }) =>
  expect(documentNumber(format as { prefix: string; digits: number }, number as number)).toBe(expected),
);

test('a series of each year and kind of document begins at one', () => {
  const invoices = newSeries(key, 'NL01');
  const notes = newSeries({ ...key, documentType: 'creditNote' }, 'NL01');
  expect([invoices, notes].map((series) => documentNumber(series, series.nextNumber))).toEqual([
    'NL01-2026-000001',
    'NL01-C2026-000001',
  ]);
  expect(new Set([invoices.id, notes.id, newSeries({ ...key, year: 2027 }, 'NL01').id]).size).toBe(3);
  expect(seriesYear(isoDate('2026-12-31'))).toBe(2026);
});

test('blocks taken one after the other give every event one number and leave no gap (I6)', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), (sizes) => {
      let series = newSeries(key, 'NL01');
      const numbers = sizes.flatMap((size, at) => {
        const events = Array.from({ length: size }, (_, event) => `event ${at}.${event}`);
        const reserved = reserveBlock(series, events);
        series = reserved.series;
        return events.map((event) => numberInBlock(reserved.block, event));
      });
      expect(numbers).toEqual(numbers.map((_, at) => documentNumber(series, at + 1)));
    }),
  ));

test('a number is voided under its own key; an event without one has nothing to void', () => {
  const { block } = reserveBlock({ ...newSeries(key, 'NL01'), nextNumber: 7 }, ['a', 'b']);
  expect(voidNumber(block, 'b', 'the order changed')).toMatchObject({
    number: 8,
    documentNumber: 'NL01-2026-000008',
    reason: 'the order changed',
  });
  expect(numberInBlock(block, 'c')).toBeUndefined();
  expect(() => voidNumber(block, 'c', 'none')).toThrow(RangeError);
});
