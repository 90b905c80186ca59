import {
  creditGroupId,
  customerProfileIdentity,
  customerSecurityId,
  tables,
  writeCreditGroup,
  writeCustomerSecurity,
} from '@o2c/core/dataverse';
import { decimal, isoDate, type Money, rowId } from '@o2c/core/kernel';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { currencyIds } from '../../../../scripts/provision-dataverse/provision-currencies';
import { rowOf } from '../../../../scripts/provision-dataverse/row-of';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { TEAM } from './credit-builders';
import { creditWorld, type CreditWorld, eur, NL, on, taken } from './credit-world';
import { updateRow } from './update-row';

let dataverse: ProvisionedDataverse;
let world: CreditWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await creditWorld(dataverse);
}, 60_000);
afterAll(() => dataverse.close());

const day = on('2026-06-10');
const evaluate = async (...ids: readonly string[]) => taken(await world.jobs.evaluateOrders(ids, day));
const outcomesOf = async (...ids: readonly string[]) =>
  new Map((await evaluate(...ids)).map(({ orderId, outcome }) => [orderId, outcome]));

const links = async () => ({ currencyIds: await currencyIds(world.session), ownerTeamId: TEAM });

async function aGroup(code: string, creditLimit?: Money): Promise<string> {
  const id = creditGroupId(code);
  const limit = creditLimit ? { currency: creditLimit.currency, creditLimit } : {};
  const row = writeCreditGroup({ id, code, name: code, version: 0, ...limit }, await links());
  await upsertRow(world.session, ...rowOf(tables.creditGroup, row));
  return id;
}

async function secure(customerId: string, over: { percent: string; includedInExposure?: boolean }): Promise<void> {
  const { id: profileId } = customerProfileIdentity(customerId, NL);
  const row = writeCustomerSecurity(
    {
      id: customerSecurityId(profileId, 'POLICY'),
      profileId,
      customerId,
      kind: 'insurance',
      reference: 'POLICY',
      amount: eur(500_00),
      percent: decimal(over.percent),
      includedInExposure: over.includedInExposure ?? false,
      effectiveOn: isoDate('2026-01-01'),
      expiresOn: isoDate('2026-12-31'),
    },
    await links(),
  );
  await upsertRow(world.session, ...rowOf(tables.creditSecurity, row));
}

describe('rules as rows', () => {
  test('without settings or rules that can be read nothing is cleared, and the rule is named', async () => {
    const customer = await world.customer('NORULES');
    const id = await world.order(customer, 'NORULES-1', eur(1));
    await world.autonomy('act', '{ "rules": [] }');
    try {
      expect(await evaluate(id)).toEqual([{ orderId: id, outcome: 'refused', code: 'credit-policy.setting-unknown' }]);
    } finally {
      await world.autonomy('act');
    }
    const broken = {
      table: tables.creditRule,
      id: await world.rule({ id: 'BROKEN', type: 'daysOverdue', threshold: '1' }),
    };
    await updateRow(world.session, broken, { [tables.creditRule.columns.checkpoints.name]: 'never' });
    try {
      expect(await evaluate(id)).toEqual([{ orderId: id, outcome: 'refused', code: 'credit-rule.unreadable BROKEN' }]);
      await updateRow(world.session, broken, {
        [tables.creditRule.columns.checkpoints.name]: null,
        [tables.creditRule.columns.threshold.name]: null,
      });
      expect(await evaluate(id)).toMatchObject([
        { code: 'credit-rule.invalid BROKEN credit-policy.threshold-invalid' },
      ]);
    } finally {
      await world.withdraw(broken.id);
    }
    expect((await world.orders(customer))[0]).toMatchObject({ creditStatus: 'notEvaluated' });
    expect(await evaluate(id)).toEqual([{ orderId: id, outcome: 'cleared' }]);
  });

  test('a rule of one legal entity, of a group or of a customer is for nobody else', async () => {
    const group = await aGroup('SMALL');
    const [member, other] = [await world.customer('MEMBER', { creditGroupId: group }), await world.customer('OTHER')];
    const rules = [
      await world.rule({
        id: 'SMALL-ONLY',
        type: 'orderAmount',
        threshold: '100',
        scope: { level: 'group', group: 'SMALL' },
      }),
      await world.rule({
        id: 'ONE-ONLY',
        type: 'orderAmount',
        threshold: '50',
        scope: { level: 'customer', customerId: other },
      }),
      await world.rule({ id: 'ELSEWHERE', type: 'orderAmount', threshold: '1' }, rowId('legalentity', 'US01')),
    ];
    try {
      const large = await world.order(member, 'MEMBER-1', eur(200_00));
      const middle = await world.order(other, 'OTHER-1', eur(60_00));
      const small = await world.order(other, 'OTHER-2', eur(40_00));
      expect(await outcomesOf(large, middle, small)).toEqual(
        new Map([
          [large, 'held'],
          [middle, 'held'],
          [small, 'cleared'],
        ]),
      );
      expect((await world.holds(member))[0]?.reasons).toMatchObject([
        {
          cause: 'orderAmount',
          ruleId: 'SMALL-ONLY',
          scope: 'group SMALL',
          explanation: expect.stringContaining('Measured 200 EUR, allowed 100 EUR.') as string,
          since: day.now,
        },
      ]);
    } finally {
      for (const id of rules) await world.withdraw(id);
    }
  });

  test('a customer in a group nobody can find is held by name', async () => {
    const group = await aGroup('GONE');
    const customer = await world.customer('LOST', { creditGroupId: group });
    await updateRow(world.session, { table: tables.creditGroup, id: group }, { statecode: 1, statuscode: 2 });
    const id = await world.order(customer, 'LOST-1', eur(1_00));
    expect(await evaluate(id)).toMatchObject([{ outcome: 'held' }]);
    expect((await world.holds(customer))[0]?.reasons).toMatchObject([{ cause: 'groupMissing' }]);
  });
});

