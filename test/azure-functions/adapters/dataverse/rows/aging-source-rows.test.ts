import { tables, writeOpenItem, writeSettlement } from '@o2c/core/dataverse';
import { isoDate } from '@o2c/core/kernel';
import { ageReceivables, type OpenItem, STANDARD } from '@o2c/core/receivables';
import { agingSourceRows } from '../../../../../azure-functions/src/adapters/dataverse/rows/aging-source-rows';
import { settlementQuery } from '../../../../../pcf-controls/AgingPanel/AgingPanel/sources/queries';
import { createMultiple, type OutgoingRow } from '../../../../../scripts/dataverse/create-multiple';
import { historyTargets, type ImportTarget } from '../../../../../scripts/import-history/history-targets';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../../builders/provisioned-dataverse';
import { anItem, aSettlement, eur } from '../../../../core/receivables/receivable-builders';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [parent, subsidiary, stranger] = [id(1), id(2), id(3)];
const asOf = isoDate('2026-03-31');

let dataverse: ProvisionedDataverse;
let target: ImportTarget;

const create = async (table: { readonly logicalName: string; readonly entitySetName: string }, rows: OutgoingRow[]) =>
  expect(await createMultiple(dataverse.session, table, rows)).toMatchObject({ outcome: 'ok' });

/** The parent pays 60 of the subsidiary's invoice of 100; a stranger pays its own. */
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  const targets = await historyTargets(dataverse.session, { source: 'test', recordedOn: '2026-03-31T08:00:00Z' });
  [target] = [...targets.values()] as [ImportTarget];
  await create(
    tables.account,
    ['PARENT', 'SUBSIDIARY', 'STRANGER'].map((number, index) => ({
      accountid: id(index + 1),
      name: number,
      accountnumber: number,
    })),
  );
  const item = (number: number, customerId: string, over: Partial<OpenItem>): OpenItem =>
    anItem({ ...over, id: id(number), key: `test-${number}`, customerId, legalEntityId: target.legalEntity.id });
  const invoice = item(11, subsidiary, {});
  const payment = item(12, parent, { amount: eur(-60_00) });
  const others = [item(13, stranger, {}), item(14, stranger, { amount: eur(-100_00) })] as const;
  await create(
    tables.openItem,
    [invoice, payment, ...others].map((each) => writeOpenItem(each, target.links)),
  );
  const legalEntityId = target.legalEntity.id;
  const settlements = [
    { ...aSettlement(invoice, payment, { on: '2026-03-10', amount: 60_00 }), id: id(21), customerId: parent },
    { ...aSettlement(...others, { on: '2026-03-10' }), id: id(22), customerId: stranger },
  ];
  await create(
    tables.settlement,
    settlements.map((each) => writeSettlement({ ...each, key: each.id, legalEntityId }, target.links)),
  );
});
afterAll(() => dataverse.close());

describe('what a parent pays for a subsidiary is settled under the parent', () => {
  test.each([
    ['the subsidiary, whose invoice it is', () => ({ customerId: subsidiary }), 40_00],
    ['the parent, whose payment it is', () => ({ customerId: parent }), 0],
    ['their legal entity', () => ({ legalEntityId: target.legalEntity.id }), 40_00],
  ])('%s has the right balance', async (_case, subject, balance) => {
    const source = agingSourceRows(dataverse.session.connection, dataverse.session.context);
    const receivables = await source.receivablesOn(subject(), asOf);
    if (!receivables.ok) throw new Error(receivables.error.code);
    const aging = ageReceivables({ ...receivables.value, definition: STANDARD, asOf });
    expect(aging.byCurrency.reduce((sum, { total }) => sum + total.minor, 0)).toBe(balance);
  });

  test.each([
    ['SUBSIDIARY', [id(21)]],
    ['PARENT', [id(21)]],
    ['STRANGER', [id(22)]],
    ['NOBODY', []],
  ])('the panel finds the settlements of %s', async (customer, found) => {
    const address = `${dataverse.url}/api/data/v9.2/${tables.settlement.entitySetName}${settlementQuery(customer, asOf)}`;
    const response = await fetch(address, { headers: { authorization: 'Bearer test' } });
    const { value } = (await response.json()) as { readonly value: readonly Record<string, unknown>[] };
    expect(value.map((row) => row[tables.settlement.primaryId])).toEqual(found);
  });
});
