import { compareDecimals, type Decimal } from '../../kernel';
import { specificity } from '../evaluate/applicable-rules';
import { type CreditRule, type RuleScope } from '../rules/credit-rule';
import { scopeName } from '../rules/describe-rule';
import { type ConfiguredRule } from './credit-configuration';
import { type LintFinding, lintError, lintWarning } from './lint-finding';

/** Rules that can never matter, because others of their type are always true where they are, or nothing is left for them (part 9 of credit management). */
export const lintReach = (rules: readonly ConfiguredRule[]): readonly LintFinding[] => [
  ...rules.flatMap((one) => unreachable(one, rules)),
  ...rules.filter(isExclusion).flatMap((one) => withoutBlock(one, rules)),
  ...rules.filter(isBlock).flatMap((one) => alwaysExcluded(one, rules)),
  ...contradictions(rules.filter(isExclusion)),
];

const isBlock = ({ rule }: ConfiguredRule): boolean => rule.effect === 'block';
const isExclusion = ({ rule }: ConfiguredRule): boolean => rule.effect === 'exclude';
const sameKind = (one: CreditRule, other: CreditRule): boolean =>
  one.type === other.type && one.effect === other.effect && one.valueType === other.valueType;

/** Whether a rule is for every document the other is for; a narrower scope is inside a wider one, and inside itself. */
function covers(wide: ConfiguredRule, narrow: ConfiguredRule): boolean {
  const [one, other] = [wide.rule, narrow.rule];
  const everywhere = wide.legalEntity === undefined || wide.legalEntity === narrow.legalEntity;
  const anyRisk = one.riskGroup === undefined || one.riskGroup === other.riskGroup;
  const anyPoint =
    one.checkpoints === undefined ||
    (other.checkpoints ?? ['every']).every((point) => one.checkpoints?.some((own) => own === point));
  return everywhere && anyRisk && anyPoint && scopeCovers(one.scope, other.scope);
}

const scopeCovers = (wide: RuleScope, narrow: RuleScope): boolean =>
  wide.level === 'all' || (wide.level === narrow.level && scopeKey(wide) === scopeKey(narrow));

const scopeKey = (scope: RuleScope): string => (scope.level === 'customer' ? scope.customerId : scopeName(scope));

/**
 * A block that another, wider one of its type makes superfluous: whenever it is true the other is true, and no exclusion can take back the other and
 * leave this one.
 */
function unreachable(one: ConfiguredRule, rules: readonly ConfiguredRule[]): readonly LintFinding[] {
  if (one.rule.effect !== 'block') return [];
  const wider = rules.find((other) => isDominated(one, other, rules));
  return wider
    ? [
        lintWarning(
          'credit-lint.unreachable-rule',
          one.rule.id,
          `Whenever it is true, ${wider.rule.id} holds the document already.`,
        ),
      ]
    : [];
}

function isDominated(one: ConfiguredRule, other: ConfiguredRule, rules: readonly ConfiguredRule[]): boolean {
  if (one === other || !sameKind(one.rule, other.rule) || !covers(other, one) || !isLooser(one.rule, other.rule))
    return false;
  const same = covers(one, other) && isLooser(other.rule, one.rule);
  if (same && rules.indexOf(one) < rules.indexOf(other)) return false;
  return !rules.some(({ rule }) => isExclusionBetween(rule, one.rule, other.rule));
}

/** An exclusion that takes back the wider block and not the narrower one, which is why the narrower may be there. */
const isExclusionBetween = (rule: CreditRule, narrow: CreditRule, wide: CreditRule): boolean =>
  rule.effect === 'exclude' &&
  !rule.releaseOrder &&
  rule.type === wide.type &&
  rule.valueType === wide.valueType &&
  specificity(rule.scope) > specificity(wide.scope) &&
  specificity(rule.scope) <= specificity(narrow.scope);

/** Whether a block is true only where the other is. */
function isLooser(one: CreditRule, other: CreditRule): boolean {
  const values = other.values;
  const within = (one.values ?? []).every((value) => values?.includes(value) ?? true);
  const currency = one.currency === other.currency;
  const numbers = atLeast(one.threshold, other.threshold) && atLeast(one.percent, other.percent);
  const flags = (one.ignoreBlank || !other.ignoreBlank) && (one.ignoreDisputed || !other.ignoreDisputed);
  return within && currency && numbers && flags;
}

const atLeast = (one: Decimal | undefined, other: Decimal | undefined): boolean =>
  other === undefined || (one !== undefined && compareDecimals(one, other) >= 0);

/** An exclusion of which no less specific block of its kind can be taken back. One that ends the whole check always matters. */
function withoutBlock({ rule, legalEntity }: ConfiguredRule, rules: readonly ConfiguredRule[]): readonly LintFinding[] {
  if (rule.releaseOrder) return [];
  const met = rules.some(
    (other) =>
      isBlock(other) &&
      other.rule.type === rule.type &&
      other.rule.valueType === rule.valueType &&
      specificity(rule.scope) > specificity(other.rule.scope) &&
      (legalEntity === undefined || other.legalEntity === undefined || legalEntity === other.legalEntity),
  );
  return met
    ? []
    : [
        lintError(
          'credit-lint.exclusion-without-block',
          rule.id,
          `There is no wider block by ${rule.type} (${rule.valueType}) it could exclude from.`,
        ),
      ];
}

/** A block whose own reach is wholly excluded by something more specific that is true whenever it is. Only lists can be: other values are true above, or below. */
function alwaysExcluded(block: ConfiguredRule, rules: readonly ConfiguredRule[]): readonly LintFinding[] {
  const by = rules.find(
    (other) =>
      isExclusion(other) &&
      other.rule.type === block.rule.type &&
      covers({ ...other, rule: { ...other.rule, scope: { level: 'all' } } }, block) &&
      endsAlways(other.rule, block.rule),
  );
  return by
    ? [
        lintError(
          'credit-lint.block-always-excluded',
          block.rule.id,
          `${by.rule.id} ends the check whenever it is true.`,
        ),
      ]
    : [];
}

function endsAlways(exclusion: CreditRule, block: CreditRule): boolean {
  if (!exclusion.releaseOrder || !scopeCovers(exclusion.scope, block.scope)) return false;
  if (block.valueType === 'list')
    return (block.values ?? []).every((value) => exclusion.values?.includes(value) ?? false);
  return false;
}

/** Two exclusions for the same customers by the same values, of which one ends the check and the other does not, or with two thresholds. */
function contradictions(exclusions: readonly ConfiguredRule[]): readonly LintFinding[] {
  return exclusions.flatMap((one, at) =>
    exclusions
      .slice(0, at)
      .filter((other) => sameKind(one.rule, other.rule) && covers(one, other) && covers(other, one))
      .map((other) =>
        lintError(
          'credit-lint.contradictory-exclusions',
          one.rule.id,
          `${other.rule.id} is for the same documents and says otherwise: only the more generous of both counts.`,
        ),
      ),
  );
}
