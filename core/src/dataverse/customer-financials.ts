import { type CustomerFinancials } from '../credit-score';
import { type CurrencyCode, type Money, rowId } from '../kernel';
import { bind, bindCurrency } from './bind';
import { currencyCode, date, id, yesNo } from './cell';
import { moneyText } from './decimal-text';
import { moneyIn } from './money-cell';
import { type OpenRow, openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { customerFinancials as table } from './tables';

const { columns, lookups } = table;

/** The figures that are amounts, as the domain and the table name them alike. */
const AMOUNTS = [
  'revenue',
  'totalAssets',
  'currentAssets',
  'totalLiabilities',
  'currentLiabilities',
  'retainedEarnings',
  'earningsBeforeInterestAndTax',
  'netIncome',
  'fundsFromOperations',
  'bookValueOfEquity',
  'marketValueOfEquity',
] as const;

type Amounts = { readonly [Name in (typeof AMOUNTS)[number]]?: Money };

/** The columns `readCustomerFinancials` needs, for `$select`. */
export const customerFinancialsSelect: readonly string[] = [
  columns.id.name,
  columns.yearEndsOn.name,
  columns.currencyCode.name,
  columns.listedCompany.name,
  ...AMOUNTS.map((name) => columns[name].name),
  lookups.customer.value,
];

/** Reads the figures of a year. */
export function readCustomerFinancials(source: unknown): ReadRow<CustomerFinancials> {
  const row = openRow(table, source);
  const currency = row.required(columns.currencyCode.name, currencyCode);
  return row.finish({
    customerId: row.required(lookups.customer.value, id),
    yearEndsOn: row.required(columns.yearEndsOn.name, date),
    currency,
    listedCompany: row.optional(columns.listedCompany.name, yesNo) ?? false,
    ...amountsOf(row, currency),
  });
}

const amountsOf = (row: OpenRow, currency: CurrencyCode): Amounts =>
  present(Object.fromEntries(AMOUNTS.map((name) => [name, row.optional(columns[name].name, moneyIn(currency))])));

/** The row to create for the figures of a year; its id follows from customer and year. */
export const writeCustomerFinancials = (financials: CustomerFinancials, links: RowLinks): RowForCreate => ({
  [columns.id.name]: rowId('customerfinancials', financials.customerId, financials.yearEndsOn),
  [columns.name.name]: financials.yearEndsOn,
  [columns.yearEndsOn.name]: financials.yearEndsOn,
  [columns.currencyCode.name]: financials.currency,
  [columns.listedCompany.name]: financials.listedCompany,
  ...writeAmounts(financials),
  ...bind(lookups.customer, financials.customerId),
  ...bind(lookups.owner, links.ownerTeamId),
  ...bindCurrency(lookups.transactionCurrency, financials.currency, links),
});

const writeAmounts = (financials: CustomerFinancials): RowForCreate =>
  Object.fromEntries(
    AMOUNTS.flatMap((name) => {
      const amount = financials[name];
      return amount ? [[columns[name].name, moneyText(amount)] as const] : [];
    }),
  );
