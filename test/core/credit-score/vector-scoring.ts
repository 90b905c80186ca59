import { NO_VALUE, type RiskBand, type ScoringGroup, type ScoringLine } from '@o2c/core/credit-score';
import { decimal } from '@o2c/core/kernel';

/** A range line: `[from, to, score]`, null for an open end. */
type RangeLine = readonly [from: string | null, to: string | null, score: number];

export const ranges = (...lines: readonly RangeLine[]): readonly ScoringLine[] =>
  lines.map(([from, to, score], at) => ({
    sequence: at + 1,
    score,
    ...(from === null ? {} : { from: decimal(from) }),
    ...(to === null ? {} : { to: decimal(to) }),
  }));

/** `undefined` is any other value. */
export const values = (...lines: readonly (readonly [string | undefined, number])[]): readonly ScoringLine[] =>
  lines.map(([value, score], at) => ({ sequence: at + 1, score, ...(value === undefined ? {} : { value }) }));

export const noValue = (sequence: number, score: number): ScoringLine => ({ sequence, value: NO_VALUE, score });

/** The five groups of spec/features.md 3.5. */
export const VECTOR_GROUPS: readonly ScoringGroup[] = [
  { code: 'YEARS', factor: 'inBusinessYears', lines: ranges(['0', '2', 1], ['3', '5', 3], ['6', null, 5]) },
  { code: 'SINCE', factor: 'customerSinceYears', lines: ranges(['0', '1', 1], ['2', '4', 3], ['5', null, 5]) },
  { code: 'PAYS', factor: 'averagePaymentDays', lines: ranges(['0', '30', 5], ['31', '45', 3], ['46', null, 1]) },
  { code: 'DSO', factor: 'daysSalesOutstanding', lines: ranges(['0', '40', 5], ['41', '60', 3], ['61', null, 1]) },
  { code: 'COUNTRY', factor: 'country', lines: values(['DE', 5], [undefined, 2]) },
];

/** Its risk groups. */
export const VECTOR_BANDS: readonly RiskBand[] = [
  { riskGroup: 'high', fromScore: 5, toScore: 11, maximumTermsRank: 1, depositPercent: decimal(30) },
  { riskGroup: 'medium', fromScore: 12, toScore: 18, maximumTermsRank: 3, maximumDiscountRank: 1 },
  { riskGroup: 'low', fromScore: 19, toScore: 25 },
];
