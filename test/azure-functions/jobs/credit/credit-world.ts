import {
  approvalSelect,
  creditHoldSelect,
  customerProfileIdentity,
  decisionSelect,
  HOLD_REASONS,
  orderLineSelect,
  ORDER_LINES,
  readApproval,
  readCreditHold,
  readCustomerProfile,
  customerProfileSelect,
  readDecision,
  readSalesOrder,
  salesOrderSelect,
  type StoredCreditHold,
  tables,
  writeCustomerProfile,
  type CustomerProfile,
  writeCreditRule,
  writeOpenItem,
  writePolicy,
  writeSalesOrder,
} from '@o2c/core/dataverse';
import { instant, isoDate, type Money, rowId } from '@o2c/core/kernel';
import { type SalesOrder } from '@o2c/core/ordering';
import { type Autonomy } from '@o2c/core/operations';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { creditJobs } from '../../../../azure-functions/src/adapters/compose/credit-jobs';
import { callDataverse } from '../../../../azure-functions/src/adapters/dataverse/call-dataverse';
import { equal } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { type WireRow } from '../../../../azure-functions/src/adapters/dataverse/query/read-rows';
import { writeTransactions } from '../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { type Moment } from '../../../../azure-functions/src/jobs/moment';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { readOrganisation } from '../../../../scripts/provision-dataverse/organisation';
import { currencyIds } from '../../../../scripts/provision-dataverse/provision-currencies';
import { rowOf } from '../../../../scripts/provision-dataverse/row-of';
import {
  anOpenItem,
  anOrder,
  aProfile,
  aRule,
  type ItemFacts,
  NL,
  type RuleFacts,
  TEAM,
  taken,
} from './credit-builders';
import { type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';

const PROVISIONED_SETTINGS = JSON.stringify(
  readOrganisation(join(__dirname, '../../../../scripts/demo/organisation.json')).policies.find(
    ({ actionType }) => actionType === 'order.clear',
  )?.parameters,
);

export const on = (today: string): Moment => ({
  now: instant(`${today}T09:00:00Z`),
  today: isoDate(today),
  correlationId: randomUUID(),
});

/** A customer of NL01 to give orders, items and a limit, and what stands in Dataverse about it. */
export async function creditWorld({ session }: ProvisionedDataverse) {
  const currencies = await currencyIds(session);
  const links = { currencyIds: currencies, ownerTeamId: TEAM };
  const { connection: dataverse } = session;
  const jobs = creditJobs({ dataverse });

  const customer = async (name: string, over: Partial<CustomerProfile> = {}): Promise<string> => {
    const customerId = rowId('account', name);
    await upsertRow(session, { entitySetName: 'accounts', id: customerId }, { name, accountnumber: name });
    await upsertRow(
      session,
      ...rowOf(tables.customerProfile, writeCustomerProfile({ ...aProfile(customerId), ...over }, links)),
    );
    return customerId;
  };

  const create = async (entitySetName: string, row: object): Promise<void> => {
    const creates = [{ entitySetName, row: row as Readonly<Record<string, string>> }];
    const outcomes = await writeTransactions(dataverse, session.context, [{ key: 'row', creates, updates: [] }]);
    expect(outcomes.get('row')).toEqual({ outcome: 'written' });
  };

  return {
    session,
    jobs,
    customer,
    userId: async (username: string): Promise<string> => {
      const where = equal('domainname', { text: `${username}@o2c.local` });
      const [row] = await readRows(session, { from: 'systemusers', select: ['systemuserid'], where });
      return String(row?.['systemuserid']);
    },
    /** How far clearing may act by itself, and by which settings; without them, those that were provisioned. */
    autonomy: async (level: Autonomy, parameters = PROVISIONED_SETTINGS): Promise<void> => {
      const row = writePolicy({ actionType: 'order.clear', autonomy: level, parameters });
      await upsertRow(session, ...rowOf(tables.policy, row));
    },
    /** A rule for all, in force until it is withdrawn; its id as a row. */
    rule: async (over: RuleFacts, legalEntityId?: string): Promise<string> => {
      const rule = aRule(over);
      const row = writeCreditRule({ rule, ...(legalEntityId === undefined ? {} : { legalEntityId }) });
      await upsertRow(session, ...rowOf(tables.creditRule, row));
      return rowId('creditrule', rule.id);
    },
    /** Deletes a rule. */
    withdraw: async (ruleRowId: string): Promise<void> => {
      const path = `${tables.creditRule.entitySetName}(${ruleRowId})`;
      expect(await callDataverse(dataverse, session.context, { method: 'DELETE', path })).toMatchObject({
        outcome: 'ok',
      });
    },
    /** Submitted, not evaluated; one line without tax for the whole amount. */
    order: async (customerId: string, externalId: string, amount: Money): Promise<string> => {
      const order = anOrder(customerId, externalId, amount);
      await create('salesorders', writeSalesOrder(order, currencies));
      return order.id;
    },
    /** Open in full; a credit when its amount is below zero. */
    item: async (customerId: string, documentNumber: string, over: ItemFacts): Promise<void> => {
      await create(tables.openItem.entitySetName, writeOpenItem(anOpenItem(customerId, documentNumber, over), links));
    },
    orders: async (customerId: string): Promise<readonly SalesOrder[]> => {
      const rows = await readRows(session, {
        from: 'salesorders',
        select: salesOrderSelect,
        where: equal('_customerid_value', { id: customerId }),
        expand: `${ORDER_LINES}($select=${orderLineSelect.join(',')})`,
        orderBy: 'ordernumber asc',
      });
      return rows.map((row) => taken(readSalesOrder(row, row[ORDER_LINES] as readonly WireRow[])));
    },
    holds: async (customerId: string): Promise<readonly StoredCreditHold[]> => {
      const { entitySetName, lookups, columns } = tables.creditHold;
      const rows = await readRows(session, {
        from: entitySetName,
        select: creditHoldSelect,
        where: equal(lookups.customer.value, { id: customerId }),
        expand: HOLD_REASONS,
        orderBy: `${columns.createdOn.name} asc`,
      });
      return rows.map((row) => taken(readCreditHold(row, row[HOLD_REASONS] as readonly WireRow[])));
    },
    decisions: async (targetId: string) => {
      const { entitySetName, columns } = tables.decision;
      const where = equal(columns.targetId.name, { text: targetId });
      const rows = await readRows(session, { from: entitySetName, select: decisionSelect, where });
      return rows.map((row) => taken(readDecision(row)));
    },
    approvals: async (targetId: string) => {
      const { entitySetName, columns } = tables.approval;
      const where = equal(columns.targetId.name, { text: targetId });
      const rows = await readRows(session, { from: entitySetName, select: approvalSelect, where });
      return rows.map((row) => taken(readApproval(row)));
    },
    profile: async (customerId: string) => {
      const { id } = customerProfileIdentity(customerId, NL);
      const where = equal(tables.customerProfile.primaryId, { id });
      const rows = await readRows(session, {
        from: tables.customerProfile.entitySetName,
        select: customerProfileSelect,
        where,
      });
      return taken(readCustomerProfile(rows[0]));
    },
  };
}

export type CreditWorld = Awaited<ReturnType<typeof creditWorld>>;

export { eur, NL, paid, taken } from './credit-builders';
