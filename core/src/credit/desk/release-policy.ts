import {
  compareDecimals,
  type Decimal,
  type IsoDate,
  ok,
  parseDecimal,
  parseIsoDate,
  refuse,
  type Result,
} from '../../kernel';
import { type Autonomy } from '../../operations';
import { type CreditHold } from '../credit-hold';

/** How far one role may go with releases. Units of the accounting currency; absent: any amount. */
export interface AuthorityTier {
  readonly role: string;
  readonly upTo?: Decimal;
  /** Absent: customers of every risk group, and those without one. */
  readonly riskGroups?: readonly NonNullable<CreditHold['riskGroup']>[];
}

/** While somebody is away another person has his authority, in these days and no others. Both are users, by id. */
export interface Delegation {
  readonly from: string;
  readonly to: string;
  readonly since: IsoDate;
  readonly until: IsoDate;
}

/** Who may release what, alone or as the second person (VA-6). */
export interface ReleasePolicy {
  /** `act`: a person's own word is enough within his authority; `suggest`, `approve`: never; `observe`: nobody releases. */
  readonly autonomy: Autonomy;
  /** Above it nobody releases alone, whatever the tiers say. */
  readonly approvalAbove?: Decimal;
  /** From the lowest authority to the highest. */
  readonly tiers: readonly AuthorityTier[];
  readonly delegations: readonly Delegation[];
}

export interface ReleasePolicyRefusal {
  readonly code: 'release-policy.invalid';
  readonly field: string;
}

/** The row of policy `credit.release`, as far as it counts here. */
export interface ReleasePolicyRow {
  readonly autonomy: Autonomy;
  readonly approvalAbove?: Decimal;
  readonly parameters?: string;
}

/** Without tiers of its own a policy knows one: the credit manager, for any amount. */
const MANAGER: AuthorityTier = { role: 'O2C Credit Manager' };

/** Reads the policy; without a row the credit manager's word is enough for everything. Refused by the name of the field that is wrong. */
export function releasePolicyOf(row: ReleasePolicyRow | undefined): Result<ReleasePolicy, ReleasePolicyRefusal> {
  const { autonomy = 'act', approvalAbove, parameters = '{}' } = row ?? {};
  const members = objectIn(jsonOf(parameters));
  if (!members) return wrong('parameters');
  const unknown = Object.keys(members).find((name) => name !== 'tiers' && name !== 'delegations');
  if (unknown !== undefined) return wrong(unknown);
  const tiers = listOf(members['tiers'], 'tiers', tierOf);
  if (!tiers.ok) return tiers;
  const delegations = listOf(members['delegations'], 'delegations', delegationOf);
  if (!delegations.ok) return delegations;
  return ok({
    autonomy,
    ...(approvalAbove === undefined ? {} : { approvalAbove }),
    tiers: tiers.value.length === 0 ? [MANAGER] : [...tiers.value].sort(byLimit),
    delegations: delegations.value,
  });
}

const wrong = (field: string): Result<never, ReleasePolicyRefusal> => refuse({ code: 'release-policy.invalid', field });

function byLimit({ upTo: one }: AuthorityTier, { upTo: other }: AuthorityTier): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return compareDecimals(one, other);
}

function listOf<T>(
  value: unknown,
  field: string,
  read: (member: unknown) => T | undefined,
): Result<readonly T[], ReleasePolicyRefusal> {
  if (value === undefined) return ok([]);
  if (!Array.isArray(value)) return wrong(field);
  const found: T[] = [];
  for (const [at, member] of value.entries()) {
    const one = read(member);
    if (one === undefined) return wrong(`${field}[${at}]`);
    found.push(one);
  }
  return ok(found);
}

function tierOf(value: unknown): AuthorityTier | undefined {
  const { role, upTo, riskGroups, ...more } = objectIn(value) ?? {};
  if (typeof role !== 'string' || role === '' || Object.keys(more).length > 0) return undefined;
  const limit = upTo === undefined ? undefined : parseDecimal(textOf(upTo));
  if (limit && !limit.ok) return undefined;
  const groups = riskGroups === undefined ? undefined : riskGroupsOf(riskGroups);
  if (riskGroups !== undefined && !groups) return undefined;
  return { role, ...(limit?.ok ? { upTo: limit.value } : {}), ...(groups ? { riskGroups: groups } : {}) };
}

const RISK_GROUPS = ['low', 'medium', 'high'] as const;

function riskGroupsOf(value: unknown): AuthorityTier['riskGroups'] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const known = RISK_GROUPS.filter((group) => value.includes(group));
  return known.length === value.length ? known : undefined;
}

function delegationOf(value: unknown): Delegation | undefined {
  const { from, to, since, until, ...more } = objectIn(value) ?? {};
  if (typeof from !== 'string' || typeof to !== 'string' || from === to || Object.keys(more).length > 0)
    return undefined;
  const [first, last] = [parseIsoDate(textOf(since)), parseIsoDate(textOf(until))];
  if (!first.ok || !last.ok || first.value > last.value) return undefined;
  return { from: from.toLowerCase(), to: to.toLowerCase(), since: first.value, until: last.value };
}

/** Amounts stand as text or as whole numbers; anything else is no value, and refused as such. */
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function objectIn(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: refused as no object.
    return undefined;
  }
}
