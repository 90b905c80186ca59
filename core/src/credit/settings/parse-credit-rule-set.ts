import { ok, refuse, type Result } from '../../kernel';
import { type CreditRule, type CreditRuleSet } from '../rules/credit-rule';
import { type CreditPolicyRefusal } from './credit-policy-refusal';
import { membersOf, parseJson } from './json-members';
import { parseCreditRule } from './parse-credit-rule';
import { settingsOf } from './parse-credit-settings';

/**
 * Reads a whole rule set, the file format of `o2c credit lint` and `simulate`:
 * `{ "settings": { ... }, "rules": [{ "id": "LIMIT", "type": "creditLimitUsed", "threshold": "100" }] }`. A set without rules is refused: it would
 * clear everything.
 */
export function parseCreditRuleSet(json: string): Result<CreditRuleSet, CreditPolicyRefusal> {
  const members = membersOf(parseJson(json));
  if (!members) return refuse({ code: 'credit-policy.not-json' });
  const unknown = Object.keys(members).find((name) => name !== 'settings' && name !== 'rules');
  if (unknown !== undefined) return refuse({ code: 'credit-policy.setting-unknown', setting: unknown });
  const given = members['settings'] === undefined ? {} : membersOf(members['settings']);
  if (!given) return refuse({ code: 'credit-policy.setting-invalid', setting: 'settings' });
  const settings = settingsOf(given);
  if (!settings.ok) return settings;
  const rules = rulesOf(members['rules']);
  return rules.ok ? ok({ settings: settings.value, rules: rules.value }) : rules;
}

function rulesOf(list: unknown): Result<readonly CreditRule[], CreditPolicyRefusal> {
  if (!Array.isArray(list) || list.length === 0) return refuse({ code: 'credit-policy.no-rules' });
  const entries: readonly unknown[] = list;
  const rules: CreditRule[] = [];
  for (const [index, entry] of entries.entries()) {
    const parsed = parseCreditRule(entry, index + 1);
    if (!parsed.ok) return parsed;
    const { id } = parsed.value;
    if (rules.some((rule) => rule.id === id)) return refuse({ code: 'credit-policy.id-twice', at: index + 1, id });
    rules.push(parsed.value);
  }
  return ok(rules);
}
