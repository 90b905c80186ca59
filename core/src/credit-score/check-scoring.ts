import { type BandDefect, checkRiskBands } from './check-risk-bands';
import { checkScoringGroup, type GroupDefect } from './check-scoring-group';
import { type Scoring } from './scoring';

/** One thing that is wrong with a scoring configuration, by name and place. */
export type ScoringDefect =
  | GroupDefect
  | BandDefect
  | { readonly code: 'scoring.no-groups' }
  | { readonly code: 'scoring.group-twice'; readonly group: string };

/**
 * All that is wrong with groups and bands (CR-16: a gap or an overlap is a configuration error), none when customers can be scored by them.
 * Nobody is scored while there is a defect.
 */
export function checkScoring({ groups, bands }: Scoring): readonly ScoringDefect[] {
  if (groups.length === 0) return [{ code: 'scoring.no-groups' }];
  const codes = groups.map(({ code }) => code);
  const twice = codes.filter((code, at) => codes.indexOf(code) < at);
  return [
    ...[...new Set(twice)].map((group) => ({ code: 'scoring.group-twice', group }) as const),
    ...groups.flatMap(checkScoringGroup),
    ...checkRiskBands(bands, groups),
  ];
}
