import { type CreditRule } from '../rules/credit-rule';
import { CHECKPOINTS, type CreditSettings } from '../settings/credit-settings';
import { type ConfiguredRule, type CreditConfiguration } from './credit-configuration';
import { type LintFinding, lintError, lintWarning } from './lint-finding';

/** Statuses and fields rules can name (spec/features.md 3.1, 3.8). */
const STATUSES: readonly string[] = ['normal', 'watch', 'onHold', 'collections', 'legal'];
const FIELDS: readonly string[] = ['customer', 'legalEntity', 'currency', 'paymentTerms', 'amount'];

/** Rules that name what is not there, twice the same name, and points at which nothing is checked. */
export const lintNames = (configuration: CreditConfiguration): readonly LintFinding[] => [
  ...duplicates(configuration.rules),
  ...configuration.rules.flatMap((one) => [
    ...unknownScope(one.rule, configuration),
    ...unknownValues(one.rule, configuration),
    ...withoutRate(one.rule, configuration),
    ...neverChecked(one, configuration.settings),
  ]),
];

const duplicates = (rules: readonly ConfiguredRule[]): readonly LintFinding[] =>
  rules
    .filter(({ rule }, at) => rules.findIndex((other) => other.rule.id === rule.id) < at)
    .map(({ rule }) =>
      lintError('credit-lint.duplicate-id', rule.id, 'Two rules have this id: nobody could say which of them held.'),
    );

function unknownScope({ id, scope }: CreditRule, { groups, known }: CreditConfiguration): readonly LintFinding[] {
  if (scope.level === 'group' && groups && !groups.some(({ code }) => code === scope.group))
    return [lintError('credit-lint.unknown-group', id, `There is no credit group ${scope.group}.`)];
  if (scope.level === 'customer' && known.customers && !known.customers.has(scope.customerId))
    return [lintError('credit-lint.unknown-customer', id, `There is no customer ${scope.customerId}.`)];
  return [];
}

function unknownValues({ id, type, values }: CreditRule, { known }: CreditConfiguration): readonly LintFinding[] {
  const unknown = (
    code: 'terms' | 'status' | 'field',
    names: Iterable<string>,
    what: string,
  ): readonly LintFinding[] => {
    const there = new Set(names);
    const missing = (values ?? []).filter((value) => !there.has(value));
    return missing.map((value) => lintError(`credit-lint.unknown-${code}`, id, `There is no ${what} ${value}.`));
  };
  if (type === 'termsOfPayment') return known.termsCodes ? unknown('terms', known.termsCodes, 'payment term') : [];
  if (type === 'accountStatus') return unknown('status', STATUSES, 'account status');
  return type === 'criticalChange' ? unknown('field', FIELDS, 'critical field') : [];
}

const withoutRate = (
  { id, currency }: CreditRule,
  { known: { rates } }: CreditConfiguration,
): readonly LintFinding[] =>
  currency === undefined || !rates || rates[currency] !== undefined
    ? []
    : [
        lintError(
          'credit-lint.currency-without-rate',
          id,
          `There is no exchange rate for ${currency}: it holds every document.`,
        ),
      ];

function neverChecked(
  { rule, legalEntity }: ConfiguredRule,
  settings: ReadonlyMap<string, CreditSettings>,
): readonly LintFinding[] {
  const concerned = [...settings].filter(([code]) => legalEntity === undefined || code === legalEntity);
  const checked = CHECKPOINTS.filter((point) => concerned.some(([, { checkpoints }]) => checkpoints[point].checked));
  const points = rule.checkpoints ?? CHECKPOINTS;
  return concerned.length === 0 || points.some((point) => checked.includes(point))
    ? []
    : [lintWarning('credit-lint.checkpoint-not-checked', rule.id, `Nothing is checked at ${points.join(', ')}.`)];
}
