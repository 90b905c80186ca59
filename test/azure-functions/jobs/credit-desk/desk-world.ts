import { type CreditHold } from '@o2c/core/credit';
import {
  actionRequestSelect,
  approvalSelect,
  creditHoldSelect,
  customerProfileIdentity,
  type CustomerProfile,
  decisionSelect,
  HOLD_REASONS,
  ORDER_LINES,
  orderLineSelect,
  readActionRequest,
  readApproval,
  readCreditHold,
  readDecision,
  readSalesOrder,
  readShipment,
  salesOrderSelect,
  SHIPMENT_LINES,
  shipmentSelect,
  tables,
  writeActionRequest,
  writeCreditHold,
  writeCustomerProfile,
  writePolicy,
  writeSalesOrder,
  writeShipment,
} from '@o2c/core/dataverse';
import { type Shipment, shipmentIdentity } from '@o2c/core/fulfilment';
import { alternateKey, decimal, instant, isoDate, type Money, money, rowId } from '@o2c/core/kernel';
import { orderContentHash } from '@o2c/core/ordering';
import { actionPorts } from '../../../../azure-functions/src/adapters/compose/action-ports';
import { moneyPath, type MoneyPath } from '../../../../azure-functions/src/adapters/compose/money-path';
import { type DataverseConnection } from '../../../../azure-functions/src/adapters/dataverse/connection';
import { type OutgoingValue } from '../../../../azure-functions/src/adapters/dataverse/json/write-exact-json';
import { equal, type Filter } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { type RowQuery, type WireRow } from '../../../../azure-functions/src/adapters/dataverse/query/read-rows';
import { writeTransactions } from '../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { runActionRequest } from '../../../../azure-functions/src/jobs/action-requests/run-action-request';
import { journalRows } from '../../../../azure-functions/src/adapters/dataverse/rows/journal-rows';
import { runJob } from '../../../../azure-functions/src/jobs/journal/run-job';
import { type MailPort } from '../../../../azure-functions/src/jobs/delivery/mail-port';
import { type Moment } from '../../../../azure-functions/src/jobs/moment';
import { type Session } from '../../../../scripts/dataverse/connect';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { currencyIds } from '../../../../scripts/provision-dataverse/provision-currencies';
import { productIdOf, unitIdOf } from '../../../../scripts/provision-dataverse/provision-products';
import { rowOf } from '../../../../scripts/provision-dataverse/row-of';
import { type ProvisionedDataverse, TEST_ACCOUNT_HASH_KEY } from '../../../builders/provisioned-dataverse';
import { anOrder, aProfile, eur, NL, taken, TEAM } from '../credit/credit-builders';
import { on } from '../credit/credit-world';
import { updateRow } from '../credit/update-row';
import { anchorsInMemory } from '../sealing/anchors-in-memory';

export { eur, NL, taken, TEAM } from '../credit/credit-builders';
export { on } from '../credit/credit-world';

/** The day on which people decide. */
export const DAY: Moment = on('2026-06-10');

/** A held order as a test wants it. */
export interface HeldFacts {
  readonly amount?: Money;
  readonly checkpoint?: CreditHold['checkpoint'];
  readonly forced?: boolean;
  readonly customerId?: string;
}

/** What somebody asks for. */
export interface Wish {
  readonly type: string;
  readonly table?: { readonly logicalName: string };
  readonly targetId: string;
  readonly payload?: object;
  readonly reason?: string;
  readonly moment?: Moment;
  /** Tells apart what the same person asks for twice. */
  readonly time?: number;
}

export interface Answer {
  readonly id: string;
  readonly status: string;
  readonly result: Readonly<Record<string, unknown>>;
}

/** The money path over a Dataverse, without a mailbox: nothing here sends mail. */
export const deskPath = (dataverse: DataverseConnection): MoneyPath =>
  moneyPath({
    posting: dataverse,
    outreach: dataverse,
    mail: NO_MAIL,
    anchors: anchorsInMemory(),
    accountHashKey: TEST_ACCOUNT_HASH_KEY,
  });

const noMail = () => Promise.reject(new Error('Nothing here sends mail.'));
const NO_MAIL: MailPort = {
  createDraft: noMail,
  find: noMail,
  findByKey: noMail,
  send: noMail,
  deleteDraft: noMail,
  newestSent: noMail,
  mostPerSlice: 0,
};

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

/** Goods of an order line. */
export interface Goods {
  readonly orderId: string;
  readonly lineId: string;
  readonly customerId: string;
  readonly key: string;
  readonly quantity: number;
}

interface GoodsIn {
  readonly session: Session;
  readonly path: MoneyPath;
  readonly create: (entitySetName: string, row: OutgoingValue) => Promise<void>;
}

