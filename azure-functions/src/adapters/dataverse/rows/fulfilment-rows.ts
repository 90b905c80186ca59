import {
  customerProfileIdentity,
  customerProfileSelect,
  orderIdOfLine,
  orderLineSelect,
  readCustomerProfile,
  readSalesOrder,
  readShipment,
  salesOrderSelect,
  shipmentIdOfLine,
  shipmentLineSelect,
  shipmentSelect,
  tables,
} from '@o2c/core/dataverse';
import { type Shipment } from '@o2c/core/fulfilment';
import { ok } from '@o2c/core/kernel';
import { type CustomerBlock, type SalesOrder } from '@o2c/core/ordering';
import {
  type FulfilmentPorts,
  type FulfilmentState,
  type FulfilmentWanted,
} from '../../../jobs/fulfilment/fulfilment-rows';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { oneOfEach } from '../query/filter';
import { readGroups } from '../query/read-groups';
import { type RowQuery, type WireRow } from '../query/read-rows';
import { writeTransactions } from '../transactions/write-transactions';
import { companySettingsOf, companySettingsQueries } from './company-settings-rows';
import { type Joined, joinRows } from './join-rows';
import { understood } from './understood';

/** Orders, shipments and what binds them, over Dataverse: two requests a reading, whatever it reads. */
export const fulfilmentRows = (connection: DataverseConnection, context: CallContext): FulfilmentPorts => ({
  read: async (wanted) => {
    const read = await readFulfilmentState(connection, context, { ...wanted, also: [] });
    return read.ok ? ok(read.value.state) : read;
  },
  write: (transactions) => writeTransactions(connection, context, transactions),
});

const { salesOrder, salesOrderLine, shipment, shipmentLine, customerProfile } = tables;

/** What a reading is for, and queries of the stage's own that go with it. */
interface FulfilmentReading extends FulfilmentWanted {
  readonly also: readonly RowQuery[];
}

interface FulfilmentRead {
  readonly state: FulfilmentState;
  /** The rows of the stage's own queries, query by query. */
  readonly also: readonly (readonly WireRow[])[];
}

/** Reads orders and shipments with all that binds them, and whatever else the stage asks for, in two requests. */
export async function readFulfilmentState(
  connection: DataverseConnection,
  context: CallContext,
  { orderIds, shipmentIds, also }: FulfilmentReading,
): Reading<FulfilmentRead> {
  const first = await readGroups(connection, context, {
    settings: companySettingsQueries,
    also,
    ...shipmentQueries(shipmentIds),
    ...orderQueries(orderIds),
  });
  if (!first.ok) return first;
  const settings = companySettingsOf(first.value.settings.map((rows) => ({ outcome: 'ok', rows })));
  if (!settings.ok) return settings;
  const shipments = shipmentsOf(first.value.shipments.flat(), first.value.shipmentLines.flat());
  const known = ordersOf(first.value.orders.flat(), first.value.orderLines.flat());
  const parties: readonly Party[] = [...shipments.read.values(), ...known.read.values()];
  const further = [...shipments.read.values()].map(({ orderId }) => orderId).filter((id) => !orderIds.includes(id));
  const second = await readGroups(connection, context, {
    ...orderQueries(further),
    profiles: where(customerProfile.entitySetName, customerProfileSelect, [
      customerProfile.columns.id.name,
      parties.map(profileIdOf),
    ]),
  });
  if (!second.ok) return second;
  const others = ordersOf(second.value.orders.flat(), second.value.orderLines.flat());
  const state = {
    settings: settings.value,
    shipments: shipments.read,
    orders: new Map([...known.read, ...others.read]),
    unreadable: new Map([...shipments.unreadable, ...known.unreadable, ...others.unreadable]),
    blockOf: blocksOf(second.value.profiles.flat()),
  };
  return ok({ state, also: first.value.also });
}

/** Queries for the rows whose column has one of the values, 250 at a time. */
const where = (
  from: string,
  select: readonly string[],
  [column, ids]: readonly [column: string, ids: readonly string[]],
): readonly RowQuery[] =>
  oneOfEach(
    column,
    ids.map((id) => ({ id })),
  ).map((filter) => ({ from, select, where: filter }));

const shipmentQueries = (ids: readonly string[]) => ({
  shipments: where(shipment.entitySetName, shipmentSelect, [shipment.columns.id.name, ids]),
  shipmentLines: where(shipmentLine.entitySetName, shipmentLineSelect, [shipmentLine.lookups.shipment.value, ids]),
});

const orderQueries = (ids: readonly string[]) => ({
  orders: where(salesOrder.entitySetName, salesOrderSelect, [salesOrder.columns.id.name, ids]),
  orderLines: where(salesOrderLine.entitySetName, orderLineSelect, [salesOrderLine.lookups.salesOrder.value, ids]),
});

const shipmentsOf = (heads: readonly WireRow[], lines: readonly WireRow[]): Joined<Shipment> =>
  joinRows(heads, lines, { primaryId: shipment.primaryId, parentOf: shipmentIdOfLine, read: readShipment });

const ordersOf = (heads: readonly WireRow[], lines: readonly WireRow[]): Joined<SalesOrder> =>
  joinRows(heads, lines, { primaryId: salesOrder.primaryId, parentOf: orderIdOfLine, read: readSalesOrder });

type Party = Pick<Shipment, 'customerId' | 'legalEntityId'>;

const profileIdOf = ({ customerId, legalEntityId }: Party): string =>
  customerProfileIdentity(customerId, legalEntityId).id;

/** A customer without a profile is blocked for nothing; whether he may have credit is another question. */
function blocksOf(rows: readonly WireRow[]): FulfilmentState['blockOf'] {
  const blocks = new Map(understood(rows, readCustomerProfile).map(({ id, blocked }) => [id, blocked]));
  return (customerId, legalEntityId): CustomerBlock => blocks.get(profileIdOf({ customerId, legalEntityId })) ?? 'none';
}
