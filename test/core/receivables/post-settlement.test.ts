import { isoDate, type Money } from '@o2c/core/kernel';
import {
  checkLedgerAgreement,
  checkLedgerBalance,
  ledgerImbalances,
  type LedgerEntry,
  type OpenItem,
  postOpeningItem,
  postSettlement,
  reverseSettlement,
  type Settlement,
} from '@o2c/core/receivables';
import fc from 'fast-check';
import { allAccounts, anItem, aSettlement, eur, usd } from './receivable-builders';

const entriesOf = (posted: ReturnType<typeof postSettlement>): readonly LedgerEntry[] => {
  if (!posted.ok) throw new Error(posted.error.event);
  return posted.value;
};
const lines = (entries: readonly LedgerEntry[]): readonly (readonly [string, string, Money, Money])[] =>
  entries.map((entry) => [entry.event, entry.openItemId ?? '', entry.amount, entry.accountingAmount]);
const post = (settlement: Settlement, debit: OpenItem, credit: OpenItem) =>
  entriesOf(postSettlement({ settlement, debit, credit }, allAccounts));

const invoice = anItem({ id: 'INV' });
const payment = anItem({ id: 'PAY', amount: eur(-98_00) });
const dollars = anItem({ id: 'USD', amount: usd(110_00), accountingAmount: eur(100_00) });

describe('postings of an opening item', () => {
  test('stand against the opening balance, numbered from 1', () => {
    const entries = entriesOf(postOpeningItem(dollars, allAccounts));
    expect(lines(entries)).toEqual([
      ['receivable', 'USD', usd(110_00), eur(100_00)],
      ['openingBalance', 'USD', usd(-110_00), eur(-100_00)],
    ]);
    expect(entries.map(({ line, account, rate, postingDate }) => [line, account, rate, postingDate])).toEqual([
      [1, '1200', '0.9090909091', '2026-03-01'],
      [2, '9000', '0.9090909091', '2026-03-01'],
    ]);
  });

  test('are refused when the profile has no account', () =>
    expect(postOpeningItem(invoice, { receivable: '1200' })).toEqual({
      ok: false,
      error: { code: 'posting.no-account', event: 'openingBalance' },
    }));
});

describe('postings of a settlement', () => {
  test('one customer, one currency, one rate: none', () => {
    const settlement = aSettlement(invoice, payment, { on: '2026-03-10', amount: 98_00 });
    expect(post(settlement, invoice, payment)).toEqual([]);
  });

  test('discount and write-off leave the receivable', () => {
    const settlement = aSettlement(invoice, payment, {
      on: '2026-03-10',
      request: { discount: eur(1_50), writeOff: eur(50) },
    });
    expect(lines(post(settlement, invoice, payment))).toEqual([
      ['discount', 'INV', eur(1_50), eur(1_50)],
      ['receivable', 'INV', eur(-1_50), eur(-1_50)],
      ['writeOff', 'INV', eur(50), eur(50)],
      ['receivable', 'INV', eur(-50), eur(-50)],
    ]);
  });

  test.each`
    paidAt          | event             | difference
    ${eur(-97_00)}  | ${'exchangeLoss'} | ${3_00}
    ${eur(-104_00)} | ${'exchangeGain'} | ${-4_00}
  `('one currency at two rates: $event in the accounting currency alone', ({ paidAt, event, difference }: Rates) => {
    const paid = anItem({ id: 'PAY', amount: usd(-110_00), accountingAmount: paidAt });
    const settlement = aSettlement(dollars, paid, { on: '2026-03-10' });
    expect(lines(post(settlement, dollars, paid))).toEqual([
      [event, 'USD', usd(0), eur(difference)],
      ['receivable', 'USD', usd(0), eur(-difference)],
    ]);
  });

  test('two currencies move through the exchange account, balanced in each', () => {
    const paid = anItem({ id: 'PAY', amount: eur(-97_00) });
    const entries = post(aSettlement(dollars, paid, { on: '2026-03-10' }), dollars, paid);
    expect(lines(entries)).toEqual([
      ['receivable', 'USD', usd(-110_00), eur(-100_00)],
      ['exchangeLoss', 'USD', usd(110_00), eur(100_00)],
      ['receivable', 'PAY', eur(97_00), eur(97_00)],
      ['exchangeLoss', 'PAY', eur(-97_00), eur(-97_00)],
    ]);
    expect(ledgerImbalances(entries)).toEqual([]);
  });

  test('a parent that pays for its subsidiary gets the receivable moved', () => {
    const parent = { ...payment, customerId: 'parent' };
    const settlement = aSettlement(invoice, parent, { on: '2026-03-10', amount: 98_00 });
    expect(post(settlement, invoice, parent).map(({ customerId, amount }) => [customerId, amount])).toEqual([
      ['customer-1', eur(-98_00)],
      ['parent', eur(98_00)],
    ]);
  });

  test('the reversal is the settlement negated, line by line on the same accounts', () => {
    const paid = anItem({ id: 'PAY', amount: usd(-110_00), accountingAmount: eur(-97_00) });
    const settlement = aSettlement(dollars, paid, { on: '2026-03-10' });
    const reversal = reverseSettlement({
      settlement,
      effectiveOn: isoDate('2026-03-20'),
      recordedOn: settlement.recordedOn,
    });
    if (!reversal.ok) throw new Error(reversal.error.code);
    const [there, back] = [post(settlement, dollars, paid), post(reversal.value, dollars, paid)];
    expect(back.map((entry) => [entry.account, -entry.accountingAmount.minor, entry.reversesId])).toEqual(
      there.map((entry) => [entry.account, entry.accountingAmount.minor, entry.id]),
    );
  });

  test('whatever is settled, the ledger balances and equals the open items of every customer', () => {
    const world = fc.record({
      debit: fc.integer({ min: 100, max: 1e8 }),
      rate: fc.integer({ min: 50, max: 150 }),
      paidRate: fc.integer({ min: 50, max: 150 }),
      discount: fc.integer({ min: 0, max: 30 }),
      writeOff: fc.integer({ min: 0, max: 20 }),
      otherCustomer: fc.boolean(),
      otherCurrency: fc.boolean(),
    });
    fc.assert(
      fc.property(world, ({ debit, rate, paidRate, discount, writeOff, otherCustomer, otherCurrency }) => {
        const cash = debit - discount - writeOff;
        const owed = anItem({ id: 'D', amount: usd(debit), accountingAmount: eur(Math.round((debit * rate) / 100)) });
        const brought = eur(-Math.round((cash * paidRate) / 100));
        const paid = anItem({
          id: 'C',
          amount: otherCurrency ? brought : usd(-cash),
          accountingAmount: brought,
          ...(otherCustomer ? { customerId: 'other' } : {}),
        });
        const request = { discount: usd(discount), writeOff: usd(writeOff) };
        const settlement = aSettlement(owed, paid, { on: '2026-03-10', request });
        const entries = [owed, paid]
          .flatMap((item) => entriesOf(postOpeningItem(item, allAccounts)))
          .concat(post(settlement, owed, paid));
        const books = { items: [owed, paid], settlements: [settlement], entries };
        expect(checkLedgerBalance(books)).toEqual([]);
        expect(checkLedgerAgreement(books, isoDate('2026-03-09'))).toEqual([]);
        expect(checkLedgerAgreement(books, isoDate('2026-03-10'))).toEqual([]);
      }),
    );
  });
});

interface Rates {
  readonly paidAt: Money;
  readonly event: string;
  readonly difference: number;
}
