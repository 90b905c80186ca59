import { isoDate } from '@o2c/core/kernel';
import {
  type Books,
  checkBooks,
  type LedgerEntry,
  type OpenItem,
  postOpeningItem,
  type Settlement,
} from '@o2c/core/receivables';
import { allAccounts, anItem, aSettlement, eur } from './receivable-builders';

const invoice = anItem({ id: 'INV', openAmount: eur(0), closedOn: isoDate('2026-03-10') });
const payment = anItem({
  id: 'PAY',
  amount: eur(-150_00),
  openAmount: eur(-50_00),
  documentDate: isoDate('2026-03-10'),
  dueDate: isoDate('2026-03-10'),
});
const settlement = aSettlement(invoice, payment, { on: '2026-03-10', amount: 100_00 });
const entries = [invoice, payment].flatMap((item): readonly LedgerEntry[] => {
  const posted = postOpeningItem(item, allAccounts);
  return posted.ok ? posted.value : [];
});
const books: Books = { items: [invoice, payment], settlements: [settlement], entries };

const findings = (over: Partial<Books>) =>
  checkBooks({ ...books, ...over }, isoDate('2026-12-31')).map(({ invariant, subject, expected, found }) => [
    invariant,
    subject,
    expected,
    found,
  ]);
const withInvoice = (over: Partial<OpenItem>) => ({ items: [{ ...invoice, ...over }, payment] });
const withPayment = (over: Partial<OpenItem>) => ({ items: [invoice, { ...payment, ...over }] });
const withSettlement = (over: Partial<Settlement>) => ({ settlements: [{ ...settlement, ...over }] });
const account = 'customer customer-1, legal entity entity-1';

describe('the invariants of the books', () => {
  test('right books have no finding', () => expect(findings({})).toEqual([]));

  test('I10: a cached open amount of a debit that is not the fold', () =>
    expect(findings(withInvoice({ openAmount: eur(1) }))).toEqual([['I10', 'INV', '0.00 EUR', '0.01 EUR']]));

  test('I10: a closing day that is not the fold', () => {
    const neverClosed = anItem({ id: 'INV', openAmount: eur(0) });
    expect(findings({ items: [neverClosed, payment] })).toEqual([['I10', 'INV', '2026-03-10', 'open']]);
  });

  test('I9: a cached open amount of a credit that is not the fold', () =>
    expect(findings(withPayment({ openAmount: eur(0) }))).toEqual([['I9', 'PAY', '-50.00 EUR', '0.00 EUR']]));

  test('I10 and I11: a settlement written twice', () => {
    const twice = { settlements: [settlement, { ...settlement, id: 'again' }] };
    const invariants = checkBooks({ ...books, ...twice }, isoDate('2026-12-31')).map(
      ({ invariant, text }) => `${invariant} ${text}`,
    );
    expect(invariants).toContain('I10 INV is settled beyond its amount, or back beyond it, on 2026-03-10.');
    expect(invariants.some((text) => text.startsWith('I9 PAY'))).toBe(true);
  });

  test('I10: a reversal of nothing opens more than the amount', () =>
    expect(
      findings(withSettlement({ debitAmount: eur(-1), creditAmount: eur(-1) })).map(([, , expected]) => expected),
    ).toContain('between 0 and 100.00 EUR'));

  test('I9 and I10: a settlement of an item that is not there, or not yet there', () => {
    expect(findings({ items: [invoice] }).slice(0, 1)).toEqual([['I9', settlement.id, 'PAY', 'no such item']]);
    expect(findings(withSettlement({ effectiveOn: isoDate('2026-03-05') }))).toContainEqual([
      'I9',
      settlement.id,
      '2026-03-10 or later',
      '2026-03-05',
    ]);
  });

  test('I11: items without postings and postings without item', () => {
    expect(findings({ entries: entries.slice(2) })).toEqual([
      ['I11', `${account}, EUR`, '-50.00 EUR', '-150.00 EUR'],
      ['I11', `${account}, accounting EUR`, '-50.00 EUR', '-150.00 EUR'],
    ]);
    expect(findings({ items: [], settlements: [] })[0]).toEqual(['I11', `${account}, EUR`, '0', '-50.00 EUR']);
  });

  test('I11 is asked as of a day: later documents and postings do not count', () =>
    expect(checkBooks(books, isoDate('2026-03-05'))).toEqual([]));

  const change = (at: number, over: Partial<LedgerEntry>) => ({
    entries: entries.map((entry, index) => (index === at ? { ...entry, ...over } : entry)),
  });
  const transaction = 'opening-INV';

  test('I12: an amount changed', () =>
    expect(findings(change(1, { amount: eur(-99_00) }))).toEqual([['I12', transaction, '0.00 EUR', '1.00 EUR']]));

  test('I12: a line deleted', () =>
    expect(findings({ entries: entries.slice(1) }).filter(([invariant]) => invariant === 'I12')).toEqual([
      ['I12', transaction, '0.00 EUR', '-100.00 EUR'],
      ['I12', transaction, '0.00 EUR', '-100.00 EUR'],
      ['I12', transaction, '1 to 1', '2'],
    ]));

  test('I12: a line moved to another day or entity', () =>
    expect(findings(change(1, { postingDate: isoDate('2026-04-01') }))).toEqual([
      ['I12', transaction, 'one', 'entity-1 on 2026-03-01; entity-1 on 2026-04-01'],
    ]));

  test('I12: a line under a foreign id', () =>
    expect(findings(change(1, { id: 'other' }))).toEqual([['I12', 'other', entries[1]?.id, 'other']]));
});
