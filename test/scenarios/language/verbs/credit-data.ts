import { creditGroupId, customerProfileIdentity, tables, writeCreditGroup } from '@o2c/core/dataverse';
import { parseMoney, rowId } from '@o2c/core/kernel';

import { type OutgoingRow } from '../../../../scripts/dataverse/create-multiple';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { rowOf } from '../../../../scripts/provision-dataverse/row-of';
import { currencyOf } from '../lines/amounts';
import { matchLine } from '../lines/match-line';
import { complain, type ScenarioLine } from '../lines/scenario-entry';
import { type Verb } from '../verb';

const groupPattern = /^(?<code>\S+) shares (?<limit>[\d.]+) (?<currency>[A-Z]{3})$/;

/** Customers that share one limit, across companies. */
export const group: Verb = {
  word: 'group',
  example: '2026-01-01 group ALPHA shares 1000.00 EUR',
  parse: (entry, { rest }) => {
    const part = matchLine(entry, rest, { pattern: groupPattern, example: group.example });
    const currency = currencyOf(entry, part('currency'));
    const limit = parseMoney(part('limit'), currency);
    if (!limit.ok) return complain(entry, limit.error.code);
    return async ({ session, currencyIds }) => {
      const code = part('code');
      const row = { id: creditGroupId(code), code, name: code, version: 0, currency, creditLimit: limit.value };
      await upsertRow(session, ...rowOf(tables.creditGroup, writeCreditGroup(row, { currencyIds })));
    };
  },
};

const profilePattern = /^(?<number>\S+) of (?<company>\S+): (?<settings>.+)$/;

/** What an administrator sets on a customer's profile. */
export const profile: Verb = {
  word: 'profile',
  example: '2026-01-01 profile ACME of NL01: accountStatus onHold, limitGroup ALPHA, creditLimitExpiresOn 2026-03-31',
  parse: (entry, { rest }) => {
    const part = matchLine(entry, rest, { pattern: profilePattern, example: profile.example });
    const changes = Object.assign(
      {},
      ...part('settings')
        .split(', ')
        .map((text) => settingOf(entry, text)),
    ) as Cells;
    return async (world) => {
      const customerId = world.named(entry, world.customers, part('number'));
      const { id } = customerProfileIdentity(customerId, rowId('legalentity', part('company')));
      await upsertRow(world.session, { entitySetName: tables.customerProfile.entitySetName, id }, changes);
    };
  },
};

type Cells = OutgoingRow;

/** One setting as a cell: a group, a choice, a yes or no, or what stands there. */
function settingOf(line: ScenarioLine, text: string): Cells {
  const { columns, lookups, choices } = tables.customerProfile;
  const [name = '', value = ''] = text.split(' ');
  if (name === 'limitGroup' || name === 'creditGroup') {
    const { navigation, targetSet } = lookups[name];
    return { [`${navigation}@odata.bind`]: `/${targetSet}(${creditGroupId(value)})` };
  }
  const column = Object.entries(columns).find(([known]) => known === name)?.[1];
  if (!column) return complain(line, `a profile has no ${name}`);
  const options = Object.entries(choices).find(([known]) => known === name)?.[1];
  const option = options && Object.entries(options).find(([known]) => known === value)?.[1];
  if (options) return option === undefined ? complain(line, `${name} is never ${value}`) : { [column.name]: option };
  if (value === 'yes' || value === 'no') return { [column.name]: value === 'yes' };
  return { [column.name]: /^\d+$/.test(value) ? { exact: value } : value };
}
