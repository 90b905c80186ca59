import { type Verb } from '../verb';
import { shownSums } from '../lines/amounts';
import { matchLine } from '../lines/match-line';
import { mustEqual } from '../lines/must-equal';

/** What is open of a customer (invoices less credits and what is on account), or of one document. */
export const open: Verb = {
  word: 'open',
  example: 'expect open ACME 24.20   or   expect open NL01-2026-000001 0.00',
  parse: (entry, { rest }) => {
    const part = matchLine(entry, rest, { pattern: /^(?<name>\S+) (?<sum>.+)$/, example: open.example });
    return async (world) => {
      const { items } = await world.book();
      const customerId = world.customers.get(part('name'));
      const named = items.filter((item) =>
        customerId === undefined ? item.documentNumber === part('name') : item.customerId === customerId,
      );
      mustEqual(entry, part('sum'), shownSums(named.map(({ openAmount }) => openAmount)));
    };
  },
};

/** What a customer paid and no document has taken yet. */
export const onAccount: Verb = {
  word: 'on-account',
  example: 'expect on-account ACME 5.80',
  parse: (entry, { rest }) => {
    const part = matchLine(entry, rest, { pattern: /^(?<name>\S+) (?<sum>.+)$/, example: onAccount.example });
    return async (world) => {
      const customerId = world.named(entry, world.customers, part('name'));
      const { items } = await world.book();
      const own = items.filter((item) => item.kind === 'payment' && item.customerId === customerId);
      mustEqual(
        entry,
        part('sum'),
        shownSums(own.map(({ openAmount: { minor, currency } }) => ({ minor: -minor, currency }))),
      );
    };
  },
};
