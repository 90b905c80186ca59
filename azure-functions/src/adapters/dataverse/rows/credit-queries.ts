import {
  creditHoldSelect,
  customerProfileSelect,
  HOLD_REASONS,
  holdReasonSelect,
  openItemSelect,
  ORDER_LINES,
  orderLineSelect,
  salesOrderSelect,
  tables,
} from '@o2c/core/dataverse';
import { all, any, equal, type Filter, isEmpty, oneOfEach } from '../query/filter';
import { type RowQuery } from '../query/read-rows';

/** `salesorder.statecode` of an order that was submitted and is neither fulfilled nor cancelled. */
export const SUBMITTED = 1;

/** An order brings its lines along. */
export const WITH_LINES = `${ORDER_LINES}($select=${orderLineSelect.join(',')})`;

/** A hold brings its reasons along. */
export const WITH_REASONS = `${HOLD_REASONS}($select=${[tables.creditHoldReason.primaryId, ...holdReasonSelect].join(',')})`;

/** What the credit check reads of these customers: profiles, orders, holds, items, in this order (see `CreditPorts`). */
export function creditQueries(customerIds: readonly string[]): readonly (readonly RowQuery[])[] {
  const { customerProfile, salesOrder, creditHold, openItem } = tables;
  const owned = `${customerProfile.lookups.limitOwner.navigation}/${customerProfile.lookups.customer.value}`;
  const pointing = customerIds.map((id) => equal(owned, { id }));
  const each = (column: string) => oneOfEach(column, customerIds.map(asId));
  const open = [creditHold.choices.holdStatus.open, creditHold.choices.holdStatus.readyToRelease];
  const isOpen = any(...open.map((number) => equal(creditHold.columns.holdStatus.name, { number })));
  return [
    [...each(customerProfile.lookups.customer.value), ...slices(pointing)].map((where) => ({
      from: customerProfile.entitySetName,
      select: customerProfileSelect,
      where,
      expand: ownerOf,
    })),
    each(salesOrder.lookups.customer.value).map((where) => ({
      from: salesOrder.entitySetName,
      select: salesOrderSelect,
      where: all(where, equal(salesOrder.columns.state.name, { number: SUBMITTED })),
      expand: WITH_LINES,
    })),
    each(creditHold.lookups.customer.value).map((where) => ({
      from: creditHold.entitySetName,
      select: creditHoldSelect,
      where: all(where, isOpen),
      expand: WITH_REASONS,
    })),
    each(openItem.lookups.customer.value).map((where) => ({
      from: openItem.entitySetName,
      select: openItemSelect,
      where: all(where, isEmpty(openItem.columns.closedOn.name)),
    })),
  ];
}

/** What the etag of a row says; a list shows no etag of what is behind a lookup. */
export const VERSION = 'versionnumber';

/** A profile brings the owner of its limit along. */
const ownerOf = `${tables.customerProfile.lookups.limitOwner.navigation}($select=${[...customerProfileSelect, VERSION].join(',')})`;

/** Paths over a lookup know no list: few of them a query. */
const MOST_PATHS = 25;
const slices = (filters: readonly Filter[]): readonly Filter[] =>
  Array.from({ length: Math.ceil(filters.length / MOST_PATHS) }, (_, at) =>
    any(...filters.slice(at * MOST_PATHS, (at + 1) * MOST_PATHS)),
  );

const asId = (id: string) => ({ id });
