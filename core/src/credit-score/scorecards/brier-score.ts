/** A probability that was told and what came of it. */
export interface Told {
  readonly probability: number;
  readonly bad: boolean;
}

/** The mean square of what was told against what came: 0 is a prophet, 0.25 a coin (spec/matching.md 7). Undefined of nothing. */
export const brierScore = (told: readonly Told[]): number | undefined =>
  told.length === 0
    ? undefined
    : told.reduce((sum, { probability, bad }) => sum + (probability - (bad ? 1 : 0)) ** 2, 0) / told.length;
