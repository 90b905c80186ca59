import { type CreditPolicyRefusal } from '../settings/credit-policy-refusal';
import { type CreditSettings, defaultCreditSettings } from '../settings/credit-settings';
import { membersOf, parseJson } from '../settings/json-members';
import { parseCreditRule } from '../settings/parse-credit-rule';
import { settingsOf } from '../settings/parse-credit-settings';
import { type ConfiguredRule, type CreditConfiguration } from './credit-configuration';
import { type LintFinding, lintError } from './lint-finding';

/** The name the settings of a file go by. */
const FILE = 'file';

/**
 * A file of rules as a configuration: every rule that can be understood, and a finding for each that cannot, where `parseCreditRuleSet` stops at
 * the first. Undefined for text that is no rule set at all.
 */
export function readRuleFile(json: string): Pick<CreditConfiguration, 'rules' | 'settings' | 'unreadable'> | undefined {
  const members = membersOf(parseJson(json));
  const list = members?.['rules'];
  if (!members || !Array.isArray(list)) return undefined;
  const entries: readonly unknown[] = list;
  const parsed = entries.map((entry, at) => parseCreditRule(entry, at + 1));
  const { settings, findings } = readSettingsOf(members['settings']);
  return {
    rules: parsed.flatMap((rule): readonly ConfiguredRule[] => (rule.ok ? [{ rule: rule.value }] : [])),
    settings: new Map([[FILE, settings]]),
    unreadable: [
      ...findings,
      ...parsed.flatMap((rule, at) => (rule.ok ? [] : [invalidRule(rule.error, nameOf(entries[at], at))])),
    ],
  };
}

function readSettingsOf(value: unknown): {
  readonly settings: CreditSettings;
  readonly findings: readonly LintFinding[];
} {
  const given = value === undefined ? {} : membersOf(value);
  const settings = given ? settingsOf(given) : undefined;
  if (settings?.ok === true) return { settings: settings.value, findings: [] };
  const finding = settings
    ? settingsFinding(settings.error, 'settings')
    : lintError('credit-lint.settings-invalid', 'settings', 'They are no object.');
  return { settings: defaultCreditSettings, findings: [finding] };
}

/** What is wrong with settings; grace at some points and not at others has its own name (CR-3). */
export const settingsFinding = (refusal: CreditPolicyRefusal, where: string): LintFinding =>
  refusal.code === 'credit-policy.grace-mixed'
    ? lintError(
        'credit-lint.mixed-grace',
        where,
        `Checked without days of grace, while others have them: ${refusal.without.join(', ')}.`,
      )
    : lintError(
        'credit-lint.settings-invalid',
        where,
        'setting' in refusal ? `${refusal.code}: ${refusal.setting}` : refusal.code,
      );

/** What is wrong with a rule. */
export const invalidRule = (refusal: CreditPolicyRefusal, where: string): LintFinding =>
  lintError(
    'credit-lint.rule-invalid',
    where,
    'member' in refusal ? `${refusal.code}: ${refusal.member}` : refusal.code,
  );

const nameOf = (entry: unknown, at: number): string => {
  const id = membersOf(entry)?.['id'];
  return typeof id === 'string' && id !== '' ? id : `rule ${at + 1}`;
};
