/** A score that was given and what came of it; the higher, the better it was held. */
export interface Judged {
  readonly score: number;
  readonly bad: boolean;
}

/** How well scores tell the good from the bad. */
export interface Discrimination {
  /** The chance that a good one scores above a bad one, ties counted half. */
  readonly areaUnderCurve: number;
  /** `2 AUC - 1`. */
  readonly gini: number;
  /** The largest distance between the two distributions. */
  readonly kolmogorovSmirnov: number;
}

/** AUC, Gini and Kolmogorov-Smirnov (spec/matching.md 7). Undefined unless there are good and bad ones. Floating point, for display. */
export function discrimination(judged: readonly Judged[]): Discrimination | undefined {
  const bad = judged.filter((one) => one.bad).length;
  const good = judged.length - bad;
  if (good === 0 || bad === 0) return undefined;
  const byScore = new Map<number, { good: number; bad: number }>();
  for (const one of judged) {
    const at = byScore.get(one.score) ?? { good: 0, bad: 0 };
    byScore.set(one.score, one.bad ? { ...at, bad: at.bad + 1 } : { ...at, good: at.good + 1 });
  }
  let [badBelow, goodBelow, pairs, distance] = [0, 0, 0, 0];
  for (const [, at] of [...byScore].sort(([one], [other]) => one - other)) {
    pairs += at.good * (badBelow + at.bad / 2);
    badBelow += at.bad;
    goodBelow += at.good;
    distance = Math.max(distance, Math.abs(badBelow / bad - goodBelow / good));
  }
  const areaUnderCurve = pairs / (good * bad);
  return { areaUnderCurve, gini: 2 * areaUnderCurve - 1, kolmogorovSmirnov: distance };
}
