import { join } from 'node:path';

import {
  agingBucketSelect,
  agingDefinitionSelect,
  bankAccountSelect,
  creditRuleSelect,
  readAgingDefinition,
  readCreditRule,
  tables,
} from '@o2c/core/dataverse';
import { STANDARD } from '@o2c/core/receivables';

import { accountHash } from '../../../azure-functions/src/adapters/bank-details/account-hash';
import { type Session } from '../../../scripts/dataverse/connect';
import { readRows } from '../../../scripts/dataverse/read-rows';
import { readOrganisation } from '../../../scripts/provision-dataverse/organisation';
import {
  provision,
  provisionedDataverse,
  type ProvisionedDataverse,
  TEST_ACCOUNT_HASH_KEY,
} from '../../builders/provisioned-dataverse';

let dataverse: ProvisionedDataverse;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
});
afterAll(() => dataverse.close());

const WRITTEN = [
  'businessunits',
  'teams',
  'systemusers',
  'transactioncurrencies',
  'systemuserrolescollection',
  'systemuserprofilescollection',
].concat(
  [
    tables.legalEntity,
    tables.postingProfile,
    tables.agingDefinition,
    tables.agingBucket,
    tables.paymentTerm,
    tables.taxRate,
    tables.policy,
    tables.bankAccount,
    tables.product,
    tables.productPriceLevel,
    tables.unit,
  ].map((table) => table.entitySetName),
);

async function counts(session: Session): Promise<Readonly<Record<string, number>>> {
  const entries: [string, number][] = [];
  for (const from of WRITTEN)
    entries.push([from, (await readRows(session, { from, select: ['versionnumber'] })).length]);
  return Object.fromEntries(entries);
}

const declared = readOrganisation(join(__dirname, '../../../scripts/demo/organisation.json'));

describe('provisioning', () => {
  test('again adds no row anywhere', async () => {
    const before = await counts(dataverse.session);
    await provision(dataverse.session);
    expect(await counts(dataverse.session)).toEqual(before);
    expect(before).toMatchObject({ [tables.legalEntity.entitySetName]: 2, [tables.postingProfile.entitySetName]: 26 });
  });

  test('writes the standard aging definition as the rules know it', async () => {
    const { agingDefinition, agingBucket } = tables;
    const [definition] = await readRows(dataverse.session, {
      from: agingDefinition.entitySetName,
      select: agingDefinitionSelect,
    });
    const buckets = await readRows(dataverse.session, { from: agingBucket.entitySetName, select: agingBucketSelect });
    expect(readAgingDefinition(definition, buckets)).toEqual({ ok: true, value: STANDARD });
  });

  test('writes what orders and invoices are decided by, and finds a bank account by its hash only', async () => {
    const { bankAccount, paymentTerm, policy, productPriceLevel, taxRate } = tables;
    const count = async (from: string) =>
      (await readRows(dataverse.session, { from, select: ['versionnumber'] })).length;
    expect(await count(paymentTerm.entitySetName)).toBe(6);
    expect(await count(taxRate.entitySetName)).toBe(4);
    expect(await count(policy.entitySetName)).toBe(declared.policies.length);
    expect(await count(productPriceLevel.entitySetName)).toBe(30);
    const accounts = await readRows(dataverse.session, { from: bankAccount.entitySetName, select: bankAccountSelect });
    const hash = accountHash('nl91 abna 0417 1643 00', TEST_ACCOUNT_HASH_KEY);
    expect(accounts.find((row) => row[bankAccount.columns.ibanHash.name] === hash)).toMatchObject({
      [bankAccount.columns.ibanMasked.name]: 'NL91 … 4300',
      [bankAccount.columns.account.name]: '1100',
    });
  });

  test('gives the webhook its address and shows its secret to nobody', async () => {
    const [endpoint] = await readRows(dataverse.session, { from: 'serviceendpoints', select: ['url', 'authvalue'] });
    expect(endpoint?.['url']).toBe('http://127.0.0.1:9/api/steps');
    expect(endpoint?.['authvalue'] ?? null).toBeNull();
  });

  test('adds the groups and rules of credit, a rule of a group pointing at it', async () => {
    const { creditRule, creditGroup } = tables;
    const groups = await readRows(dataverse.session, {
      from: creditGroup.entitySetName,
      select: [creditGroup.columns.code.name],
    });
    const rules = await readRows(dataverse.session, { from: creditRule.entitySetName, select: creditRuleSelect });
    const codes = new Map(
      groups.map((row) => [String(row[creditGroup.primaryId]), String(row[creditGroup.columns.code.name])]),
    );
    const read = rules.map((row) => readCreditRule(row, codes));
    expect(read.every(({ ok }) => ok)).toBe(true);
    expect(read.flatMap((rule) => (rule.ok ? [rule.value.rule] : []))).toContainEqual(
      expect.objectContaining({ id: 'KEY-OVERDUE-90', effect: 'exclude', scope: { level: 'group', group: 'KEY' } }),
    );
  });

  test('adds people with their role and the field security that lets them read', async () => {
    const people = await readRows(dataverse.session, {
      from: 'systemusers',
      select: ['domainname'],
      expand: 'systemuserroles_association($select=name),systemuserprofiles_association($select=name)',
    });
    const clerk = people.find((person) => person['domainname'] === 'clerk@o2c.local');
    expect(clerk).toMatchObject({
      systemuserroles_association: [{ name: 'O2C AR Clerk' }],
      systemuserprofiles_association: [{ name: 'O2C Readers' }],
    });
  });
});
