import {
  checkBankEntries,
  checkStatements,
  type CashBooks,
  type StatementBooks,
  type StoredStatement,
} from '@o2c/core/cash-application';
import { instant, isoDate, money } from '@o2c/core/kernel';

const eur = (minor: number) => money(minor, 'EUR');

describe('I7: a bank entry is exactly one payment or waits', () => {
  const matched = { id: 'e1', status: 'matched', amount: eur(100), legalEntityId: 'nl', paymentId: 'p1' } as const;
  const waiting = { id: 'e2', status: 'exception', amount: eur(50), legalEntityId: 'nl' } as const;
  const payment = {
    id: 'p1',
    bankEntryId: 'e1',
    amount: eur(100),
    legalEntityId: 'nl',
    openItemId: 'i1',
    unapplied: eur(20),
  };
  const books: CashBooks = { entries: [matched, waiting], payments: [payment], openMinor: new Map([['i1', -20]]) };

  test('good books have no findings', () => expect(checkBankEntries(books)).toEqual([]));

  test.each<[string, Partial<CashBooks>, string, string]>([
    ['a payment is gone', { payments: [] }, 'I7', 'e1'],
    ['a second payment of the same entry', { payments: [payment, { ...payment, id: 'p2' }] }, 'I7', 'e1'],
    [
      'a payment of an entry that waits',
      { payments: [payment, { ...payment, id: 'p2', bankEntryId: 'e2' }] },
      'I7',
      'e2',
    ],
    [
      'a payment of an entry nobody has',
      { payments: [payment, { ...payment, id: 'p2', bankEntryId: 'e9' }] },
      'I7',
      'p2',
    ],
    ['another amount', { payments: [{ ...payment, amount: eur(101) }] }, 'I7', 'e1'],
    ['another currency', { payments: [{ ...payment, amount: money(100, 'USD') }] }, 'I7', 'e1'],
    ['another company', { payments: [{ ...payment, legalEntityId: 'us' }] }, 'I7', 'e1'],
    ['an entry that points elsewhere', { entries: [{ ...matched, paymentId: 'p7' }, waiting] }, 'I7', 'e1'],
    ['more unapplied than is open', { openMinor: new Map([['i1', -19]]) }, 'I9', 'p1'],
    ['no open item', { openMinor: new Map() }, 'I9', 'p1'],
  ])('%s is found', (...[, damage, invariant, subject]) => {
    expect(checkBankEntries({ ...books, ...damage })).toEqual([expect.objectContaining({ invariant, subject })]);
  });
});

describe('I8: statements foot and follow each other', () => {
  const statement = (
    id: string,
    [from, to]: readonly [number, number],
    more: Partial<StoredStatement> = {},
  ): StoredStatement => ({
    id,
    key: id,
    bankAccountId: 'a',
    legalEntityId: 'nl',
    format: 'camt053',
    status: 'posted',
    statementId: id,
    currency: 'EUR',
    openedOn: isoDate('2026-03-01'),
    closedOn: isoDate(`2026-03-0${id.slice(-1)}`),
    opening: eur(from),
    closing: eur(to),
    balanced: true,
    entryCount: 1,
    duplicateCount: 0,
    fileHash: 'f',
    recordedOn: instant('2026-03-09T00:00:00Z'),
    ...more,
  });
  const entry = (bankStatementId: string, minor: number) => ({ bankStatementId, amount: eur(minor) });
  const books: StatementBooks = {
    statements: [statement('s1', [0, 100]), statement('s2', [100, 150]), statement('s3', [150, 140])],
    entries: [entry('s1', 100), entry('s2', 50), entry('s3', -10)],
  };

  test('good statements have no findings', () => expect(checkStatements(books)).toEqual([]));

  test('an overlapping statement is right when its duplicates are counted, whichever came first', () => {
    const shared = { duplicateCount: 1, duplicateAmount: eur(50), entryCount: 2 };
    const later = statement('s4', [100, 170], shared);
    const tail: StatementBooks = {
      statements: [...books.statements.slice(0, 2), later],
      entries: [...books.entries.slice(0, 2), entry('s4', 20)],
    };
    expect(checkStatements(tail)).toEqual([]);
    const earlier = statement('s2', [0, 150], { ...shared, openedOn: isoDate('2026-02-01') });
    const head: StatementBooks = {
      statements: [earlier, statement('s5', [100, 150])],
      entries: [entry('s2', 100), entry('s5', 50)],
    };
    expect(checkStatements(head)).toEqual([]);
  });

  test.each<[string, StatementBooks, string]>([
    ['an entry that is gone', { ...books, entries: books.entries.slice(1) }, 's1'],
    ['an entry made up', { ...books, entries: [...books.entries, entry('s2', 0)] }, 's2'],
    ['a changed amount', { ...books, entries: [entry('s1', 99), ...books.entries.slice(1)] }, 's1'],
    [
      'a missing statement in the middle',
      { statements: books.statements.filter(({ id }) => id !== 's2'), entries: books.entries },
      's3',
    ],
    [
      'one that was never completed',
      { ...books, statements: [...books.statements, statement('s6', [140, 140], { status: 'received' })] },
      's6',
    ],
    [
      'a quarantined one with entries',
      {
        statements: [...books.statements, statement('s6', [0, 9], { status: 'quarantined' })],
        entries: [...books.entries, entry('s6', 9)],
      },
      's6',
    ],
  ])('%s is found', (_, damaged, subject) => {
    expect(checkStatements(damaged)).toEqual(
      expect.arrayContaining([expect.objectContaining({ invariant: 'I8', subject })]),
    );
  });
});