/** What the warehouse does, and the invoicing job. */
function goodsIn({ session, path, create }: GoodsIn) {
  const shipment = async ({ status, ...goods }: Goods & { readonly status: Shipment['status'] }): Promise<void> => {
    const { id, key } = shipmentIdentity(`${goods.orderId} ${goods.key}`);
    const { customerId, orderId, lineId } = goods;
    const quantity = decimal(goods.quantity);
    const delivered = status === 'delivered';
    const row = writeShipment(
      {
        id,
        key,
        name: goods.key,
        orderId,
        customerId,
        legalEntityId: NL,
        status,
        ...(delivered ? { shippedOn: isoDate('2026-06-08'), deliveredOn: isoDate('2026-06-09') } : {}),
        posted: false,
        recordedOn: instant('2026-06-08T09:00:00Z'),
        requestHash: goods.key,
        lastOperationId: 'test',
        lines: [
          {
            id: rowId('shipmentline', id, 1),
            sequence: 1,
            orderLineId: lineId,
            productId: productIdOf('P-100'),
            unitId: unitIdOf('Piece'),
            quantity,
            ...(delivered ? { deliveredQuantity: quantity } : {}),
          },
        ],
      },
      { currencyIds: {}, ownerTeamId: TEAM },
    );
    await create(tables.shipment.entitySetName, row);
  };
  return {
    shipment,
    /** Goods that left and arrived before the order was held again. */
    delivered: async (goods: Goods): Promise<void> => {
      await shipment({ ...goods, status: 'delivered' });
      const { shippedQuantity } = tables.salesOrderLine.columns;
      await updateRow(
        session,
        { table: tables.salesOrderLine, id: goods.lineId },
        { [shippedQuantity.name]: goods.quantity },
      );
    },
    /** A run of the invoicing job, as its lane works it. */
    invoice: async (moment: Moment): Promise<void> => {
      const journal = journalRows(session.connection, { correlationId: moment.correlationId });
      const run = runJob({ journal, worker: 'desk', now: () => moment.now, mayGoOn: () => true, log: () => undefined });
      taken(await run(path.invoicing, { asOf: moment.today }, moment));
    },
  };
}

async function usersOf(session: Session): Promise<ReadonlyMap<string, string>> {
  const rows = await readRows(session, { from: 'systemusers', select: ['systemuserid', 'domainname', 'fullname'] });
  return new Map(
    rows.flatMap((row) => {
      const name = typeof row['domainname'] === 'string' ? row['domainname'].split('@')[0] : undefined;
      return name === undefined ? [] : [[name, String(row['systemuserid']).toLowerCase()] as const];
    }),
  );
}

async function make(session: Session, systemUserId: string, wish: Wish): Promise<string> {
  const { type, targetId, payload = {}, reason, time = 1, table = tables.creditHold } = wish;
  const id = rowId('actionrequest', systemUserId, type, targetId, JSON.stringify(payload), time);
  const row = writeActionRequest({
    id,
    type,
    targetTable: table.logicalName,
    targetId,
    payload: JSON.stringify(payload),
    ...(reason === undefined ? {} : { reason }),
    status: 'requested',
    recordedOn: (wish.moment ?? DAY).now,
  });
  const person = { ...session, context: { ...session.context, actingAs: { systemUserId } } };
  await upsertRow(person, ...rowOf(tables.actionRequest, row));
  return id;
}

async function answerOf(session: Session, id: string): Promise<Answer> {
  const { entitySetName: from, primaryId } = tables.actionRequest;
  const [row] = await readRows(session, { from, select: actionRequestSelect, where: equal(primaryId, { id }) });
  const { status, result = '{}' } = taken(readActionRequest(row));
  return { id, status, result: JSON.parse(result) as Answer['result'] };
}

/** What stands in Dataverse afterwards. */
function readers(session: Session) {
  const all = (query: RowQuery): Promise<readonly WireRow[]> => readRows(session, query);
  const only = async (
    table: { readonly entitySetName: string; readonly primaryId: string },
    query: Omit<RowQuery, 'from' | 'where'>,
    id: string,
  ) => {
    const [row] = await all({ ...query, from: table.entitySetName, where: equal(table.primaryId, { id }) });
    if (!row) throw new Error(`No row ${id}.`);
    return row;
  };
  const about = (from: string, select: readonly string[], where: Filter) => all({ from, select, where });
  return {
    order: async (id: string) => {
      const expand = `${ORDER_LINES}($select=${orderLineSelect.join(',')})`;
      const row = await only(tables.salesOrder, { select: salesOrderSelect, expand }, id);
      return taken(readSalesOrder(row, row[ORDER_LINES] as readonly WireRow[]));
    },
    hold: async (id: string) => {
      const row = await only(tables.creditHold, { select: creditHoldSelect, expand: HOLD_REASONS }, id);
      return taken(readCreditHold(row, row[HOLD_REASONS] as readonly WireRow[]));
    },
    approvals: async (targetId: string) => {
      const { entitySetName, columns } = tables.approval;
      const rows = await about(entitySetName, approvalSelect, equal(columns.targetId.name, { text: targetId }));
      return rows.map((row) => taken(readApproval(row)));
    },
    decisions: async (targetId: string) => {
      const { entitySetName, columns } = tables.decision;
      const rows = await about(entitySetName, decisionSelect, equal(columns.targetId.name, { text: targetId }));
      return rows.map((row) => taken(readDecision(row)));
    },
    profileVersion: async (customerId: string): Promise<number> => {
      const { id } = customerProfileIdentity(customerId, NL);
      const { version } = tables.customerProfile.columns;
      return Number((await only(tables.customerProfile, { select: [version.name] }, id))[version.name]);
    },
    shipments: async (orderId: string) => {
      const { entitySetName, lookups, columns } = tables.shipment;
      const where = equal(lookups.salesOrder.value, { id: orderId });
      const orderBy = `${columns.name.name} asc`;
      const rows = await all({ from: entitySetName, select: shipmentSelect, where, orderBy, expand: SHIPMENT_LINES });
      return rows.map((row) => taken(readShipment(row, row[SHIPMENT_LINES] as readonly WireRow[])));
    },
    rows: all,
  };
}
