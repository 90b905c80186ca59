import {
  creditHoldSelect,
  decisionSelect,
  orderIdOfLine,
  orderLineSelect,
  readCreditHold,
  readDecision,
  readSalesOrder,
  salesOrderSelect,
  tables,
} from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type ChangePorts } from '../../../jobs/ordering/change-ports';
import { type CallContext, type DataverseConnection } from '../connection';
import { oneOfEach } from '../query/filter';
import { readGroups } from '../query/read-groups';
import { type RowQuery } from '../query/read-rows';
import { writeTransactions } from '../transactions/write-transactions';
import { companySettingsOf, companySettingsQueries } from './company-settings-rows';
import { joinRows } from './join-rows';
import { understood } from './understood';

const { salesOrder, salesOrderLine, decision, creditHold } = tables;

/** Orders to change and the decisions of changes made already, over Dataverse: one request a reading. */
export const changeRows = (connection: DataverseConnection, context: CallContext): ChangePorts => ({
  read: async ({ orderIds, decisionIds }) => {
    const rows = await readGroups(connection, context, {
      settings: companySettingsQueries,
      orders: byIds(salesOrder.entitySetName, salesOrderSelect, [salesOrder.columns.id.name, orderIds]),
      lines: byIds(salesOrderLine.entitySetName, orderLineSelect, [salesOrderLine.lookups.salesOrder.value, orderIds]),
      holds: byIds(creditHold.entitySetName, creditHoldSelect, [creditHold.lookups.salesOrder.value, orderIds]),
      decisions: byIds(decision.entitySetName, decisionSelect, [decision.columns.id.name, decisionIds]),
    });
    if (!rows.ok) return rows;
    const settings = companySettingsOf(rows.value.settings.map((found) => ({ outcome: 'ok', rows: found })));
    if (!settings.ok) return settings;
    const joining = { primaryId: salesOrder.primaryId, parentOf: orderIdOfLine, read: readSalesOrder };
    const orders = joinRows(rows.value.orders.flat(), rows.value.lines.flat(), joining);
    const holds = understood(rows.value.holds.flat(), (row) => readCreditHold(row, []));
    const decisions = understood(rows.value.decisions.flat(), readDecision);
    return ok({
      settings: settings.value,
      orders: orders.read,
      unreadable: orders.unreadable,
      openHolds: holds.filter(({ status }) => status === 'open' || status === 'readyToRelease'),
      decisions: new Map(decisions.map((made) => [made.id, made])),
    });
  },
  write: (transactions) => writeTransactions(connection, context, transactions),
});

const byIds = (
  from: string,
  select: readonly string[],
  [column, ids]: readonly [column: string, ids: readonly string[]],
): readonly RowQuery[] =>
  oneOfEach(
    column,
    ids.map((id) => ({ id })),
  ).map((where) => ({ from, select, where }));
