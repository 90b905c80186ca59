import { type CustomerFactors, type FactorValue, scoreCustomer, termsFor } from '@o2c/core/credit-score';
import { decimal } from '@o2c/core/kernel';
import { noValue, VECTOR_BANDS, VECTOR_GROUPS } from './vector-scoring';

const scoring = { groups: VECTOR_GROUPS, bands: VECTOR_BANDS };
const number = (value: string | number): FactorValue => ({ kind: 'number', value: decimal(value) });

/** Customer X of spec/features.md 3.5. */
const customerX = (over: Readonly<Record<string, FactorValue>> = {}): CustomerFactors => ({
  legalEntityId: 'NL',
  values: new Map(
    Object.entries<FactorValue>({
      YEARS: number(7),
      SINCE: number(2),
      PAYS: number(38),
      DSO: number(52),
      COUNTRY: { kind: 'text', value: 'DE' },
      ...over,
    }),
  ),
});

describe('scoreCustomer', () => {
  test('customer X of the specification scores 19 and is a low risk, factor by factor', () =>
    expect(scoreCustomer(customerX(), scoring)).toMatchObject({
      outcome: 'scored',
      score: 19,
      riskGroup: 'low',
      stale: [],
      factors: [
        { group: 'YEARS', factor: 'inBusinessYears', value: '7', score: 5, line: 3 },
        { group: 'SINCE', value: '2', score: 3, line: 2 },
        { group: 'PAYS', value: '38', score: 3, line: 2 },
        { group: 'DSO', value: '52', score: 3, line: 2 },
        { group: 'COUNTRY', value: 'DE', score: 5, line: 1 },
      ],
    }));

  test('after payment days of 47 and a DSO of 63 it scores 15 and is a medium risk', () =>
    expect(scoreCustomer(customerX({ PAYS: number(47), DSO: number(63) }), scoring)).toMatchObject({
      score: 15,
      riskGroup: 'medium',
    }));

  test.each([
    ['30', 5],
    ['30.49', 5],
    ['30.5', 3],
    ['31', 3],
    ['45.4999', 3],
    ['45.5', 1],
    ['0', 5],
  ])('a measure of %s days gives %s: rounded half up to the ends of the ranges', (days, score) =>
    expect(scoreCustomer(customerX({ PAYS: number(days) }), scoring).factors[2]).toMatchObject({ score }),
  );

  test('a country of another case is the same, and any other takes the line for it', () => {
    expect(scoreCustomer(customerX({ COUNTRY: { kind: 'text', value: 'de' } }), scoring)).toMatchObject({ score: 19 });
    expect(scoreCustomer(customerX({ COUNTRY: { kind: 'text', value: 'FR' } }), scoring)).toMatchObject({ score: 16 });
  });

  test('an unknown factor makes the score incomplete and is named, not taken for zero nor for any other', () => {
    const unknown: FactorValue = { kind: 'unknown', because: 'date missing' };
    const noCountry: FactorValue = { kind: 'unknown', because: 'no country' };
    expect(scoreCustomer(customerX({ YEARS: unknown, COUNTRY: noCountry }), scoring)).toMatchObject({
      outcome: 'incomplete',
      missing: [
        { group: 'YEARS', factor: 'inBusinessYears', because: 'date missing' },
        { group: 'COUNTRY', factor: 'country', because: 'no country' },
      ],
    });
  });

  test('a line for no value scores an unknown factor and says so', () => {
    const groups = VECTOR_GROUPS.map((group) =>
      group.code === 'YEARS' ? { ...group, lines: [...group.lines, noValue(4, 1)] } : group,
    );
    const unknown: FactorValue = { kind: 'unknown', because: 'date missing' };
    const scored = scoreCustomer(customerX({ YEARS: unknown }), { ...scoring, groups });
    expect(scored).toMatchObject({ outcome: 'scored', score: 15, stale: [] });
    expect(scored.factors[0]).toMatchObject({ value: '(no value): date missing', score: 1, line: 4 });
  });

  test('a signal too old is named as stale and not used', () => {
    const groups = [
      ...VECTOR_GROUPS,
      {
        code: 'RATING',
        factor: 'externalSignal',
        signal: 'agency:rating',
        lines: [{ sequence: 1, value: 'A', score: 5 }, { sequence: 2, score: 1 }, noValue(3, 0)],
      } as const,
    ];
    const bands = [{ riskGroup: 'low', fromScore: 0, toScore: 99 }] as const;
    const known = scoreCustomer(customerX({ RATING: { kind: 'text', value: 'A' } }), { groups, bands });
    const old = scoreCustomer(customerX({ RATING: { kind: 'stale', observedOn: '2026-01-01' } }), { groups, bands });
    expect(known).toMatchObject({ score: 24, stale: [] });
    expect(old).toMatchObject({ score: 19, stale: ['RATING'] });
    expect(old.factors[5]).toMatchObject({ score: 0, line: 3 });
  });

  test('the bands of a legal entity come before those for all', () => {
    const bands = [...VECTOR_BANDS, { riskGroup: 'high', legalEntityId: 'NL', fromScore: 0, toScore: 99 } as const];
    expect(scoreCustomer(customerX(), { ...scoring, bands })).toMatchObject({ riskGroup: 'high' });
    expect(scoreCustomer({ ...customerX(), legalEntityId: 'US' }, { ...scoring, bands })).toMatchObject({
      riskGroup: 'low',
    });
  });
});

describe('termsFor', () => {
  const [high, medium, low] = VECTOR_BANDS;
  test.each([
    [
      'cut at the band',
      high,
      { termsRank: 4 },
      { termsRank: { wanted: 4, allowed: 1, maximum: 1, because: 'the band allows no more' }, depositPercent: '30' },
    ],
    [
      'kept at the band',
      medium,
      { termsRank: 3 },
      { termsRank: { wanted: 3, allowed: 3, maximum: 3, because: 'within the band' } },
    ],
    [
      'kept without a maximum',
      low,
      { termsRank: 9, discountRank: 9 },
      { termsRank: { wanted: 9, allowed: 9, because: 'the band allows any' }, discountRank: { allowed: 9 } },
    ],
    ['given by the band', medium, {}, { discountRank: { allowed: 1, because: 'none is wanted' } }],
  ])('ranks are %s', (...[, band, wanted, expected]) => expect(band && termsFor(band, wanted)).toMatchObject(expected));
});
