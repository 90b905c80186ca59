import { checkScoring, type RiskBand, type ScoringGroup } from '@o2c/core/credit-score';
import { decimal } from '@o2c/core/kernel';
import { noValue, ranges, values, VECTOR_BANDS, VECTOR_GROUPS } from './vector-scoring';

const bands: readonly RiskBand[] = [{ riskGroup: 'low', fromScore: 0, toScore: 100 }];
const days = (lines: ScoringGroup['lines']): ScoringGroup => ({ code: 'D', factor: 'averagePaymentDays', lines });
const country = (lines: ScoringGroup['lines']): ScoringGroup => ({ code: 'C', factor: 'country', lines });
const defectsOf = (group: ScoringGroup) => checkScoring({ groups: [group], bands });

test('the scoring of the specification has no defect', () =>
  expect(checkScoring({ groups: VECTOR_GROUPS, bands: VECTOR_BANDS })).toEqual([]));

test.each([
  [
    'a gap between two ranges',
    days(ranges(['0', '30', 1], ['32', null, 2])),
    [{ code: 'scoring.gap', group: 'D', above: '30', below: '32' }],
  ],
  [
    'an overlap of one day',
    days(ranges(['0', '30', 1], ['30', null, 2])),
    [{ code: 'scoring.overlap', group: 'D', line: 2, other: 1 }],
  ],
  [
    'ranges that begin above what can be measured',
    days(ranges(['1', null, 1])),
    [{ code: 'scoring.gap', group: 'D', below: '1' }],
  ],
  ['ranges that end', days(ranges(['0', '90', 1])), [{ code: 'scoring.gap', group: 'D', above: '90' }]],
  ['a reversed range', days(ranges(['30', '0', 1])), [{ code: 'scoring.range-reversed', group: 'D', line: 1 }]],
  ['no lines', days([]), [{ code: 'scoring.no-lines', group: 'D' }]],
  ['nothing but a line for no value', days([noValue(1, 3)]), [{ code: 'scoring.no-lines', group: 'D' }]],
  ['values where days are measured', days(values(['30', 1])), [{ code: 'scoring.wrong-kind', group: 'D', line: 1 }]],
  ['ranges of countries', country(ranges(['0', null, 1])), [{ code: 'scoring.wrong-kind', group: 'C', line: 1 }]],
  [
    'a value twice',
    country(values(['DE', 5], ['de', 4], [undefined, 1])),
    [{ code: 'scoring.value-twice', group: 'C', line: 2, value: 'de' }],
  ],
  ['no line for any other value', country(values(['DE', 5])), [{ code: 'scoring.other-missing', group: 'C' }]],
  [
    'a range with a value',
    days([{ sequence: 1, from: decimal(0), value: 'x', score: 1 }]),
    [{ code: 'scoring.mixed', group: 'D', line: 1 }],
  ],
  [
    'a signal nobody named',
    { code: 'S', factor: 'externalSignal', lines: ranges([null, null, 1]) } satisfies ScoringGroup,
    [{ code: 'scoring.signal', group: 'S' }],
  ],
])('%s is a defect with its name', (_name, group, expected) => expect(defectsOf(group)).toEqual(expected));

test('ranges of tenths meet on tenths', () => {
  expect(defectsOf(days(ranges(['0', '2.5', 1], ['2.6', null, 2])))).toEqual([]);
  expect(defectsOf(days(ranges(['0', '2.5', 1], ['3', null, 2])))).toEqual([
    { code: 'scoring.gap', group: 'D', above: '2.5', below: '3' },
  ]);
});

test('a line for no value is in nobody else’s way', () =>
  expect(defectsOf(days([...ranges(['0', '30', 1], ['31', null, 2]), noValue(3, 1)]))).toEqual([]));

test('a balance can be a credit, so its ranges are open below', () => {
  const group = (from: string | null): ScoringGroup => ({
    code: 'B',
    factor: 'averageBalance',
    lines: ranges([from, '1000', 1], ['1001', null, 2]),
  });
  expect(defectsOf(group(null))).toEqual([]);
  expect(defectsOf(group('0'))).toEqual([{ code: 'scoring.gap', group: 'B', below: '0' }]);
});

test.each([
  ['none at all', [], [{ code: 'scoring.no-bands' }]],
  [
    'a gap between them',
    [
      { riskGroup: 'high', fromScore: 6, toScore: 11 },
      { riskGroup: 'low', fromScore: 13, toScore: 25 },
    ],
    [{ code: 'scoring.band-gap', from: 12, to: 12 }],
  ],
  [
    'totals below the lowest',
    [{ riskGroup: 'low', fromScore: 8, toScore: 25 }],
    [{ code: 'scoring.band-gap', from: 6, to: 7 }],
  ],
  [
    'totals above the highest',
    [{ riskGroup: 'low', fromScore: 6, toScore: 24 }],
    [{ code: 'scoring.band-gap', from: 25, to: 25 }],
  ],
  [
    'an overlap',
    [
      { riskGroup: 'high', fromScore: 6, toScore: 12 },
      { riskGroup: 'low', fromScore: 12, toScore: 25 },
    ],
    [{ code: 'scoring.band-overlap', riskGroup: 'low', other: 'high' }],
  ],
  [
    'a group twice',
    [
      { riskGroup: 'low', fromScore: 6, toScore: 12 },
      { riskGroup: 'low', fromScore: 13, toScore: 25 },
    ],
    [{ code: 'scoring.band-twice', riskGroup: 'low' }],
  ],
  [
    'a reversed band',
    [{ riskGroup: 'low', fromScore: 25, toScore: 6 }],
    [{ code: 'scoring.band-reversed', riskGroup: 'low' }],
  ],
] satisfies readonly (readonly [string, readonly RiskBand[], readonly object[]])[])(
  'bands with %s are a defect with its name',
  (_name, wrong, expected) => expect(checkScoring({ groups: VECTOR_GROUPS, bands: wrong })).toEqual(expected),
);

test('bands of one legal entity are checked by themselves', () =>
  expect(
    checkScoring({
      groups: VECTOR_GROUPS,
      bands: [...VECTOR_BANDS, { riskGroup: 'low', legalEntityId: 'NL', fromScore: 10, toScore: 25 }],
    }),
  ).toEqual([{ code: 'scoring.band-gap', from: 6, to: 9, legalEntityId: 'NL' }]));

test('two groups of one code are a defect', () =>
  expect(
    checkScoring({
      groups: [...VECTOR_GROUPS, ...VECTOR_GROUPS.slice(0, 1)],
      bands: [{ riskGroup: 'low', fromScore: 0, toScore: 99 }],
    }),
  ).toEqual([{ code: 'scoring.group-twice', group: 'YEARS' }]));
