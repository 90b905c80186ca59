import { type CreditHold } from '@o2c/core/credit';
import {
  type CustomerProfile,
  tables,
  writeCreditHold,
  writeCustomerProfile,
  writePolicy,
  writeSalesOrder,
} from '@o2c/core/dataverse';
import { alternateKey, decimal, instant, type Money, money, rowId } from '@o2c/core/kernel';
import { orderContentHash } from '@o2c/core/ordering';
import { actionPorts } from '../../../../azure-functions/src/adapters/compose/action-ports';
import { type OutgoingValue } from '../../../../azure-functions/src/adapters/dataverse/json/write-exact-json';
import { writeTransactions } from '../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { runActionRequest } from '../../../../azure-functions/src/jobs/action-requests/run-action-request';
import { type Session } from '../../../../scripts/dataverse/connect';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { currencyIds } from '../../../../scripts/provision-dataverse/provision-currencies';
import { rowOf } from '../../../../scripts/provision-dataverse/row-of';
import { type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { anOrder, aProfile, eur, taken, TEAM } from '../credit/credit-builders';
import { updateRow } from '../credit/update-row';
import { goodsIn } from './desk-goods';
import { readers } from './desk-readers';
import { type Answer, answerOf, DAY, deskPath, make, type Wish } from './desk-requests';

export { eur, NL, taken } from '../credit/credit-builders';
export { DAY, deskPath } from './desk-requests';
export type { Wish } from './desk-requests';

/** A held order as a test wants it. */
export interface HeldFacts {
  readonly amount?: Money;
  readonly checkpoint?: CreditHold['checkpoint'];
  readonly forced?: boolean;
  readonly customerId?: string;
}

const LIMIT = money(400_00, 'EUR');

/** Customers with held orders, people who ask, and the whole pipeline of action requests. */
export async function deskWorld({ session }: ProvisionedDataverse) {
  const currencies = await currencyIds(session);
  const links = { currencyIds: currencies, ownerTeamId: TEAM };
  const { connection: dataverse } = session;
  const path = deskPath(dataverse);
  const users = await usersOf(session);

  const userId = (username: string): string => {
    const id = users.get(username);
    if (id === undefined) throw new Error(`Nobody is called ${username}.`);
    return id;
  };

  const create = async (entitySetName: string, row: OutgoingValue): Promise<void> => {
    const creates = [{ entitySetName, row }];
    const outcomes = await writeTransactions(dataverse, session.context, [{ key: 'row', creates, updates: [] }]);
    expect(outcomes.get('row')).toEqual({ outcome: 'written' });
  };

  const customer = async (name: string, over: Partial<CustomerProfile> = {}): Promise<string> => {
    const customerId = rowId('account', name);
    const account = { name, accountnumber: name.slice(-20), emailaddress1: `${name.toLowerCase()}@customer.example` };
    await upsertRow(session, { entitySetName: 'accounts', id: customerId }, account);
    const profile = { ...aProfile(customerId), creditLimit: LIMIT, ...over };
    await upsertRow(session, ...rowOf(tables.customerProfile, writeCustomerProfile(profile, links)));
    return customerId;
  };

  /** An order that is held for its limit, with its hold. */
  const held = async (name: string, facts: HeldFacts = {}) => {
    const customerId = facts.customerId ?? (await customer(name));
    const amount = facts.amount ?? eur(500_00);
    const order = anOrder(customerId, name, amount);
    await create('salesorders', writeSalesOrder({ ...order, creditStatus: 'held' }, currencies));
    const hold = holdFor({ ...order, contentHash: orderContentHash(order) }, amount, facts);
    await create(tables.creditHold.entitySetName, writeCreditHold(hold, links));
    const { creditHold } = tables.salesOrder.lookups;
    const link = { [`${creditHold.navigation}@odata.bind`]: `/${creditHold.targetSet}(${hold.id})` };
    await updateRow(session, { table: tables.salesOrder, id: order.id }, link);
    return { customerId, orderId: order.id, lineId: order.lines[0].id, hold };
  };

  /** An order of 100.00 that nobody has looked at. */
  const waiting = async (name: string) => {
    const customerId = await customer(name);
    const order = anOrder(customerId, name, eur(100_00));
    await create('salesorders', writeSalesOrder(order, currencies));
    return { customerId, orderId: order.id, lineId: order.lines[0].id };
  };

  return {
    session,
    path,
    links,
    waiting,
    create,
    customer,
    held,
    userId,
    /** The policy of releases; the parameters are tiers and delegations. */
    policy: async (approvalAbove: number | undefined, parameters: object = {}): Promise<void> => {
      const row = writePolicy({
        actionType: 'credit.release',
        autonomy: 'act',
        ...(approvalAbove === undefined ? {} : { approvalAbove: decimal(approvalAbove) }),
        parameters: JSON.stringify(parameters),
      });
      await upsertRow(session, ...rowOf(tables.policy, row));
    },
    /** The settings of credit checks. */
    clearance: async (settings: object): Promise<void> => {
      const parameters = JSON.stringify(settings);
      const row = writePolicy({ actionType: 'order.clear', autonomy: 'act', parameters });
      await upsertRow(session, ...rowOf(tables.policy, row));
    },
    /** Makes the request as that person and runs it as the service does, through the whole pipeline. */
    ask: async (username: string, wish: Wish): Promise<Answer> => {
      const id = await make(session, userId(username), wish);
      taken(await runActionRequest(actionPorts(dataverse, path, wish.moment ?? DAY), id));
      return answerOf(session, id);
    },
    ...goodsIn({ session, path, create }),
    make: (username: string, wish: Wish) => make(session, userId(username), wish),
    answerOf: (id: string) => answerOf(session, id),
    ...readers(session),
  };
}

export type DeskWorld = Awaited<ReturnType<typeof deskWorld>>;

interface HeldOrder {
  readonly id: string;
  readonly orderNumber: string;
  readonly customerId: string;
  readonly legalEntityId: string;
  readonly contentHash: string;
}

const holdFor = (
  order: HeldOrder,
  amount: Money,
  { checkpoint = 'orderEntry', forced = false }: HeldFacts,
): CreditHold => {
  const id = rowId('credithold', order.id, 'first');
  const cause = forced ? 'forced' : 'creditLimitUsed';
  return {
    id,
    key: alternateKey('credithold', order.id, 'first'),
    name: order.orderNumber,
    documentKind: 'order',
    orderId: order.id,
    checkpoint,
    customerId: order.customerId,
    legalEntityId: order.legalEntityId,
    status: 'open',
    forced,
    contentHash: order.contentHash,
    orderAmount: amount,
    exposure: eur(0),
    creditLimit: LIMIT,
    ...(amount.minor > LIMIT.minor ? { excess: eur(amount.minor - LIMIT.minor) } : {}),
    heldOn: instant('2026-06-09T09:00:00Z'),
    lastOperationId: 'test',
    reasons: [{ id: rowId('creditholdreason', id, cause), cause, ruleId: 'LIMIT', scope: 'all', cleared: false }],
  };
};

async function usersOf(session: Session): Promise<ReadonlyMap<string, string>> {
  const rows = await readRows(session, { from: 'systemusers', select: ['systemuserid', 'domainname', 'fullname'] });
  return new Map(
    rows.flatMap((row) => {
      const name = typeof row['domainname'] === 'string' ? row['domainname'].split('@')[0] : undefined;
      return name === undefined ? [] : [[name, String(row['systemuserid']).toLowerCase()] as const];
    }),
  );
}
