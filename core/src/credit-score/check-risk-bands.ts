import { type RiskBand, type RiskGroup, type ScoringGroup } from './scoring';

/** What is wrong with the bands; `legalEntityId` says whose, absent: those for all. */
export type BandDefect = { readonly legalEntityId?: string } & (
  | { readonly code: 'scoring.no-bands' }
  | { readonly code: 'scoring.band-twice'; readonly riskGroup: RiskGroup }
  | { readonly code: 'scoring.band-reversed'; readonly riskGroup: RiskGroup }
  | { readonly code: 'scoring.band-overlap'; readonly riskGroup: RiskGroup; readonly other: RiskGroup }
  /** Totals that customers can have and no band is for. */
  | { readonly code: 'scoring.band-gap'; readonly from: number; readonly to: number }
);

/** All that is wrong with the bands: those for all, and those of each legal entity that has its own, must cover every total there can be. */
export function checkRiskBands(bands: readonly RiskBand[], groups: readonly ScoringGroup[]): readonly BandDefect[] {
  if (bands.length === 0) return [{ code: 'scoring.no-bands' }];
  const owners = [...new Set(bands.map(({ legalEntityId }) => legalEntityId))];
  return owners.flatMap((owner) => {
    const whose = owner === undefined ? {} : { legalEntityId: owner };
    const own = bands.filter(({ legalEntityId }) => legalEntityId === owner);
    return defectsOf(own, groups).map((defect): BandDefect => ({ ...defect, ...whose }));
  });
}

function defectsOf(bands: readonly RiskBand[], groups: readonly ScoringGroup[]): readonly BandDefect[] {
  const names = bands.map(({ riskGroup }) => riskGroup);
  const twice = names.filter((name, at) => names.indexOf(name) < at);
  const reversed = bands.filter(({ fromScore, toScore }) => fromScore > toScore);
  const faults = [
    ...twice.map((riskGroup) => ({ code: 'scoring.band-twice', riskGroup }) as const),
    ...reversed.map(({ riskGroup }) => ({ code: 'scoring.band-reversed', riskGroup }) as const),
  ];
  return faults.length > 0 ? faults : coverage(bands, groups);
}

function coverage(bands: readonly RiskBand[], groups: readonly ScoringGroup[]): readonly BandDefect[] {
  const sorted = [...bands].sort((one, other) => one.fromScore - other.fromScore);
  const [least, most] = [totalOf(groups, Math.min), totalOf(groups, Math.max)];
  const found: BandDefect[] = [];
  let reached = least - 1;
  for (const [at, band] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before && band.fromScore <= before.toScore)
      found.push({ code: 'scoring.band-overlap', riskGroup: band.riskGroup, other: before.riskGroup });
    if (band.fromScore > reached + 1 && reached < most)
      found.push({ code: 'scoring.band-gap', from: reached + 1, to: Math.min(band.fromScore - 1, most) });
    reached = Math.max(reached, band.toScore);
  }
  return reached < most ? [...found, { code: 'scoring.band-gap', from: reached + 1, to: most }] : found;
}

/** The least or the most that all groups together can give. */
const totalOf = (groups: readonly ScoringGroup[], pick: (...scores: readonly number[]) => number): number =>
  groups.reduce((sum, { lines }) => sum + (lines.length === 0 ? 0 : pick(...lines.map(({ score }) => score))), 0);
