import { type CreditRule, parseCreditRuleSet } from '@o2c/core/credit';
import {
  type CreditGroup,
  creditGroupId,
  creditGroupSelect,
  readCreditGroup,
  tables,
  writeCreditGroup,
  writeCreditRule,
} from '@o2c/core/dataverse';
import { isoDate, parseCurrency, parseMoney, rowId } from '@o2c/core/kernel';

import { readAll } from '../dataverse/read-all';
import { type Session } from '../dataverse/connect';
import { upsertRow } from '../dataverse/upsert-row';
import { CommandRefusal } from '../o2c/command';
import { type Organisation } from './organisation';
import { currencyIds } from './provision-currencies';
import { rowOf } from './row-of';

/**
 * Brings the groups and rules of credit to an environment. A group that is there keeps its limit, which is the business's to change. Refuses
 * (exit 2) a rule or limit that is none, by its place.
 */
export async function provisionCredit(session: Session, organisation: Organisation): Promise<void> {
  const links = { currencyIds: await currencyIds(session) };
  const query = { from: tables.creditGroup.entitySetName, select: creditGroupSelect };
  const known = new Set((await readAll(session, query, readCreditGroup)).map(({ code }) => code));
  for (const group of organisation.creditGroups.filter(({ code }) => !known.has(code)).map(groupOf)) {
    await upsertRow(session, ...rowOf(tables.creditGroup, writeCreditGroup(group, links)));
  }
  for (const { rule, legalEntity } of rulesOf(organisation)) {
    const company = legalEntity === undefined ? {} : { legalEntityId: rowId('legalentity', legalEntity) };
    await upsertRow(session, ...rowOf(tables.creditRule, writeCreditRule({ rule, ...company })));
  }
}

function groupOf({
  code,
  name,
  currency,
  creditLimit,
  limitExpiresOn,
}: Organisation['creditGroups'][number]): CreditGroup {
  const group = { id: creditGroupId(code), code, name, version: 0 };
  if (currency === undefined || creditLimit === undefined) return group;
  const known = parseCurrency(currency);
  const limit = known.ok ? parseMoney(creditLimit, known.value) : known;
  if (!limit.ok) throw new CommandRefusal(`credit group ${code}: ${limit.error.code}`, 2);
  return {
    ...group,
    currency: limit.value.currency,
    creditLimit: limit.value,
    ...(limitExpiresOn === undefined ? {} : { creditLimitExpiresOn: isoDate(limitExpiresOn) }),
  };
}

interface DeclaredRule {
  readonly rule: CreditRule;
  readonly legalEntity?: string;
}

function rulesOf({ creditRules }: Organisation): readonly DeclaredRule[] {
  if (creditRules.length === 0) return [];
  const companies = creditRules.map(({ legalEntity }) => legalEntity);
  const rules = creditRules.map((rule) => ({ ...rule, legalEntity: undefined }));
  const parsed = parseCreditRuleSet(JSON.stringify({ rules }));
  if (!parsed.ok) throw new CommandRefusal(`credit rules: ${JSON.stringify(parsed.error)}`, 2);
  return parsed.value.rules.map((rule, at) => {
    const legalEntity = companies[at];
    return { rule, ...(legalEntity === undefined ? {} : { legalEntity }) };
  });
}
