import { compareDecimals, type Decimal, roundDecimal } from '../kernel';
import { type FactorValue } from './factor-value';
import { bandsOf } from './bands-of';
import { NO_VALUE, type RiskBand, type RiskGroup, type Scoring, type ScoringGroup, type ScoringLine } from './scoring';
import { scoringGrid } from './scoring-grid';

/** What one group gave and by which line. */
export interface FactorScore {
  readonly group: string;
  readonly factor: ScoringGroup['factor'];
  /** As it was compared; `(no value)` where the factor says nothing. */
  readonly value: string;
  readonly score: number;
  /** The sequence of the line. */
  readonly line: number;
}

/** A group that could not be scored, and why. */
export interface MissingFactor {
  readonly group: string;
  readonly factor: ScoringGroup['factor'];
  readonly because: string;
}

/** A customer's score with what each factor gave, or what is missing for one. `stale` names the groups whose signal is too old. */
export type CustomerScore =
  | {
      readonly outcome: 'scored';
      readonly score: number;
      readonly band: RiskBand;
      readonly riskGroup: RiskGroup;
      readonly factors: readonly FactorScore[];
      readonly stale: readonly string[];
    }
  | {
      readonly outcome: 'incomplete';
      readonly missing: readonly MissingFactor[];
      readonly factors: readonly FactorScore[];
      readonly stale: readonly string[];
    };

/** Of whom, and what each group measured of it, by the group's code. */
export interface CustomerFactors {
  readonly legalEntityId: string;
  readonly values: ReadonlyMap<string, FactorValue>;
}

/**
 * The score of a customer: what each group gives for its measure, summed; the risk group by the total (CR-16, spec/features.md 3.5). A factor
 * without a value takes the group's line `(no value)`; where there is none, the score is incomplete and nothing is guessed. The scoring must be
 * without defects (`checkScoring`); throws when a measure or a total finds no place.
 * @example 7 years in business 5, customer for 2 years 3, pays after 38 days 3, DSO 52 3, DE 5: 19, LOW
 */
export function scoreCustomer({ legalEntityId, values }: CustomerFactors, scoring: Scoring): CustomerScore {
  const factors: FactorScore[] = [];
  const missing: MissingFactor[] = [];
  const stale: string[] = [];
  for (const group of scoring.groups) {
    const value = values.get(group.code) ?? { kind: 'unknown', because: 'no signal' };
    const { code, factor } = group;
    if (value.kind === 'stale') stale.push(code);
    const line = lineFor(group, value);
    if (line) factors.push({ group: code, factor, value: shown(group, value), score: line.score, line: line.sequence });
    else missing.push({ group: code, factor, because: reasonOf(value) });
  }
  if (missing.length > 0) return { outcome: 'incomplete', missing, factors, stale };
  const score = factors.reduce((sum, factor) => sum + factor.score, 0);
  const band = bandOf(score, legalEntityId, scoring);
  return { outcome: 'scored', score, band, riskGroup: band.riskGroup, factors, stale };
}

function bandOf(score: number, legalEntityId: string, scoring: Scoring): RiskBand {
  const band = bandsOf(scoring, legalEntityId).find(({ fromScore, toScore }) => fromScore <= score && score <= toScore);
  if (!band) throw new RangeError(`No risk band for a score of ${score} in legal entity ${legalEntityId}.`);
  return band;
}

function lineFor(group: ScoringGroup, value: FactorValue): ScoringLine | undefined {
  const { lines } = group;
  switch (value.kind) {
    case 'unknown':
    case 'stale':
      return lines.find((line) => line.value === NO_VALUE);
    case 'text':
      return lines.find((line) => isValue(line, value.value)) ?? lines.find(isAnyOther);
    case 'number': {
      const measured = onGrid(group, value.value);
      return lines.find((line) => holds(line, measured)) ?? lines.find((line) => isValue(line, measured));
    }
  }
}

/** A whole number lies on every grid. */
const onGrid = (group: ScoringGroup, value: Decimal): Decimal =>
  value.includes('.') ? roundDecimal(value, { places: scoringGrid(group), mode: 'halfUp' }) : value;

const isValue = ({ value }: ScoringLine, wanted: string): boolean => value?.toLowerCase() === wanted.toLowerCase();

const isAnyOther = ({ from, to, value }: ScoringLine): boolean =>
  from === undefined && to === undefined && value === undefined;

const holds = ({ from, to }: ScoringLine, measured: Decimal): boolean =>
  (from !== undefined || to !== undefined) &&
  (from === undefined || compareDecimals(from, measured) <= 0) &&
  (to === undefined || compareDecimals(measured, to) <= 0);

function shown(group: ScoringGroup, value: FactorValue): string {
  switch (value.kind) {
    case 'number':
      return onGrid(group, value.value);
    case 'text':
      return value.value;
    case 'unknown':
      return `${NO_VALUE}: ${value.because}`;
    case 'stale':
      return `${NO_VALUE}: ${reasonOf(value)}`;
  }
}

const reasonOf = (value: FactorValue): string => {
  switch (value.kind) {
    case 'unknown':
      return value.because;
    case 'stale':
      return `the signal of ${value.observedOn} is too old`;
    case 'number':
    case 'text':
      return 'no line is for it';
  }
};
