import { type RiskBand, type Scoring } from './scoring';

/** The bands of a legal entity: its own, where it has any, else those for all. */
export function bandsOf({ bands }: Pick<Scoring, 'bands'>, legalEntityId: string): readonly RiskBand[] {
  const own = bands.filter((band) => band.legalEntityId === legalEntityId);
  return own.length > 0 ? own : bands.filter((band) => band.legalEntityId === undefined);
}
