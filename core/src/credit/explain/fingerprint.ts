import { evaluateCredit } from '../evaluate/evaluate-credit';
import { type Situation } from './situation';

/** Which looks of rules are true in a situation, and which are taken back; equal where the same rules hold. */
export function fingerprint({ facts, ruleSet }: Situation): string {
  const verdict = evaluateCredit(facts, ruleSet);
  const looks = verdict.results.map(({ ruleId, cause, fired, excludedBy }) =>
    [ruleId, cause, fired, excludedBy ?? ''].join(' '),
  );
  return [verdict.outcome, ...looks].join('|');
}
