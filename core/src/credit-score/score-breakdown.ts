import { canonicalJson } from '../kernel';
import { type FactorScore } from './score-customer';

/** What each factor gave, and which groups rest on a signal too old to be used. */
export interface ScoreBreakdown {
  readonly factors: readonly FactorScore[];
  readonly stale: readonly string[];
}

/** The breakdown as it is stored: `{"factors":[{"factor":"inBusinessYears","group":"YEARS","line":3,"score":5,"value":"7"}],"stale":[]}`. */
export const writeBreakdown = ({ factors, stale }: ScoreBreakdown): string =>
  canonicalJson({ factors: factors.map((factor) => ({ ...factor })), stale });
