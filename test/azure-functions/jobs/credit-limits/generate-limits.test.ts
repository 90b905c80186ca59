import { type AutomaticLimit } from '@o2c/core/credit-limits';
import {
  automaticLimitId,
  creditGroupId,
  customerProfileIdentity,
  scoringGroupId,
  tables,
  writeAutomaticLimit,
  writeAutomaticLimitLine,
  writeCreditGroup,
  writeCreditScore,
  writeCustomerFinancials,
  writeScoringGroup,
} from '@o2c/core/dataverse';
import { decimal, isoDate } from '@o2c/core/kernel';
import { type ActionRequest } from '../../../../azure-functions/src/jobs/action-requests/action-request';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { rowOf } from '../../../../scripts/provision-dataverse/row-of';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { eur, NL, taken } from '../credit/credit-builders';
import { aRequest, limitWorld, type LimitWorld, step } from './limit-world';

let dataverse: ProvisionedDataverse;
let world: LimitWorld;
let manager: string;
let analyst: string;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await limitWorld(dataverse);
  manager = await world.userId('credit');
  analyst = await world.userId('analyst');
}, 120_000);
afterAll(() => dataverse.close());

const generate = (target: Pick<ActionRequest, 'targetId' | 'targetTable'>, payload: object) =>
  aRequest({
    ...target,
    type: 'credit.generate-limits',
    payload: JSON.stringify(payload),
    initiatingUserId: analyst,
  });
const company = { targetTable: tables.legalEntity.logicalName, targetId: NL };

/** A group with customers in it. */
async function aGroup(code: string, limits: Readonly<Record<string, number>>) {
  const id = creditGroupId(code);
  await upsertRow(
    dataverse.session,
    ...rowOf(tables.creditGroup, writeCreditGroup({ id, code, name: code, version: 0 }, world.links)),
  );
  const members: Record<string, string> = {};
  for (const [name, minor] of Object.entries(limits))
    members[name] = await world.customer(`${code}-${name}`, { creditLimit: eur(minor), creditGroupId: id });
  return { members, group: { targetTable: tables.creditGroup.logicalName, targetId: id } };
}

const PERCENT = {
  source: 'groups',
  change: 'percent',
  value: '10',
  rounding: { to: 100, direction: 'down' },
  expiresOn: '2027-06-30',
};

