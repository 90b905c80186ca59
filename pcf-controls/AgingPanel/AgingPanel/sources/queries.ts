import { appliedAmountsSelect, receivableSelect, tables } from '@o2c/core/dataverse';
import { type IsoDate } from '@o2c/core/kernel';

/** OData options for the customer's items that were open on the day; `closed on` narrows what is read, never what is true. */
export function openItemQuery(customer: string, asOf: IsoDate): string {
  const documentDate = tables.openItem.columns.documentDate.name;
  return options(receivableSelect, `${openItemsOf(customer, asOf)} and ${documentDate} le ${asOf}`);
}

/**
 * OData options for the settlements of those items that count on the day. They are found by the items' customer and not by their own: what a
 * parent pays for a subsidiary is settled under one of the two, and changes the balance of both.
 */
export function settlementQuery(customer: string, asOf: IsoDate): string {
  const debitItem = tables.settlement.lookups.debitItem;
  const creditItem = tables.settlement.lookups.creditItem;
  const debit = openItemsOf(customer, asOf, `${debitItem.navigation}/`);
  const credit = openItemsOf(customer, asOf, `${creditItem.navigation}/`);
  const effectiveOn = tables.settlement.columns.effectiveOn.name;
  return options(appliedAmountsSelect, `${effectiveOn} le ${asOf} and (${debit} or ${credit})`);
}

/** The customer's items not closed by the day; `path` leads to the item from another table. */
function openItemsOf(customer: string, asOf: IsoDate, path = ''): string {
  const number = `${path}${tables.openItem.lookups.customer.navigation}/${tables.account.columns.accountNumber.name}`;
  const closedOn = `${path}${tables.openItem.columns.closedOn.name}`;
  return `${number} eq '${customer.replace(/'/g, "''")}' and (${closedOn} eq null or ${closedOn} gt ${asOf})`;
}

const options = (select: readonly string[], filter: string): string =>
  `?$select=${select.join(',')}&$filter=${encodeURIComponent(filter)}`;
