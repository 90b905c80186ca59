import { type CurrencyCode, type Decimal, parseCurrency, parseDecimal, refuse, type Result } from '../../kernel';
import { type CreditRule, type CreditRuleType, type RuleScope, type RuleValueType } from '../rules/credit-rule';
import { checkCreditRule } from './check-credit-rule';
import { type CreditPolicyRefusal } from './credit-policy-refusal';
import { type Checkpoint, CHECKPOINTS } from './credit-settings';
import { membersOf } from './json-members';
import { ruleShapes, usualValueType } from './rule-shapes';

const KNOWN: readonly (keyof CreditRule)[] = [
  'id',
  'type',
  'effect',
  'scope',
  'riskGroup',
  'valueType',
  'threshold',
  'currency',
  'percent',
  'values',
  'releaseOrder',
  'ignoreBlank',
  'ignoreDisputed',
  'checkpoints',
];

/**
 * Reads one rule of a rule set from JSON. Left out: `effect` is block, `scope` all, `valueType` what a block of the type compares, the flags no.
 * Numbers are decimal text or whole numbers. Refused by place and member.
 */
export function parseCreditRule(entry: unknown, at: number): Result<CreditRule, CreditPolicyRefusal> {
  const members = membersOf(entry);
  if (!members) return refuse({ code: 'credit-policy.unknown-rule', at, type: '' });
  const unknown = Object.keys(members).find((name) => !KNOWN.some((known) => known === name));
  if (unknown !== undefined) return refuse({ code: 'credit-policy.unknown-member', at, member: unknown });
  const { type, id } = members;
  if (!isType(type))
    return refuse({ code: 'credit-policy.unknown-rule', at, type: typeof type === 'string' ? type : '' });
  if (typeof id !== 'string') return refuse({ code: 'credit-policy.id-missing', at });
  const read = readMembers(members);
  const wrong = wrongOf(read);
  if (wrong === 'threshold') return refuse({ code: 'credit-policy.threshold-invalid', at });
  if (wrong !== undefined) return refuse({ code: 'credit-policy.member-invalid', at, member: wrong });
  return checkCreditRule({ id, type, ...defaultsOf(type), ...valuesOf(read) }, at);
}

const isType = (type: unknown): type is CreditRuleType =>
  typeof type === 'string' && Object.keys(ruleShapes).includes(type);

const defaultsOf = (type: CreditRuleType): Omit<CreditRule, 'id' | 'type'> => ({
  effect: 'block',
  scope: { level: 'all' },
  valueType: usualValueType(type),
  releaseOrder: false,
  ignoreBlank: false,
  ignoreDisputed: false,
});

/** `undefined`: left out. `'wrong'`: there, and not what it must be. */
type Read<T> = { readonly value: T } | 'wrong' | undefined;

const read = <T>(value: unknown, as: (value: unknown) => T | undefined): Read<T> => {
  if (value === undefined) return undefined;
  const found = as(value);
  return found === undefined ? 'wrong' : { value: found };
};

const readMembers = (members: Readonly<Record<string, unknown>>) => ({
  effect: read(members['effect'], oneOf('block', 'exclude')),
  scope: read(members['scope'], scopeOf),
  riskGroup: read(members['riskGroup'], oneOf('low', 'medium', 'high')),
  valueType: read(members['valueType'], oneOf<RuleValueType>('days', 'amount', 'percent', 'list', 'level')),
  threshold: read(members['threshold'], numberOf),
  currency: read(members['currency'], currencyOf),
  percent: read(members['percent'], numberOf),
  values: read(members['values'], textsOf),
  releaseOrder: read(members['releaseOrder'], flagOf),
  ignoreBlank: read(members['ignoreBlank'], flagOf),
  ignoreDisputed: read(members['ignoreDisputed'], flagOf),
  checkpoints: read(members['checkpoints'], checkpointsOf),
});

type ReadMembers = ReturnType<typeof readMembers>;

const wrongOf = (members: ReadMembers): string | undefined =>
  Object.entries(members).find(([, value]) => value === 'wrong')?.[0];

function valuesOf(members: ReadMembers): Partial<CreditRule> {
  const given = Object.entries(members).flatMap(([name, found]) =>
    found === undefined || found === 'wrong' ? [] : [[name, found.value] as const],
  );
  return Object.fromEntries(given);
}

const oneOf =
  <T extends string>(...values: readonly T[]) =>
  (value: unknown): T | undefined =>
    values.find((known) => known === value);

const flagOf = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

function numberOf(value: unknown): Decimal | undefined {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  const parsed = typeof text === 'string' ? parseDecimal(text) : undefined;
  return parsed?.ok === true ? parsed.value : undefined;
}

function currencyOf(value: unknown): CurrencyCode | undefined {
  const parsed = typeof value === 'string' ? parseCurrency(value) : undefined;
  return parsed?.ok === true ? parsed.value : undefined;
}

const textsOf = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((text): text is string => typeof text === 'string') ? value : undefined;

function checkpointsOf(value: unknown): readonly Checkpoint[] | undefined {
  const names = textsOf(value);
  const known = CHECKPOINTS.filter((checkpoint) => names?.includes(checkpoint));
  return names !== undefined && known.length === names.length ? known : undefined;
}

function scopeOf(value: unknown): RuleScope | undefined {
  if (value === 'all') return { level: 'all' };
  const members = membersOf(value);
  if (!members) return undefined;
  const { level, group, customerId, ...rest } = members;
  if (Object.keys(rest).length > 0) return undefined;
  if (level === 'all' && group === undefined && customerId === undefined) return { level };
  if (level === 'group' && typeof group === 'string' && customerId === undefined) return { level, group };
  return level === 'customer' && typeof customerId === 'string' && group === undefined
    ? { level, customerId }
    : undefined;
}
