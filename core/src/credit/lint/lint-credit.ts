import { type CreditConfiguration } from './credit-configuration';
import { lintChains } from './lint-chains';
import { type LintFinding, lintError } from './lint-finding';
import { lintNames } from './lint-names';
import { lintReach } from './lint-reach';

/**
 * All that is wrong with a credit configuration, each by name, place and reason (part 9 of credit management); none when it is clean. Sorted, so
 * that equal configurations have equal findings. Scoring is checked by `checkScoring`, whose defects join through `unreadable`.
 */
export function lintCredit(configuration: CreditConfiguration): readonly LintFinding[] {
  const { rules, unreadable } = configuration;
  const none =
    rules.length === 0 ? [lintError('credit-lint.no-rules', 'rules', 'Without a rule nothing is cleared.')] : [];
  const found = [
    ...unreadable,
    ...none,
    ...lintNames(configuration),
    ...lintReach(rules),
    ...lintChains(configuration),
  ];
  return found.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0));
}

const keyOf = ({ severity, code, where, why }: LintFinding): string => [severity, code, where, why].join('\u0000');
