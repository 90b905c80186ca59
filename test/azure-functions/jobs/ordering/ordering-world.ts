import {
  customerProfileIdentity,
  decisionSelect,
  orderIntakeSelect,
  orderLineSelect,
  readDecision,
  readOrderIntake,
  readSalesOrder,
  salesOrderSelect,
  tables,
  writeCustomerProfile,
  UNSCORED,
} from '@o2c/core/dataverse';
import { instant, isoDate, rowId } from '@o2c/core/kernel';
import { type Decision } from '@o2c/core/operations';
import { type OrderBody, type OrderBodyLine, type SalesOrder, type StoredIntake } from '@o2c/core/ordering';
import { randomUUID } from 'node:crypto';
import { orderingJobs } from '../../../../azure-functions/src/adapters/compose/ordering-jobs';
import { equal } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { type RowQuery } from '../../../../azure-functions/src/adapters/dataverse/query/read-rows';
import { type Moment } from '../../../../azure-functions/src/jobs/moment';
import { type IntakeAnswer } from '../../../../azure-functions/src/jobs/ordering/intake-answer';
import { readAll } from '../../../../scripts/dataverse/read-all';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { currencyIds } from '../../../../scripts/provision-dataverse/provision-currencies';
import { rowOf } from '../../../../scripts/provision-dataverse/row-of';
import { type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';

export const on = (today: string): Moment => ({
  now: instant(`${today}T09:00:00Z`),
  today: isoDate(today),
  correlationId: randomUUID(),
});

/** An order of the product with number P-100, at 149.50 a piece. */
export const aBody = (externalId: string, facts: Partial<OrderBody> = {}): OrderBody => ({
  channel: 'phone',
  externalId,
  legalEntity: 'NL01',
  customer: 'ACME',
  currency: 'EUR',
  deliveryPreference: 'dhl',
  lines: [aBodyLine()],
  ...facts,
});

export const aBodyLine = (facts: Partial<OrderBodyLine> = {}): OrderBodyLine => ({
  product: 'P-100',
  quantity: 2,
  unit: 'Piece',
  ...facts,
});

/** A provisioned Dataverse with one customer that can order, and what stands in it afterwards. */
export async function orderingWorld({ session }: ProvisionedDataverse) {
  const jobs = orderingJobs({ dataverse: session.connection });
  const currencies = await currencyIds(session);

  const customer = async (number: string, facts: object = {}): Promise<string> => {
    const customerId = rowId('account', number);
    const legalEntityId = rowId('legalentity', 'NL01');
    const row = { [tables.account.columns.name.name]: number, [tables.account.columns.accountNumber.name]: number };
    await upsertRow(session, { entitySetName: tables.account.entitySetName, id: customerId }, row);
    const profile = writeCustomerProfile(
      {
        ...customerProfileIdentity(customerId, legalEntityId),
        name: number,
        customerId,
        legalEntityId,
        currency: 'EUR',
        paymentTermId: rowId('paymentterm', 'NET30'),
        unlimitedCredit: true,
        mandatoryCreditLimit: false,
        ...UNSCORED,
        excludedFromCredit: false,
        blocked: 'none',
        requiresPurchaseOrder: false,
        version: 1,
        ...facts,
      },
      { currencyIds: currencies, ownerTeamId: rowId('team', 'NL01') },
    );
    await upsertRow(session, ...rowOf(tables.customerProfile, profile));
    return customerId;
  };
  await customer('ACME');

  return {
    session,
    jobs,
    customer,
    take: async (bodies: readonly unknown[], day = '2026-03-02'): Promise<readonly IntakeAnswer[]> => {
      const posted = bodies.map((body) => ({ payload: typeof body === 'string' ? body : JSON.stringify(body) }));
      const taken = await jobs.takeOrders(posted, on(day));
      if (!taken.ok) throw new Error(JSON.stringify(taken.error));
      return taken.value;
    },
    orders: async (): Promise<readonly SalesOrder[]> => {
      const lines = await readRows(session, { from: tables.salesOrderLine.entitySetName, select: orderLineSelect });
      return readAll(session, { from: tables.salesOrder.entitySetName, select: salesOrderSelect }, (row) =>
        readSalesOrder(
          row,
          lines.filter((line) => line[tables.salesOrderLine.lookups.salesOrder.value] === idOf(row)),
        ),
      );
    },
    intakes: (): Promise<readonly StoredIntake[]> =>
      readAll(session, { from: tables.orderIntake.entitySetName, select: orderIntakeSelect }, readOrderIntake),
    decisions: (targetId: string): Promise<readonly Decision[]> =>
      readAll(
        session,
        {
          from: tables.decision.entitySetName,
          select: decisionSelect,
          where: equal(tables.decision.columns.targetId.name, { text: targetId }),
        },
        readDecision,
      ),
    rows: (query: RowQuery) => readRows(session, query),
  };
}

const idOf = (row: unknown): unknown =>
  typeof row === 'object' && row !== null ? Object.entries(row).find(([name]) => name === 'salesorderid')?.[1] : '';
