import { appliedAmountsSelect, receivableSelect, tables } from '@o2c/core/dataverse';
import { type IsoDate } from '@o2c/core/kernel';

/** OData options for the customer's items that were open on the day; `closed on` narrows what is read, never what is true. */
export function openItemQuery(customer: string, asOf: IsoDate): string {
  const { columns, lookups } = tables.openItem;
  return options(receivableSelect, [
    isCustomer(lookups.customer.navigation, customer),
    `${columns.documentDate.name} le ${asOf}`,
    openAfter(columns.closedOn.name, asOf),
  ]);
}

/** OData options for the customer's settlements that count on the day, as far as one of their items was open then. */
export function settlementQuery(customer: string, asOf: IsoDate): string {
  const { columns, lookups } = tables.settlement;
  const closedOn = tables.openItem.columns.closedOn.name;
  return options(appliedAmountsSelect, [
    isCustomer(lookups.customer.navigation, customer),
    `${columns.effectiveOn.name} le ${asOf}`,
    `(${openAfter(`${lookups.debitItem.navigation}/${closedOn}`, asOf)} or ${openAfter(`${lookups.creditItem.navigation}/${closedOn}`, asOf)})`,
  ]);
}

const isCustomer = (navigation: string, customer: string): string =>
  `${navigation}/${tables.account.columns.accountNumber.name} eq '${customer.replace(/'/g, "''")}'`;

const openAfter = (closedOn: string, asOf: IsoDate): string => `(${closedOn} eq null or ${closedOn} gt ${asOf})`;

const options = (select: readonly string[], filter: readonly string[]): string =>
  `?$select=${select.join(',')}&$filter=${encodeURIComponent(filter.join(' and '))}`;
