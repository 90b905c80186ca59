import { type CreditRuleSet, parseCreditRuleSet } from '@o2c/core/credit';
import { tables, writeOpenItem, writeSettlement } from '@o2c/core/dataverse';
import { instant, type IsoDate, isoDate, rowId, zero } from '@o2c/core/kernel';
import { simulate } from '../../../scripts/credit/simulate-command';
import { rowOf } from '../../../scripts/provision-dataverse/row-of';
import { currencyIds } from '../../../scripts/provision-dataverse/provision-currencies';
import { upsertRow } from '../../../scripts/dataverse/upsert-row';
import { anOpenItem, NL, TEAM } from '../../azure-functions/jobs/credit/credit-builders';
import { creditWorld, type CreditWorld, eur, on, paid, taken } from '../../azure-functions/jobs/credit/credit-world';
import { provisionedDataverse, type ProvisionedDataverse } from '../../builders/provisioned-dataverse';

const FROM = isoDate('2026-06-01');
const TO = isoDate('2026-06-30');

let dataverse: ProvisionedDataverse;
let world: CreditWorld;

/**
 * June: A takes 600 of 1,000 and B waits for room; C of another customer is held for an invoice that is 64 days late, and let go when it is paid;
 * D is small and passes; an invoice is paid, which lets B go.
 */
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await creditWorld(dataverse);
  const [first, second] = [await world.customer('SIM-1'), await world.customer('SIM-2')];
  const evaluate = async (day: string, ...ids: readonly string[]) =>
    taken(await world.jobs.evaluateOrders(ids, on(day)));
  const paidBy = async (customerId: string, day: string) =>
    taken(await world.jobs.customerEvent({ kind: 'payment', customerIds: [customerId] }, on(day)));
  await post(first, 'SIM-INV-1', { amount: eur(300_00), due: isoDate('2026-12-31'), recorded: isoDate('2026-05-01') });
  await post(second, 'SIM-INV-2', { amount: eur(100_00), due: isoDate('2026-04-01'), recorded: isoDate('2026-03-01') });
  await evaluate('2026-06-02', await world.order(first, 'SIM-A', eur(600_00)));
  await evaluate('2026-06-03', await world.order(first, 'SIM-B', eur(350_00)));
  await evaluate('2026-06-04', await world.order(second, 'SIM-C', eur(200_00)));
  await evaluate('2026-06-05', await world.order(first, 'SIM-D', eur(50_00)));
  await settle(first, ['SIM-INV-1', 'SIM-PAY-1'], { minor: 300_00, day: isoDate('2026-06-10') });
  await paidBy(first, '2026-06-10');
  await settle(second, ['SIM-INV-2', 'SIM-PAY-2'], { minor: 100_00, day: isoDate('2026-06-12') });
  await paidBy(second, '2026-06-12');
}, 90_000);
afterAll(() => dataverse.close());

interface Posted {
  readonly amount: ReturnType<typeof eur>;
  readonly due: IsoDate;
  readonly recorded: IsoDate;
}

async function post(customerId: string, name: string, { amount, due, recorded }: Posted): Promise<void> {
  const links = { currencyIds: await currencyIds(world.session), ownerTeamId: TEAM };
  const item = {
    ...anOpenItem(customerId, name, { amount, dueDate: due }),
    documentDate: recorded,
    recordedOn: instant(`${recorded}T08:00:00Z`),
  };
  await upsertRow(world.session, ...rowOf(tables.openItem, writeOpenItem(item, links)));
}

