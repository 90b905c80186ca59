import { ok, refuse, type Result } from '../../kernel';
import { type CreditPolicyRefusal } from './credit-policy-refusal';
import { CHECKPOINTS, type CreditSettings, defaultCreditSettings } from './credit-settings';
import { membersOf, parseJson } from './json-members';
import { readSettings } from './read-settings';

/**
 * Reads credit settings, the parameters of the policy `order.clear`, from JSON: what is left out is as by default, empty text is all of that. Refused
 * are members that are unknown or wrong, by their path, and grace at some checked points and not at others (CR-3).
 * @example { "checkpoints": { "shipment": { "checked": true } }, "ranks": { "terms": "customer" } }
 */
export function parseCreditSettings(json: string): Result<CreditSettings, CreditPolicyRefusal> {
  const members = json.trim() === '' ? {} : membersOf(parseJson(json));
  return members ? settingsOf(members) : refuse({ code: 'credit-policy.not-json' });
}

/** Credit settings from the members of a JSON object. */
export function settingsOf(members: Readonly<Record<string, unknown>>): Result<CreditSettings, CreditPolicyRefusal> {
  const settings = readSettings(defaultCreditSettings, members);
  if (!settings.ok) return settings;
  const { checkpoints } = settings.value;
  const checked = CHECKPOINTS.filter((checkpoint) => checkpoints[checkpoint].checked);
  const without = checked.filter((checkpoint) => checkpoints[checkpoint].graceDays === undefined);
  return without.length === 0 || without.length === checked.length
    ? ok(settings.value)
    : refuse({ code: 'credit-policy.grace-mixed', without });
}