describe('limits', () => {
  test('are shared by the members of a group, whoever owns them: the last room is given once, and the group changes with it (CR-12)', async () => {
    const group = await aGroup('CHAIN', eur(700_00));
    const members = [];
    for (const name of ['CHAIN-A', 'CHAIN-B']) members.push(await world.customer(name, { limitGroupId: group }));
    const [first = '', second = ''] = members;
    await world.item(first, 'CHAIN-INV', { amount: eur(100_00) });
    const ids = [
      await world.order(first, 'CHAIN-1', eur(400_00)),
      await world.order(second, 'CHAIN-2', eur(300_00)),
      await world.order(second, 'CHAIN-3', eur(200_00)),
    ];
    const [one = '', two = '', three = ''] = ids;
    const calls = await Promise.all(ids.map((id) => world.jobs.evaluateOrders([id], on('2026-06-10'))));
    expect(calls.flatMap((call) => taken(call)).filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    const orders = [...(await world.orders(first)), ...(await world.orders(second))];
    const status = new Map(orders.map((order) => [order.id, order.creditStatus]));
    expect(status).toEqual(
      new Map([
        [one, 'cleared'],
        [two, 'held'],
        [three, 'cleared'],
      ]),
    );
    expect((await world.holds(second))[0]).toMatchObject({ orderId: two, reasons: [{ cause: 'groupLimitUsed' }] });
  });

  test('are raised by securities in force: A + B x C, and less B when it is part of the exposure already (spec/features.md 3.4)', async () => {
    const customer = await world.customer('SECURED');
    await secure(customer, { percent: '50' });
    const id = await world.order(customer, 'SECURED-1', eur(1_250_00));
    const more = await world.order(customer, 'SECURED-2', eur(1));
    expect(await outcomesOf(id, more)).toEqual(
      new Map([
        [id, 'cleared'],
        [more, 'held'],
      ]),
    );
    const included = await world.customer('INCLUDED');
    await secure(included, { percent: '50', includedInExposure: true });
    const over = await world.order(included, 'INCLUDED-1', eur(750_01));
    expect(await evaluate(over)).toMatchObject([{ outcome: 'held' }]);
  });
});

describe('exclusions (CR-11)', () => {
  test.each`
    by                | profile                         | order                           | account
    ${'customer'}     | ${{ excludedFromCredit: true }} | ${{}}                           | ${{}}
    ${'document'}     | ${{}}                           | ${{ excludedFromCredit: true }} | ${{}}
    ${'intercompany'} | ${{}}                           | ${{}}                           | ${{ intercompany: true }}
  `(
    'by $by clear what the rules would hold, and the decision says who excluded',
    async ({ by, profile, order, account }: Excluded) => {
      const customer = await world.customer(`OUT ${by}`, profile);
      if (account.intercompany)
        await updateRow(
          world.session,
          { table: tables.account, id: customer },
          { [tables.account.columns.intercompany.name]: true },
        );
      const id = await world.order(customer, `EXCLUDED-${by}`, eur(9_999_00));
      if (order.excludedFromCredit)
        await updateRow(
          world.session,
          { table: tables.salesOrder, id },
          { [tables.salesOrder.columns.excludedFromCredit.name]: true },
        );
      expect(await evaluate(id)).toEqual([{ orderId: id, outcome: 'cleared' }]);
      expect(await world.decisions(id)).toMatchObject([{ outcome: 'cleared', rule: `Excluded by ${by}` }]);
    },
  );
});

test('what is excluded is counted as exposure outside control (CR-11)', async () => {
  const before = taken(await world.jobs.outsideControl(day));
  const of = (by: string, all: typeof before) =>
    all.find(({ currency, excludedBy }) => currency === 'EUR' && excludedBy === by)?.amount.minor ?? 0;
  const customer = await world.customer('KPI', { excludedFromCredit: true });
  await world.item(customer, 'KPI-INV', { amount: eur(100_00) });
  await evaluate(await world.order(customer, 'KPI-1', eur(50_00)));
  const after = taken(await world.jobs.outsideControl(day));
  expect(of('customer', after) - of('customer', before)).toBe(150_00);
  expect(of('document', after)).toBe(of('document', before));
});

interface Excluded {
  readonly by: string;
  readonly profile: { readonly excludedFromCredit?: boolean };
  readonly order: { readonly excludedFromCredit?: boolean };
  readonly account: { readonly intercompany?: boolean };
}
