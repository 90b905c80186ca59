import { historyCustomerId } from '@o2c/core/receivables';

import { demoCustomers } from './demo-customers';
import { type TradingCustomer } from './write-trading-customers';

/** The name of the system the demo's history comes from (small-history.map.json): the ids of its accounts follow from it. */
const SOURCE = 'demo';
const CITIES = { EUR: ['Utrecht', 'NL'], GBP: ['Leeds', 'GB'], USD: ['Denver', 'US'] } as const;
const TERMS: Readonly<Record<number, string>> = { 14: 'NET14', 30: 'NET30', 45: 'NET45', 60: 'NET60' };
/** Generous: what holds a demo order is what is overdue. */
const CREDIT_LIMIT = 250_000;

/** The forty customers of the small scenario as customers that can order. */
export const smallTradingCustomers: readonly TradingCustomer[] = demoCustomers.map((customer, index) => {
  const [city, country] = CITIES[customer.currency];
  return {
    accountId: historyCustomerId(SOURCE, customer.number),
    number: customer.number,
    name: customer.name,
    legalEntity: customer.legalEntity,
    currency: customer.currency,
    street: `${String(2 + index * 3)} Market Square`,
    postalCode: String(20_000 + index * 41),
    city,
    country,
    language: 'en',
    paymentTerm: TERMS[customer.termDays] ?? 'NET30',
    creditLimit: CREDIT_LIMIT,
    mailAddress: `invoices@${customer.name.toLowerCase().replace(/[^a-z]+/g, '-')}.example`,
  };
});
