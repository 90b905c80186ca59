import { payerAliasIdentity, tables, writePayerAlias } from '@o2c/core/dataverse';
import { decimal, instant, rowId } from '@o2c/core/kernel';

import { accountHash } from '../../../../azure-functions/src/adapters/bank-details/account-hash';
import { createAll } from '../../../../scripts/dataverse/create-all';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { writeTradingCustomers } from '../../../../scripts/demo/write-trading-customers';
import { provisionProducts } from '../../../../scripts/provision-dataverse/provision-products';
import { TEST_ACCOUNT_HASH_KEY } from '../../../builders/provisioned-dataverse';
import { currencyOf } from '../lines/amounts';
import { matchLine } from '../lines/match-line';
import { type Verb } from '../verb';

const customerPattern =
  /^(?<number>\S+) of (?<company>\S+), limit (?<limit>\d+) (?<currency>[A-Z]{3}), (?<term>\S+), pays from (?<iban>\S+)$/;

/** A customer with limit, terms and bank account in one company. */
export const customer: Verb = {
  word: 'customer',
  example: '2026-01-01 customer ACME of NL01, limit 1000 EUR, NET30, pays from NL20INGB0001234567',
  parse: (entry, { rest }) => {
    const part = matchLine(entry, rest, { pattern: customerPattern, example: customer.example });
    const number = part('number');
    const currency = currencyOf(entry, part('currency'));
    return async (world) => {
      const accountId = rowId('account', number);
      const mailAddress = `${number.toLowerCase()}@customers.example`;
      const place = { street: 'Harbour 1', postalCode: '1000 AA', city: 'Amsterdam', country: 'NL', language: 'en' };
      const head = { accountId, number, name: `${number} Company`, legalEntity: part('company'), currency, ...place };
      const trade = { paymentTerm: part('term'), creditLimit: Number(part('limit')), mailAddress };
      await writeTradingCustomers(world.session, [{ ...head, ...trade }], world.currencyIds);
      world.customers.set(number, accountId);
      world.payers.set(number, { name: head.name, iban: part('iban') });
      const ibanHash = accountHash(part('iban'), TEST_ACCOUNT_HASH_KEY);
      const alias = {
        ...payerAliasIdentity(accountId, ibanHash),
        customerId: accountId,
        ibanHash,
        source: 'masterData' as const,
        recordedOn: instant('2026-01-01T00:00:00Z'),
      };
      const links = { currencyIds: world.currencyIds, ownerTeamId: rowId('team', part('company')) };
      await createAll(world.session, tables.payerAlias, [writePayerAlias(alias, links)]);
    };
  },
};

const productPattern = /^(?<number>\S+) at (?<prices>.+)$/;

/** A product sold by the piece, with a price per currency. */
export const product: Verb = {
  word: 'product',
  example: '2026-01-01 product WIDGET at 10.00 EUR, 11.00 USD',
  parse: (entry, { rest }) => {
    const part = matchLine(entry, rest, { pattern: productPattern, example: product.example });
    const prices = part('prices')
      .split(', ')
      .map((text) => text.split(' '))
      .map(([amount = '', code = '']) => [currencyOf(entry, code), decimal(amount)] as const);
    const declared = {
      number: part('number'),
      name: part('number'),
      unit: 'Piece',
      prices: Object.fromEntries(prices),
    };
    return (world) => provisionProducts(world.session, { ...world.organisation, products: [declared] });
  },
};

const ratePattern = /^(?<code>[A-Z]{3}) (?<rate>[\d.]+)$/;

/** A currency is worth more or less than before: units of it for one of the organisation's own (the dollar). */
export const rate: Verb = {
  word: 'rate',
  example: '2026-04-01 rate EUR 0.95',
  parse: (entry, { rest }) => {
    const part = matchLine(entry, rest, { pattern: ratePattern, example: rate.example });
    const code = currencyOf(entry, part('code'));
    const exact = decimal(part('rate'));
    return async (world) => {
      const { entitySetName, columns } = tables.transactionCurrency;
      const id = world.currencyIds[code] ?? '';
      await upsertRow(world.session, { entitySetName, id }, { [columns.exchangeRate.name]: { exact } });
    };
  },
};
