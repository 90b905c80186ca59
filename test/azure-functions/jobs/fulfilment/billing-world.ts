import {
  decisionSelect,
  orderIdOfLine,
  orderLineSelect,
  readDecision,
  readSalesOrder,
  readShipment,
  salesOrderSelect,
  SHIPMENT_LINES,
  shipmentLineSelect,
  shipmentSelect,
  tables,
  writeSalesOrder,
  type CustomerProfile,
  customerProfileIdentity,
  writeCustomerProfile,
  UNSCORED,
} from '@o2c/core/dataverse';
import { type Shipment } from '@o2c/core/fulfilment';
import { instant, isoDate, money, rowId } from '@o2c/core/kernel';
import { type Decision } from '@o2c/core/operations';
import { type SalesOrder } from '@o2c/core/ordering';
import { randomUUID } from 'node:crypto';
import { fulfilmentJobs } from '../../../../azure-functions/src/adapters/compose/fulfilment-jobs';
import { type DataverseConnection } from '../../../../azure-functions/src/adapters/dataverse/connection';
import { equal } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { type RowQuery, type WireRow } from '../../../../azure-functions/src/adapters/dataverse/query/read-rows';
import { writeTransactions } from '../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { type Moment } from '../../../../azure-functions/src/jobs/moment';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { currencyIds } from '../../../../scripts/provision-dataverse/provision-currencies';
import { rowOf } from '../../../../scripts/provision-dataverse/row-of';
import { type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { clearedOrder, type OrderAsked } from './cleared-order';
import { taken } from './taken';

export const NL = rowId('legalentity', 'NL01');

export const on = (today: string): Moment => ({
  now: instant(`${today}T09:00:00Z`),
  today: isoDate(today),
  correlationId: randomUUID(),
});

/** A provisioned Dataverse with customers and cleared orders to ship and bill, and what stands in it afterwards. */
export async function billingWorld({ session }: ProvisionedDataverse) {
  const dataverse: DataverseConnection = session.connection;
  const currencies = await currencyIds(session);
  const jobs = fulfilmentJobs({ dataverse });

  const customer = async (name: string, legalEntity = 'NL01'): Promise<string> => {
    const customerId = rowId('account', name);
    const legalEntityId = rowId('legalentity', legalEntity);
    await upsertRow(session, { entitySetName: 'accounts', id: customerId }, { name, accountnumber: name });
    const profile: CustomerProfile = {
      ...customerProfileIdentity(customerId, legalEntityId),
      name,
      customerId,
      legalEntityId,
      currency: 'EUR',
      creditLimit: money(1_000_000_00, 'EUR'),
      unlimitedCredit: false,
      mandatoryCreditLimit: false,
      ...UNSCORED,
      excludedFromCredit: false,
      blocked: 'none',
      requiresPurchaseOrder: false,
      version: 1,
    };
    const links = { currencyIds: currencies, ownerTeamId: rowId('team', legalEntity) };
    await upsertRow(session, ...rowOf(tables.customerProfile, writeCustomerProfile(profile, links)));
    return customerId;
  };

  const orders = async (asked: readonly OrderAsked[]): Promise<readonly string[]> => {
    const written = asked.map(clearedOrder);
    const outcomes = await writeTransactions(
      dataverse,
      session.context,
      written.map((order) => ({
        key: order.key,
        creates: [{ entitySetName: 'salesorders', row: writeSalesOrder(order, currencies) }],
        updates: [],
      })),
    );
    expect([...outcomes.values()].filter(({ outcome }) => outcome !== 'written')).toEqual([]);
    return written.map(({ id }) => id);
  };

  const order = async (id: string): Promise<SalesOrder> => {
    const [heads, lines] = await Promise.all([
      rows({ from: 'salesorders', select: salesOrderSelect, where: equal('salesorderid', { id }) }),
      rows({ from: 'salesorderdetails', select: orderLineSelect, where: equal('_salesorderid_value', { id }) }),
    ]);
    return taken(
      readSalesOrder(
        heads[0],
        lines.filter((line) => orderIdOfLine(line) === id),
      ),
    );
  };

  const rows = (query: RowQuery): Promise<readonly WireRow[]> => readRows(session, query);

  return {
    session,
    dataverse,
    jobs,
    customer,
    orders,
    order,
    rows,
    shipments: async (orderId: string): Promise<readonly Shipment[]> => {
      const found = await rows({
        from: tables.shipment.entitySetName,
        select: shipmentSelect,
        where: equal(tables.shipment.lookups.salesOrder.value, { id: orderId }),
        expand: `${SHIPMENT_LINES}($select=${shipmentLineSelect.join(',')})`,
        orderBy: tables.shipment.columns.name.name,
      });
      return found.map((row) => taken(readShipment(row, row[SHIPMENT_LINES] as readonly WireRow[])));
    },
    decisions: async (targetId: string): Promise<readonly Decision[]> => {
      const where = equal(tables.decision.columns.targetId.name, { text: targetId });
      const found = await rows({ from: tables.decision.entitySetName, select: decisionSelect, where });
      return found.map((row) => taken(readDecision(row)));
    },
    /** What a person does to a row in a form. */
    edit: (entitySetName: string, id: string, changes: Readonly<Record<string, string | number | boolean>>) =>
      upsertRow(session, { entitySetName, id }, changes),
  };
}

export type BillingWorld = Awaited<ReturnType<typeof billingWorld>>;