describe('credit.generate-limits', () => {
  test('a dry run says what would change and why, who is left out and why, and writes nothing (CR-15)', async () => {
    const { members, group } = await aGroup('DRY', { A: 12_345_00, B: 20_000_00 });
    await world.item(members['B'] ?? '', 'DRY-B-1', { amount: eur(18_000_00) });
    const prepared = taken(await world.prepare(generate(group, { ...PERCENT, value: '-20', dryRun: true })));
    expect(prepared.effects).toBeUndefined();
    expect(prepared.result).toMatchObject({
      dryRun: true,
      changing: 1,
      leftOut: 1,
      changes: [{ customer: members['A'], before: '12345.00 EUR', after: '9800.00 EUR' }],
      reasons: [{ customer: members['B'], code: 'credit-limits.below-exposure' }],
    });
  });

  test('limits of a group are drafted, and once submitted and posted they hold (CR-14)', async () => {
    const { members, group } = await aGroup('GROUP', { A: 12_345_00, B: 1_000_00 });
    const drafted = await world.carryOut(generate(group, PERCENT));
    expect(drafted).toMatchObject({ outcome: 'written', result: { changing: 2 } });
    const [journal] = drafted.result['adjustments'] as readonly { readonly id: string }[];
    const id = journal?.id ?? '';
    const stored = await world.stored(id);
    expect(stored).toMatchObject({ status: 'draft', source: 'groups', change: 'percent', roundTo: '100' });
    expect((await world.profile(members['A'] ?? '')).creditLimit).toEqual(eur(12_345_00));
    await world.carryOut(step(id, 'submit', analyst));
    await world.carryOut(step(id, 'post', manager));
    expect((await world.profile(members['A'] ?? '')).creditLimit).toEqual(eur(13_500_00));
    expect((await world.profile(members['B'] ?? '')).creditLimit).toEqual(eur(1_100_00));
  });

  test('limits set by hand, by customer, and a temporary one from the day it is wanted', async () => {
    const customer = await world.customer('BYHAND');
    const lines = [{ customer, limit: '2500.00' }];
    const payload = { source: 'manual', type: 'temporary', validInDays: 5, expiresInDays: 20, lines };
    const drafted = await world.carryOut(generate(company, payload));
    const [journal] = drafted.result['adjustments'] as readonly { readonly id: string }[];
    await world.carryOut(step(journal?.id ?? '', 'submit', analyst));
    await world.carryOut(step(journal?.id ?? '', 'post', manager));
    expect(await world.profile(customer)).toMatchObject({
      creditLimit: eur(1_000_00),
      temporaryCreditLimit: eur(2_500_00),
      temporaryFrom: isoDate('2026-06-15'),
      temporaryTo: isoDate('2026-06-30'),
    });
  });

  test('automatic limits follow from risk, the latest score and the latest revenue (spec 3.5)', async () => {
    const rule: AutomaticLimit & { readonly riskGroup: 'low' } = {
      riskGroup: 'low',
      currency: 'EUR',
      maximumRevenue: eur(80_000_00),
      capByRevenue: false,
      lines: [
        {
          sequence: 1,
          scoringGroup: 'YEARS-X',
          comparison: 'atLeast',
          value: decimal(5),
          creditLimit: eur(100_000_00),
        },
        {
          sequence: 2,
          scoringGroup: 'YEARS-X',
          comparison: 'atLeast',
          value: decimal(10),
          creditLimit: eur(200_000_00),
        },
      ],
    };
    const { session } = dataverse;
    await upsertRow(
      session,
      ...rowOf(tables.scoringGroup, writeScoringGroup({ code: 'YEARS-X', factor: 'inBusinessYears' })),
    );
    await upsertRow(session, ...rowOf(tables.automaticLimit, writeAutomaticLimit(rule, world.links)));
    for (const line of rule.lines) {
      const place = {
        automaticLimitId: automaticLimitId(rule),
        scoringGroupId: scoringGroupId('YEARS-X'),
        links: world.links,
      };
      await upsertRow(session, ...rowOf(tables.automaticLimitLine, writeAutomaticLimitLine(line, place)));
    }
    const { members, group } = await aGroup('AUTO', { X: 1_000_00, RICH: 1_000_00, UNSCORED: 1_000_00 });
    for (const [name, revenue] of [
      ['X', 80_000_00],
      ['RICH', 80_000_01],
    ] as const)
      await rated(members[name] ?? '', revenue);
    const prepared = taken(
      await world.prepare(generate(group, { source: 'automatic', expiresOn: '2027-06-30', dryRun: true })),
    );
    expect(prepared.result).toMatchObject({
      changing: 1,
      changes: [
        { customer: members['X'], after: '100000.00 EUR', why: expect.stringContaining('YEARS-X 7 atLeast 5') },
      ],
    });
    const reasons = prepared.result['reasons'] as readonly { readonly customer: string; readonly code: string }[];
    expect(new Map(reasons.map(({ customer, code }) => [customer, code]))).toEqual(
      new Map([
        [members['RICH'], 'credit-limits.revenue-above-maximum'],
        [members['UNSCORED'], 'credit-limits.no-risk-group'],
      ]),
    );
  });

  test.each`
    payload                                                       | code
    ${{ source: 'customers', change: 'percent', value: '10' }}    | ${'credit-adjustment.expiry-missing'}
    ${{ source: 'customers', expiresOn: '2027-01-01' }}           | ${'action.payload-invalid'}
    ${{ ...PERCENT, rounding: { to: 0, direction: 'up' } }}       | ${'action.payload-invalid'}
    ${{ ...PERCENT, expiresOn: '2026-06-09' }}                    | ${'credit-adjustment.expired'}
    ${{ ...PERCENT, source: 'manual' }}                           | ${'action.payload-invalid'}
    ${{ ...PERCENT, type: 'temporary', validFrom: '2027-07-01' }} | ${'credit-adjustment.days-reversed'}
    ${{ ...PERCENT, sauce: 1 }}                                   | ${'action.payload-invalid'}
  `('$payload is refused: $code', async ({ payload, code }: { payload: object; code: string }) => {
    expect(await world.prepare(generate(company, payload))).toMatchObject({ ok: false, error: { code } });
  });
});

/** A customer of low risk, seven years in business, with so much revenue. */
async function rated(customerId: string, revenue: number): Promise<void> {
  const { session } = dataverse;
  const profileId = customerProfileIdentity(customerId, NL).id;
  await world.setProfile(customerId, {
    [tables.customerProfile.columns.riskGroup.name]: tables.customerProfile.choices.riskGroup.low,
  });
  const breakdown = (years: string) =>
    JSON.stringify({ factors: [{ group: 'YEARS-X', factor: 'inBusinessYears', value: years, score: 5 }], stale: [] });
  for (const [at, years] of ['12', '7'].entries()) {
    const score = {
      id: `00000000-0000-4000-9000-${profileId.slice(-11)}${String(at)}`,
      key: `${profileId} ${String(at)}`,
      customerProfileId: profileId,
      customerId,
      scoredOn: isoDate(`2026-0${String(at + 4)}-01`),
      score: 19,
      riskGroup: 'low',
      stale: false,
      event: 'test',
      breakdown: breakdown(years),
      recordedOn: `2026-0${String(at + 4)}-01T00:00:00Z`,
      lastOperationId: 'test',
    } as Parameters<typeof writeCreditScore>[0];
    await upsertRow(session, ...rowOf(tables.creditScore, writeCreditScore(score, world.links)));
  }
  for (const [year, minor] of [
    ['2024-12-31', 1_00],
    ['2025-12-31', revenue],
  ] as const) {
    const financials = {
      customerId,
      yearEndsOn: isoDate(year),
      currency: 'EUR',
      listedCompany: false,
      revenue: eur(minor),
    } as const;
    await upsertRow(session, ...rowOf(tables.customerFinancials, writeCustomerFinancials(financials, world.links)));
  }
}
