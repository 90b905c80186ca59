import { ok, type Result } from '../kernel';
import { automaticLimit, type AutomaticLimit, type AutomaticRefusal, type RatedCustomer } from './automatic-limit';
import { type LimitCandidate, type WantedLimit } from './generate-limits';
import { shownMoney } from './shown-money';

/** Limits that follow from risk, factors and revenue (CR-15). */
export const wantedByRules =
  (rules: readonly AutomaticLimit[], ratedOf: (profileId: string) => Omit<RatedCustomer, 'currency'>) =>
  ({ holder }: LimitCandidate): Result<WantedLimit, AutomaticRefusal> => {
    const rated = { ...ratedOf(holder.id), currency: holder.currency };
    const found = automaticLimit(rated, rules);
    if (!found.ok) return found;
    const { limit, line, capped } = found.value;
    const factor = rated.factors.get(line.scoringGroup) ?? '';
    const cap = capped ? `, cut to the maximum revenue` : '';
    const explanation = `Risk ${rated.riskGroup ?? ''}, ${line.scoringGroup} ${factor} ${line.comparison} ${line.value}: ${shownMoney(line.creditLimit)}${cap}`;
    return ok({ limit, explanation });
  };
