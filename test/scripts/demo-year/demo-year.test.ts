import { type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

import { parseCreditRuleSet } from '@o2c/core/credit';
import { tables } from '@o2c/core/dataverse';
import { instant } from '@o2c/core/kernel';

import { type WireRow } from '../../../azure-functions/src/adapters/dataverse/query/read-rows';
import { simulate } from '../../../scripts/credit/simulate-command';
import { readRows } from '../../../scripts/dataverse/read-rows';
import { type Session } from '../../../scripts/dataverse/connect';
import { DAYS, FIRST_DAY } from '../../../scripts/demo-year/story/year-orders';
import { proveInvariants } from '../../../scripts/invariants/prove-invariants';
import { addDays } from '@o2c/core/kernel';
import { startProgram, untilReady } from '../../builders/child-program';
import { demoYearIn } from '../../builders/demo-year';
import { administrator } from '../../builders/provisioned-dataverse';
import { temporaryFolder } from '../../builders/temporary-folder';

/** The first run of a new source builds the year. */
const BUILD_MILLISECONDS = 1_200_000;

describe('the demo year (design.md 6)', () => {
  const folder = temporaryFolder();
  let dataverse: ChildProcess;
  let session: Session;
  beforeAll(async () => {
    await demoYearIn(folder.path);
    dataverse = startProgram('local/dataverse/main.ts', ['--port', '0', '--data', join(folder.path, 'dataverse')]);
    session = administrator((await untilReady(dataverse)).url);
  }, BUILD_MILLISECONDS);
  afterAll(() => dataverse.kill('SIGKILL'));

  const rowsOf = (from: string, select: readonly string[]): Promise<readonly WireRow[]> =>
    readRows(session, { from, select });
  const share = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10;

  test('holds 300 customers of two companies and about 3,000 orders', async () => {
    const { customerProfile, salesOrder } = tables;
    const profiles = await rowsOf(customerProfile.entitySetName, [customerProfile.lookups.legalEntity.value]);
    expect(profiles).toHaveLength(300);
    expect(new Set(profiles.map((row) => row[customerProfile.lookups.legalEntity.value])).size).toBe(2);
    const orders = await rowsOf(salesOrder.entitySetName, [salesOrder.primaryId]);
    expect(orders.length).toBeGreaterThan(2_900);
    expect(orders.length).toBeLessThanOrEqual(3_000);
  });

  test('has its mix: intake defects 8 %, held 12 %, partial deliveries 15 %, credit notes 5 %, paid late 40 %', async () => {
    const { creditHold, decision, invoice, shipment } = tables;
    const taken = await rowsOf(decision.entitySetName, [decision.columns.type.name, decision.columns.outcome.name]);
    const intakes = taken.filter((row) => row[decision.columns.type.name] === 'order.take');
    const defects = intakes.filter((row) => row[decision.columns.outcome.name] === 'needsInfo');
    const orders = intakes.length - defects.length;
    const holds = await rowsOf(creditHold.entitySetName, [creditHold.lookups.salesOrder.value]);
    const held = new Set(holds.map((row) => row[creditHold.lookups.salesOrder.value]));
    const shipments = await rowsOf(shipment.entitySetName, [shipment.lookups.salesOrder.value]);
    const shipped = new Set(shipments.map((row) => row[shipment.lookups.salesOrder.value]));
    const documents = await rowsOf(invoice.entitySetName, [invoice.columns.documentType.name]);
    const creditNotes = documents.filter(
      (row) => row[invoice.columns.documentType.name] === tables.invoice.choices.documentType.creditNote,
    );
    expect(share(defects.length, orders)).toBeGreaterThan(6);
    expect(share(defects.length, orders)).toBeLessThan(10);
    expect(share(held.size, orders)).toBeGreaterThan(9);
    expect(share(held.size, orders)).toBeLessThan(15);
    expect(share(shipments.length - shipped.size, shipped.size)).toBeGreaterThan(12);
    expect(share(shipments.length - shipped.size, shipped.size)).toBeLessThan(18);
    expect(share(creditNotes.length, documents.length)).toBeGreaterThan(3.5);
    expect(share(creditNotes.length, documents.length)).toBeLessThan(6.5);
    expect(await lateShare(session)).toBeGreaterThan(33);
    expect(await lateShare(session)).toBeLessThan(47);
  });

  test('keeps every invariant', async () => {
    const asOf = addDays(FIRST_DAY, DAYS - 1);
    const { findings } = await proveInvariants(session, { asOf, now: instant(`${asOf}T23:59:00Z`) });
    expect(findings).toEqual([]);
  }, 120_000);

  test('decided again by the rules of its time, every clearance falls as it fell; by others, some do not (M2)', async () => {
    const year = { from: FIRST_DAY, to: addDays(FIRST_DAY, DAYS - 1) };
    const same = await simulate(session, { rules: undefined, ...year });
    expect(same).toMatchObject({ differences: [], withoutFacts: 0, holdsAdded: 0, holdsAvoided: 0 });
    expect(same.decisions).toBeGreaterThan(2_900);
    const wide = parseCreditRuleSet('{"rules":[{"id":"LIMIT","type":"creditLimitUsed","threshold":150}]}');
    if (!wide.ok) throw new Error(wide.error.code);
    const other = await simulate(session, { rules: wide.value, ...year });
    expect(other.decisions).toBe(same.decisions);
    expect(other.holdsAvoided).toBeGreaterThan(0);
  }, 120_000);
});

/** Of what was settled by payments, how much came after its due date, in percent of the settlements. */
async function lateShare(session: Session): Promise<number> {
  const { openItem, settlement } = tables;
  const items = await readRows(session, {
    from: openItem.entitySetName,
    select: [openItem.primaryId, openItem.columns.dueDate.name, openItem.columns.kind.name],
  });
  const byId = new Map(items.map((row) => [row[openItem.primaryId], row]));
  const settlements = await readRows(session, {
    from: settlement.entitySetName,
    select: [
      settlement.columns.effectiveOn.name,
      settlement.lookups.debitItem.value,
      settlement.lookups.creditItem.value,
    ],
  });
  const paid = settlements.filter(
    (row) =>
      byId.get(row[settlement.lookups.creditItem.value])?.[openItem.columns.kind.name] ===
      openItem.choices.kind.payment,
  );
  const late = paid.filter(
    (row) =>
      String(row[settlement.columns.effectiveOn.name]) >
      String(byId.get(row[settlement.lookups.debitItem.value])?.[openItem.columns.dueDate.name]),
  );
  return (late.length / paid.length) * 100;
}
