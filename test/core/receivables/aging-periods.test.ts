import { addDays, isoDate } from '@o2c/core/kernel';
import {
  type AgingBucketDefinition,
  type AgingDefinition,
  agingPeriods,
  checkAgingDefinition,
  STANDARD,
} from '@o2c/core/receivables';
import fc from 'fast-check';

const unlimited = { label: 'unlimited', unit: 'unlimited', length: 0 } as const;
const bucket = (length: number, unit: AgingBucketDefinition['unit'] = 'day') => ({
  label: `${length} ${unit}`,
  unit,
  length,
});
const definition = (...buckets: readonly AgingBucketDefinition[]): AgingDefinition => ({ ...STANDARD, buckets });
const bounds = (buckets: readonly AgingBucketDefinition[], asOf: string) =>
  agingPeriods(definition(...buckets), isoDate(asOf)).map(({ newest, oldest }) => [newest, oldest]);

describe('aging periods', () => {
  test('of the standard definition lie before, and 30 days each behind, the zero line', () =>
    expect(agingPeriods(STANDARD, isoDate('2026-03-31'))).toEqual([
      { label: 'Current', newest: undefined, oldest: '2026-03-31' },
      { label: '1-30', newest: '2026-03-30', oldest: '2026-03-01' },
      { label: '31-60', newest: '2026-02-28', oldest: '2026-01-30' },
      { label: '61-90', newest: '2026-01-29', oldest: '2025-12-31' },
      { label: '90+', newest: '2025-12-30', oldest: undefined },
    ]));

  test('"current 30" is the day itself and the 29 days before', () =>
    expect(bounds([bucket(30), bucket(30), unlimited], '2026-03-31')).toEqual([
      [undefined, '2026-03-02'],
      ['2026-03-01', '2026-01-31'],
      ['2026-01-30', undefined],
    ]));

  test('months count back from the report day and do not drift at month ends', () =>
    expect(
      bounds([unlimited, bucket(1, 'month'), bucket(1, 'month'), bucket(1, 'quarter'), unlimited], '2026-03-31'),
    ).toEqual([
      [undefined, '2026-03-31'],
      ['2026-03-30', '2026-02-28'],
      ['2026-02-27', '2026-01-31'],
      ['2026-01-30', '2025-10-31'],
      ['2025-10-30', undefined],
    ]));

  test('weeks and years', () =>
    expect(bounds([unlimited, bucket(2, 'week'), bucket(1, 'year'), unlimited], '2026-03-31')).toEqual([
      [undefined, '2026-03-31'],
      ['2026-03-30', '2026-03-17'],
      ['2026-03-16', '2025-03-17'],
      ['2025-03-16', undefined],
    ]));

  test('buckets before the zero line split what is not yet late', () =>
    expect(bounds([unlimited, bucket(-7), bucket(-7), bucket(30), unlimited], '2026-03-31')).toEqual([
      [undefined, '2026-04-14'],
      ['2026-04-13', '2026-04-07'],
      ['2026-04-06', '2026-03-31'],
      ['2026-03-30', '2026-03-01'],
      ['2026-02-28', undefined],
    ]));

  test('one unlimited bucket takes everything', () =>
    expect(bounds([unlimited], '2026-03-31')).toEqual([[undefined, undefined]]));

  test('every day falls into exactly one period, whatever the definition', () => {
    const units = ['day', 'week', 'month', 'quarter', 'year'] as const;
    const late = fc.record({ unit: fc.constantFrom(...units), length: fc.integer({ min: 1, max: 4 }) });
    const world = fc.record({
      behind: fc.array(late, { maxLength: 4 }),
      ahead: fc.array(late, { maxLength: 2 }),
      today: fc.integer({ min: 0, max: 1500 }),
      offset: fc.integer({ min: -1500, max: 1500 }),
    });
    fc.assert(
      fc.property(world, ({ behind, ahead, today, offset }) => {
        const asOf = addDays(isoDate('2024-01-01'), today);
        const date = addDays(asOf, offset);
        const rows = [
          ...ahead.map((row) => bucket(-row.length, row.unit)),
          ...behind.map((row) => bucket(row.length, row.unit)),
        ];
        const holding = agingPeriods(definition(unlimited, ...rows, unlimited), asOf).filter(
          ({ newest, oldest }) => (newest === undefined || date <= newest) && (oldest === undefined || date >= oldest),
        );
        expect(holding).toHaveLength(1);
      }),
    );
  });
});

describe('checkAgingDefinition', () => {
  test('accepts the standard', () => expect(checkAgingDefinition(STANDARD)).toEqual({ ok: true, value: STANDARD }));

  test.each`
    case                         | buckets                                           | code                           | at
    ${'no buckets'}              | ${[]}                                             | ${'aging.no-buckets'}          | ${0}
    ${'closed to the past'}      | ${[unlimited, bucket(30)]}                        | ${'aging.last-not-unlimited'}  | ${1}
    ${'unlimited in the middle'} | ${[bucket(30), unlimited, bucket(30), unlimited]} | ${'aging.misplaced-unlimited'} | ${1}
    ${'of no length'}            | ${[bucket(30), bucket(0), unlimited]}             | ${'aging.bad-length'}          | ${1}
    ${'of half a day'}           | ${[bucket(0.5), unlimited]}                       | ${'aging.bad-length'}          | ${0}
    ${'ahead after behind'}      | ${[bucket(30), bucket(-7), unlimited]}            | ${'aging.bad-length'}          | ${1}
  `('refuses one $case', ({ buckets, code, at }: { buckets: AgingBucketDefinition[]; code: string; at: number }) => {
    expect(checkAgingDefinition(definition(...buckets))).toEqual({ ok: false, error: { code, bucket: at } });
    expect(() => agingPeriods(definition(...buckets), isoDate('2026-03-31'))).toThrow(code);
  });
});
