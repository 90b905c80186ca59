import { readAgingDefinition, writeAgingBuckets, writeAgingDefinition } from '@o2c/core/dataverse';
import { type AgingDefinition, STANDARD } from '@o2c/core/receivables';
import fc, { type Arbitrary } from 'fast-check';
import { aText } from './arbitraries';
import { returned } from './returned-row';

const rest = { label: 'rest', unit: 'unlimited', length: 0 } as const;
const aBucket = fc.record({
  label: aText(),
  unit: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
  length: fc.integer({ min: 1, max: 12 }),
});
const aDefinition: Arbitrary<AgingDefinition> = fc.record({
  code: aText(),
  name: aText(),
  basis: fc.constantFrom('dueDate', 'documentDate', 'transactionDate'),
  creditPlacement: fc.constantFrom('ownDate', 'oldest'),
  buckets: fc.array(aBucket).map((buckets) => [...buckets, rest]),
});

describe('aging definitions', () => {
  test('come back with their buckets in order', () =>
    fc.assert(
      fc.property(fc.oneof(aDefinition, fc.constant(STANDARD)), (definition) => {
        const row = returned(writeAgingDefinition(definition, 'default'), 'text');
        const buckets = writeAgingBuckets(definition).map((bucket) => returned(bucket, 'text'));
        expect(readAgingDefinition(row, buckets.reverse())).toEqual({ ok: true, value: definition });
      }),
    ));

  test('that leave dates out are refused', () => {
    const buckets = writeAgingBuckets(STANDARD).slice(0, 4);
    expect(readAgingDefinition(writeAgingDefinition(STANDARD, 'onRequest'), buckets)).toEqual({
      ok: false,
      error: { code: 'aging.last-not-unlimited', bucket: 3 },
    });
  });

  test('with an unreadable row or bucket are refused, naming the table', () => {
    expect(readAgingDefinition({}, [])).toMatchObject({ ok: false, error: { table: 'o2c_agingdefinition' } });
    expect(readAgingDefinition(writeAgingDefinition(STANDARD, 'default'), [{}])).toMatchObject({
      ok: false,
      error: { table: 'o2c_agingbucket' },
    });
  });
});