/** A payment that comes in and settles an invoice in full. */
async function settle(
  customerId: string,
  [invoice, payment]: readonly [string, string],
  { minor, day }: { readonly minor: number; readonly day: IsoDate },
): Promise<void> {
  await post(customerId, payment, { amount: paid(eur(minor)), due: day, recorded: day });
  const links = { currencyIds: await currencyIds(world.session), ownerTeamId: TEAM };
  const amounts = { debitAmount: eur(minor), creditAmount: eur(minor) };
  const settlement = {
    ...amounts,
    id: rowId('settlement', payment),
    key: payment,
    debitItemId: rowId('openitem', invoice, 1),
    creditItemId: rowId('openitem', payment, 1),
    debitAccountingAmount: eur(minor),
    creditAccountingAmount: eur(minor),
    effectiveOn: day,
    customerId,
    legalEntityId: NL,
    discount: zero('EUR'),
    writeOff: zero('EUR'),
    exchangeDifference: zero('EUR'),
    recordedOn: instant(`${day}T08:30:00Z`),
    requestHash: 'test',
  };
  await upsertRow(world.session, ...rowOf(tables.settlement, writeSettlement(settlement, links)));
  const { entitySetName, columns } = tables.openItem;
  for (const name of [invoice, payment])
    await upsertRow(
      world.session,
      { entitySetName, id: rowId('openitem', name, 1) },
      { [columns.openAmount.name]: 0, [columns.closedOn.name]: day },
    );
}

const ruleSet = (...rules: readonly object[]): CreditRuleSet => taken(parseCreditRuleSet(JSON.stringify({ rules })));
const LIMIT = { id: 'LIMIT', type: 'creditLimitUsed', threshold: 100 };
const DAYS = { id: 'DAYS', type: 'daysOverdue', threshold: 60 };
const simulated = (rules?: CreditRuleSet) => simulate(world.session, { rules, from: FROM, to: TO });
const told = ({ differences }: Awaited<ReturnType<typeof simulated>>) =>
  differences.map(({ name, recorded, replayed, rules }) => [name, recorded, replayed, ...rules].join(' '));

describe('credit simulate', () => {
  test('finds no difference by the rules in force, nor by the same rules as a file', async () => {
    const report = await simulated();
    expect(report).toMatchObject({ differences: [], withoutFacts: 0, holdsAdded: 0, holdsAvoided: 0 });
    expect(report).toMatchObject({ decisions: 6, rebuilt: 6 });
    expect(report.ordersHeld).toEqual({ recorded: 2, replayed: 2 });
    expect(told(await simulated(ruleSet(LIMIT, DAYS)))).toEqual([]);
  });

  test('a wider limit avoids the hold for want of room, and counts what it lets go', async () => {
    const report = await simulated(ruleSet({ ...LIMIT, threshold: 150 }, DAYS));
    expect(told(report)).toEqual(['SIM-B held cleared']);
    expect(report).toMatchObject({ holdsAdded: 0, holdsAvoided: 1 });
    expect(report.currencies).toEqual([
      {
        currency: 'EUR',
        held: { recorded: 550_00, replayed: 200_00 },
        exposure: { recorded: 1_200_00, replayed: 1_200_00 },
        mostExposure: expect.anything() as unknown,
      },
    ]);
  });

  test('what the other rules let go takes its room: the next order is held for it', async () => {
    const report = await simulated(ruleSet({ ...LIMIT, threshold: 125 }, DAYS));
    expect(told(report)).toEqual(['SIM-B held cleared', 'SIM-D cleared held LIMIT']);
  });

  test('a stricter limit and later days: what is held leaves its room to the next', async () => {
    const strict = ruleSet({ ...LIMIT, threshold: 50 }, { ...DAYS, threshold: 100 });
    expect(told(await simulated(strict))).toEqual(['SIM-A cleared held LIMIT', 'SIM-C held cleared']);
  });

  test('reads the same twice, and sees nothing from after the last day', async () => {
    const rules = ruleSet({ ...LIMIT, threshold: 125 }, DAYS);
    expect(JSON.stringify(await simulated(rules))).toBe(JSON.stringify(await simulated(rules)));
    const early = await simulate(world.session, { rules: undefined, from: FROM, to: isoDate('2026-06-04') });
    expect(early.decisions).toBe(3);
    const late = await simulate(world.session, { rules, from: isoDate('2026-06-04'), to: TO });
    expect(late.decisions).toBe(4);
  });
});
