import { account, openItem, settlement } from './table-names';
import { type IsoDate } from '@o2c/core/kernel';

/** OData options for the customer's items that were open on the day; `closed on` narrows what is read, never what is true. */
export function openItemQuery(customer: string, asOf: IsoDate): string {
  const { columns, lookups } = openItem;
  const select = [
    columns.id,
    columns.kind,
    columns.documentNumber,
    columns.instalment,
    columns.documentDate,
    columns.dueDate,
    columns.amount,
    columns.currencyCode,
    columns.accountingAmount,
    columns.accountingCurrencyCode,
    columns.disputed,
    columns.disputedAmount,
  ].map((column) => column.name);
  const filter = [
    isCustomer(lookups.customer.navigation, customer),
    `${columns.documentDate.name} le ${asOf}`,
    openAfter(columns.closedOn.name, asOf),
  ];
  return options([...select, lookups.customer.value], filter);
}

/** OData options for the customer's settlements that count on the day, of items that were open then. */
export function settlementQuery(customer: string, asOf: IsoDate): string {
  const { columns, lookups } = settlement;
  const select = [
    columns.id,
    columns.debitAmount,
    columns.debitCurrencyCode,
    columns.creditAmount,
    columns.creditCurrencyCode,
    columns.debitAccountingAmount,
    columns.creditAccountingAmount,
    columns.accountingCurrencyCode,
    columns.effectiveOn,
  ].map((column) => column.name);
  const closedOf = (item: { readonly navigation: string }): string =>
    `${item.navigation}/${openItem.columns.closedOn.name}`;
  const filter = [
    isCustomer(lookups.customer.navigation, customer),
    `${columns.effectiveOn.name} le ${asOf}`,
    `(${openAfter(closedOf(lookups.debitItem), asOf)} or ${openAfter(closedOf(lookups.creditItem), asOf)})`,
  ];
  return options([...select, lookups.debitItem.value, lookups.creditItem.value], filter);
}

const isCustomer = (navigation: string, customer: string): string =>
  `${navigation}/${account.columns.accountNumber.name} eq '${customer.replace(/'/g, "''")}'`;

const openAfter = (closedOn: string, asOf: IsoDate): string => `(${closedOn} eq null or ${closedOn} gt ${asOf})`;

const options = (select: readonly string[], filter: readonly string[]): string =>
  `?$select=${select.join(',')}&$filter=${encodeURIComponent(filter.join(' and '))}`;
