import { type CurrencyCode } from '../../kernel';
import { type CreditFacts } from '../credit-facts';
import { thresholdAmount } from './amount-result';
import { countedDebits } from './counted-debits';
import { type CreditRule, type EvaluateRule } from './credit-rule';
import { named } from './describe-rule';
import { overdueDebits } from './overdue-money';
import { unconverted } from './total-of-debits';

/** Fires when an amount a rule measures could not be brought into the limit's currency: held by name, never taken one to one. */
export const rateMissing: EvaluateRule = (rule, facts) => {
  const { fired, currencies } = missingFor(rule, facts);
  return { ...named(rule, 'rateMissing'), fired, currencies: [...new Set(currencies)].sort() };
};

interface Missing {
  readonly fired: boolean;
  readonly currencies: readonly CurrencyCode[];
}

const some = (currencies: readonly CurrencyCode[]): Missing => ({ fired: currencies.length > 0, currencies });

function missingFor(rule: CreditRule, facts: CreditFacts): Missing {
  if (rule.type === 'creditLimitUsed') return some([...ofLimit(facts), ...ofGroup(facts)]);
  if (rule.type === 'overdueAmount') return some(ofOverdue(rule, facts));
  if (rule.type === 'overdueShare') return some(unconverted(countedDebits(rule, facts)));
  const threshold = ofThreshold(rule, facts);
  return facts.document.total ? some(threshold) : { fired: true, currencies: [...threshold, ...facts.missingRates] };
}

const ofOverdue = (rule: CreditRule, facts: CreditFacts): readonly CurrencyCode[] => [
  ...unconverted(overdueDebits(rule, facts)),
  ...ofThreshold(rule, facts),
  ...(rule.percent === undefined ? [] : ofLimit(facts)),
];

/** Without a limit no rate is needed. */
const ofLimit = ({ limit, missingRates }: CreditFacts): readonly CurrencyCode[] =>
  limit.kind === 'limited' ? [...missingRates, ...(limit.missingRates ?? [])] : [];

const ofGroup = ({ group, limit }: CreditFacts): readonly CurrencyCode[] =>
  group?.limit.kind === 'limited' && limit.kind !== 'unlimited' ? group.missingRates : [];

const ofThreshold = (rule: CreditRule, facts: CreditFacts): readonly CurrencyCode[] =>
  rule.currency === undefined || thresholdAmount(rule, facts) ? [] : [rule.currency];
