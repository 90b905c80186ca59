import {
  approvalSelect,
  creditHoldSelect,
  customerProfileIdentity,
  decisionSelect,
  HOLD_REASONS,
  ORDER_LINES,
  orderLineSelect,
  readApproval,
  readCreditHold,
  readDecision,
  readSalesOrder,
  readShipment,
  salesOrderSelect,
  SHIPMENT_LINES,
  shipmentSelect,
  tables,
} from '@o2c/core/dataverse';
import { equal, type Filter } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { type RowQuery, type WireRow } from '../../../../azure-functions/src/adapters/dataverse/query/read-rows';
import { type Session } from '../../../../scripts/dataverse/connect';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { NL, taken } from '../credit/credit-builders';

/** What stands in Dataverse afterwards. */
export function readers(session: Session) {
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
    /** The only hold there is of a customer. */
    onlyHoldOf: async (customerId: string) => {
      const { entitySetName, lookups } = tables.creditHold;
      const query = { from: entitySetName, select: creditHoldSelect, expand: HOLD_REASONS };
      const rows = await all({ ...query, where: equal(lookups.customer.value, { id: customerId }) });
      const [row] = rows;
      if (!row || rows.length > 1) throw new Error(`The customer has ${rows.length} holds.`);
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
