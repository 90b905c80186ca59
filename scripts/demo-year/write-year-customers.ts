import { maskAccount } from '@o2c/core/cash-application';
import { payerAliasIdentity, tables, writePayerAlias } from '@o2c/core/dataverse';
import { addMonths, instant, type IsoDate, rowId } from '@o2c/core/kernel';

import { accountHash } from '../../azure-functions/src/adapters/bank-details/account-hash';
import { writeTradingCustomers } from '../demo/write-trading-customers';
import { upsertRow } from '../dataverse/upsert-row';
import { currencyIds } from '../provision-dataverse/provision-currencies';
import { rowOf } from '../provision-dataverse/row-of';
import { FIRST_DAY } from './story/year-orders';
import { type YearCustomer, yearCustomers } from './story/year-customers';
import { type YearEnvironment } from './year-environment';

/** The account of a customer of the year. */
export const yearAccountId = ({ number }: Pick<YearCustomer, 'number'>): string =>
  rowId('account', 'demo year', number);

const CITIES = [
  'Utrecht',
  'Rotterdam',
  'Köln',
  'Hamburg',
  'Antwerpen',
  'Gent',
  'Leeds',
  'Denver',
  'Portland',
  'Boston',
];

const yearsBefore = (years: number): IsoDate => addMonths(FIRST_DAY, -12 * years);

/** Writes the 300 customers with their profiles, and the bank accounts they told us they pay from. */
export async function writeYearCustomers({ posting, directory }: YearEnvironment): Promise<void> {
  const customers = yearCustomers.map((customer, index) => ({
    ...customer,
    accountId: yearAccountId(customer),
    street: `${String(1 + (index % 180))} Harbour Street`,
    postalCode: String(10_000 + index * 37),
    city: CITIES[index % CITIES.length] ?? '',
    language: customer.country === 'DE' ? 'de' : 'en',
    customerSince: yearsBefore(customer.customerYears),
    inBusinessSince: yearsBefore(customer.inBusinessYears),
    creditApprovedOn: yearsBefore(customer.customerYears),
    ...(customer.isKeyAccount ? { creditGroup: 'KEY' } : {}),
  }));
  await writeTradingCustomers(posting, customers, await currencyIds(posting));
  for (const customer of customers) {
    const ibanHash = accountHash(customer.iban, directory.accountHashKey);
    const alias = {
      ...payerAliasIdentity(customer.accountId, ibanHash),
      customerId: customer.accountId,
      ibanHash,
      ibanMasked: maskAccount(customer.iban),
      source: 'masterData' as const,
      recordedOn: instant(`${FIRST_DAY}T00:00:00Z`),
    };
    const links = { ownerTeamId: rowId('team', customer.legalEntity) };
    await upsertRow(posting, ...rowOf(tables.payerAlias, writePayerAlias(alias, links)));
  }
}
