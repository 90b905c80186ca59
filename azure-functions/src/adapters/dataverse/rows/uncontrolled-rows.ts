import { tables } from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, any, equal } from '../query/filter';
import { readGroups } from '../query/read-groups';
import { type WireRow } from '../query/read-rows';
import { SUBMITTED } from './credit-queries';

const { account, customerProfile, salesOrder } = tables;

/** Customers with anything that is left out of credit management: excluded themselves, intercompany, or with an excluded order (CR-11). One request. */
export async function uncontrolledCustomers(
  connection: DataverseConnection,
  context: CallContext,
): Reading<readonly string[]> {
  const yes = { yesNo: true };
  const { customer } = customerProfile.lookups;
  const intercompany = `${customer.navigation}/${account.columns.intercompany.name}`;
  const rows = await readGroups(connection, context, {
    profiles: [
      {
        from: customerProfile.entitySetName,
        select: [customer.value],
        where: any(equal(customerProfile.columns.excludedFromCredit.name, yes), equal(intercompany, yes)),
      },
    ],
    orders: [
      {
        from: salesOrder.entitySetName,
        select: [salesOrder.lookups.customer.value],
        where: all(
          equal(salesOrder.columns.state.name, { number: SUBMITTED }),
          equal(salesOrder.columns.excludedFromCredit.name, yes),
        ),
      },
    ],
  });
  if (!rows.ok) return rows;
  const idIn = (row: WireRow, column: string): readonly string[] => {
    const id = row[column];
    return typeof id === 'string' ? [id.toLowerCase()] : [];
  };
  return ok([
    ...new Set([
      ...rows.value.profiles.flat().flatMap((row) => idIn(row, customer.value)),
      ...rows.value.orders.flat().flatMap((row) => idIn(row, salesOrder.lookups.customer.value)),
    ]),
  ]);
}
