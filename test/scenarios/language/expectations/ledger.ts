import { money, type Money } from '@o2c/core/kernel';
import { type LedgerEntry } from '@o2c/core/receivables';

import { shownAmount } from '../lines/amounts';
import { matchLine } from '../lines/match-line';
import { mustEqual } from '../lines/must-equal';
import { complain, type ScenarioEntry } from '../lines/scenario-entry';
import { type Verb } from '../verb';

/** The ledger of a company: each account with a balance, in its own currency, debit above zero. */
export const ledger: Verb = {
  word: 'ledger',
  example: 'expect ledger NL01, with an indented line per account: 1300 24.20',
  parse: (entry, { rest }) => {
    const said = saidOf(entry);
    return async (world) => {
      const company = world.organisation.legalEntities.find(({ code }) => code === rest);
      if (!company) return complain(entry, `there is no company ${rest}`);
      const { ledger: entries } = await world.book();
      const own = entries.filter(({ accountingAmount }) => accountingAmount.currency === company.currency);
      mustEqual(
        entry,
        said,
        shownBalances(own, ({ accountingAmount }) => accountingAmount),
      );
    };
  },
};

/** What was booked for one document, over all accounts, in the document's currency. */
export const postings: Verb = {
  word: 'postings',
  example: 'expect postings NL01-2026-000001, with an indented line per account: 1300 24.20',
  parse: (entry, { rest }) => {
    const said = saidOf(entry);
    return async (world) => {
      const { ledger: entries, items } = await world.book();
      const item = items.find(({ documentNumber }) => documentNumber === rest);
      if (!item) return complain(entry, `there is no document ${rest}`);
      const transactions = new Set(
        entries
          .filter(
            ({ openItemId, documentDate, event }) =>
              openItemId === item.id && documentDate === item.documentDate && event === 'receivable',
          )
          .map(({ transaction }) => transaction),
      );
      mustEqual(
        entry,
        said,
        shownBalances(
          entries.filter(({ transaction }) => transactions.has(transaction)),
          ({ amount }) => amount,
        ),
      );
    };
  },
};

function saidOf(entry: ScenarioEntry): string {
  if (entry.parts.length === 0) return complain(entry, 'names its accounts on indented lines');
  const example = '1300 24.20';
  const lines = entry.parts.map((part) => {
    const line = matchLine(part, part.text, {
      pattern: /^(?<account>\d+) +(?<amount>-?[\d.]+(?: [A-Z]{3})?)$/,
      example,
    });
    return `${line('account')} ${line('amount')}`;
  });
  return lines.sort().join(' | ');
}

function shownBalances(entries: readonly LedgerEntry[], amountOf: (entry: LedgerEntry) => Money): string {
  const balances = new Map<string, Money>();
  for (const entry of entries) {
    const { minor, currency } = amountOf(entry);
    const key = `${entry.account} ${currency}`;
    balances.set(key, money((balances.get(key)?.minor ?? 0) + minor, currency));
  }
  const lines = [...balances].filter(([, { minor }]) => minor !== 0);
  return lines
    .map(([key, balance]) => `${key.split(' ')[0] ?? ''} ${shownAmount(balance)}`)
    .sort()
    .join(' | ');
}
