import { isoDate } from '@o2c/core/kernel';
import { ageByOwnDate, ageReceivables, STANDARD } from '@o2c/core/receivables';
import { datedItem, eur } from './receivable-builders';

const items = [datedItem('A', eur(100_00), '2026-01-10'), datedItem('B', eur(-30_00), '2026-03-20')];
const request = { items, settlements: [], definition: STANDARD, asOf: isoDate('2026-03-31') };

describe('ageByOwnDate', () => {
  test('is ageReceivables for a definition that leaves credits where they are', () =>
    expect(ageByOwnDate(request)).toEqual(ageReceivables(request)));

  test('throws on a definition that places credits elsewhere', () => {
    const definition = { ...STANDARD, creditPlacement: 'oldest' } as const;
    expect(() => ageByOwnDate({ ...request, definition })).toThrow(RangeError);
  });
});
