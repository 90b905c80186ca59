import { compareDecimals, decimal, type Decimal, ok, parseDecimal, refuse, type Result } from '../kernel';
import { type CreditRule, type CreditRuleType } from './credit-rule';

/** Why the parameters of a policy `order.clear` cannot be used; `at` names the rule by its place, from 1. */
export type CreditPolicyRefusal =
  | { readonly code: 'credit-policy.not-json' }
  | { readonly code: 'credit-policy.no-rules' }
  | { readonly code: 'credit-policy.unknown-member'; readonly at: number; readonly member: string }
  | { readonly code: 'credit-policy.unknown-rule'; readonly at: number; readonly type: string }
  | { readonly code: 'credit-policy.id-missing'; readonly at: number }
  | { readonly code: 'credit-policy.id-twice'; readonly at: number; readonly id: string }
  | { readonly code: 'credit-policy.threshold-invalid'; readonly at: number };

type Parsed = Result<CreditRule, CreditPolicyRefusal>;

/**
 * Reads the rules of a credit policy from its JSON: `{ "rules": [{ "id": "LIMIT", "type": "creditLimitUsed", "threshold": "100" }] }`. Thresholds
 * are decimal text or whole numbers, not below zero; days are whole, percents have at most four places. A policy without rules is refused: it
 * would clear everything.
 */
export function parseCreditPolicy(parameters: string): Result<readonly CreditRule[], CreditPolicyRefusal> {
  const members = membersOf(parseJson(parameters));
  if (!members) return refuse({ code: 'credit-policy.not-json' });
  const list = members['rules'];
  if (!Array.isArray(list) || list.length === 0) return refuse({ code: 'credit-policy.no-rules' });
  const rules: CreditRule[] = [];
  for (const [index, entry] of (list as readonly unknown[]).entries()) {
    const parsed = parseRule(entry, index + 1);
    if (!parsed.ok) return parsed;
    const { id } = parsed.value;
    if (rules.some((rule) => rule.id === id)) return refuse({ code: 'credit-policy.id-twice', at: index + 1, id });
    rules.push(parsed.value);
  }
  return ok(rules);
}

const KNOWN = ['id', 'type', 'threshold', 'scope'];
const PLACES: Readonly<Record<CreditRuleType, number>> = { daysOverdue: 0, creditLimitUsed: 4 };

function parseRule(entry: unknown, at: number): Parsed {
  const members = membersOf(entry);
  if (!members) return refuse({ code: 'credit-policy.unknown-rule', at, type: '' });
  const unknown = Object.keys(members).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) return refuse({ code: 'credit-policy.unknown-member', at, member: unknown });
  const { id, type, scope } = members;
  if (!isType(type))
    return refuse({ code: 'credit-policy.unknown-rule', at, type: typeof type === 'string' ? type : '' });
  if (typeof id !== 'string' || id === '' || id.length > 60) return refuse({ code: 'credit-policy.id-missing', at });
  const threshold = thresholdOf(members['threshold'], PLACES[type]);
  // Tables and groups of customers come with the next capability; until then another scope would be a rule that looks set and is not.
  if (scope !== undefined && scope !== 'all')
    return refuse({ code: 'credit-policy.unknown-member', at, member: 'scope' });
  return threshold === undefined
    ? refuse({ code: 'credit-policy.threshold-invalid', at })
    : ok({ id, type, threshold, scope: 'all' });
}

const isType = (type: unknown): type is CreditRuleType =>
  typeof type === 'string' && Object.keys(PLACES).includes(type);

function thresholdOf(value: unknown, places: number): Decimal | undefined {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  const parsed = typeof text === 'string' ? parseDecimal(text) : undefined;
  if (parsed?.ok !== true || compareDecimals(parsed.value, decimal(0)) < 0) return undefined;
  return (parsed.value.split('.')[1] ?? '').length <= places ? parsed.value : undefined;
}

const membersOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: refused like JSON of another shape.
    return undefined;
  }
}
