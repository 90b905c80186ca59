import { readCreditGroup, readCreditRule, readRiskBand, tables } from '@o2c/core/dataverse';
import { z } from 'zod';
import { type CreditRuleBook, type UnreadableRule } from '../../../jobs/credit/credit-accounts';
import { type WireRow } from '../query/read-rows';
import { understood } from './understood';

/** Rows that say by what customers are checked. */
export interface CreditBookRows {
  readonly rules: readonly WireRow[];
  readonly groups: readonly WireRow[];
  /** With the members of the groups they share a limit with. */
  readonly profiles: readonly WireRow[];
  readonly bands: readonly WireRow[];
}

const { creditRule, customerProfile } = tables;
const member = z.record(z.string(), z.unknown());

/** Rules, groups and who shares a limit. A rule that cannot be understood is named; a group that cannot is as good as none, and holds its members. */
export function creditBookOf({ rules, groups, profiles, bands }: CreditBookRows): CreditRuleBook {
  const known = groups.map(readCreditGroup).flatMap((group) => (group.ok ? [group.value] : []));
  const codes = new Map(known.map(({ id, code }) => [id, code]));
  const read = rules.map((row) => ({ row, rule: readCreditRule(row, codes) }));
  return {
    rules: read.flatMap(({ rule }) => (rule.ok ? [rule.value] : [])),
    unreadable: read.flatMap(({ row, rule }) => (rule.ok ? [] : [unreadableRule(row)])),
    groups: new Map(known.map((group) => [group.id, group])),
    members: membersOf(profiles),
    bands: understood(bands, readRiskBand),
  };
}

function unreadableRule(row: WireRow): UnreadableRule {
  const { columns, lookups, primaryId } = creditRule;
  const name = row[columns.ruleId.name] ?? row[primaryId];
  const legalEntityId = row[lookups.legalEntity.value];
  return {
    rule: typeof name === 'string' ? name : 'unknown',
    ...(typeof legalEntityId === 'string' ? { legalEntityId: legalEntityId.toLowerCase() } : {}),
  };
}

/** Customers by the group whose limit they share. */
function membersOf(profiles: readonly WireRow[]): ReadonlyMap<string, readonly string[]> {
  const { limitGroup, customer } = customerProfile.lookups;
  const found = new Map<string, readonly string[]>();
  for (const row of profiles) {
    const groupId = row[limitGroup.value];
    const group = member.safeParse(row[limitGroup.navigation]);
    if (typeof groupId !== 'string' || !group.success) continue;
    const members = z.array(member).parse(group.data[limitGroup.collection] ?? []);
    const ids = members.map((one) => one[customer.value]).filter((id) => typeof id === 'string');
    found.set(
      groupId.toLowerCase(),
      ids.map((id) => id.toLowerCase()),
    );
  }
  return found;
}
