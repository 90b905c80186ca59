import { decimal, instant, isoDate } from '@o2c/core/kernel';
import { checkBooks, historyCustomerId, type HistoryRow, type HistoryTarget, openHistory } from '@o2c/core/receivables';
import { allAccounts, eur, usd } from './receivable-builders';

const target: HistoryTarget = {
  source: 'ibm-ar',
  legalEntity: { id: 'entity-1', code: 'USMF', accountingCurrency: 'USD' },
  accounts: allAccounts,
  recordedOn: instant('2026-11-22T00:00:00Z'),
};
const row: HistoryRow = {
  customerKey: '0379-NEVHP',
  customerId: historyCustomerId('ibm-ar', '0379-NEVHP'),
  documentNumber: '611365',
  documentDate: isoDate('2013-01-02'),
  dueDate: isoDate('2013-02-01'),
  amount: usd(55_94),
  disputed: true,
};
const paidRow: HistoryRow = { ...row, settledOn: isoDate('2013-01-15') };
const opened = (history: HistoryRow, into = target) => {
  const result = openHistory(history, into);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('openHistory', () => {
  test('an unsettled document is one open item with two postings', () => {
    const { items, settlements, entries } = opened(row);
    expect(items).toMatchObject([
      { kind: 'opening', documentNumber: '611365', openAmount: usd(55_94), disputedAmount: usd(55_94), posted: true },
    ]);
    expect(items[0]).not.toHaveProperty('closedOn');
    expect(settlements).toEqual([]);
    expect(entries.map((entry) => [entry.event, entry.amount])).toEqual([
      ['receivable', usd(55_94)],
      ['openingBalance', usd(-55_94)],
    ]);
  });

  test('a settled document has its counterpart and the settlement of both on the day', () => {
    const { items, settlements, entries } = opened(paidRow);
    expect(items).toMatchObject([
      { documentNumber: '611365', amount: usd(55_94), openAmount: usd(0), closedOn: '2013-01-15', disputed: true },
      {
        documentNumber: '611365-PAID',
        kind: 'opening',
        amount: usd(-55_94),
        openAmount: usd(0),
        documentDate: '2013-01-15',
        dueDate: '2013-01-15',
        closedOn: '2013-01-15',
        disputed: false,
      },
    ]);
    expect(settlements).toMatchObject([
      { debitItemId: items[0]?.id, creditItemId: items[1]?.id, debitAmount: usd(55_94), effectiveOn: '2013-01-15' },
    ]);
    expect(entries).toHaveLength(4);
  });

  test('a settled credit is settled the other way round', () => {
    const { items, settlements } = opened({ ...paidRow, amount: usd(-10_00) });
    expect(settlements).toMatchObject([
      { debitItemId: items[1]?.id, creditItemId: items[0]?.id, debitAmount: usd(10_00) },
    ]);
  });

  test.each(['2013-01-01', '2013-01-02', '2013-01-14', '2013-01-15', '2014-01-01'])(
    'its books are right as of %s',
    (asOf) => {
      for (const history of [
        row,
        paidRow,
        { ...paidRow, amount: usd(-10_00) },
        { ...paidRow, amount: eur(100), rate: decimal('1.3377') },
      ])
        expect(checkBooks(opened(history), isoDate(asOf))).toEqual([]);
    },
  );

  test('and rounds half to even', () =>
    expect(opened({ ...row, amount: eur(1_00), rate: decimal('1.005') }).items[0]?.accountingAmount).toEqual(
      usd(1_00),
    ));

  test('in a foreign currency the accounting amount is the amount at the stated rate', () =>
    expect(opened({ ...row, amount: eur(100_00), rate: decimal('1.33775') }).items[0]?.accountingAmount).toEqual(
      usd(133_78),
    ));

  test('the same row gives the same ids, keys and hashes, at whatever time; another amount another hash under the same key', () => {
    const [first, again] = [
      opened(paidRow),
      opened(paidRow, { ...target, recordedOn: instant('2027-01-01T00:00:00Z') }),
    ];
    const identity = ({ items, settlements, entries }: typeof first) => [
      items.map(({ id, key, requestHash }) => [id, key, requestHash]),
      settlements.map(({ id, key, requestHash }) => [id, key, requestHash]),
      entries.map(({ id }) => id),
    ];
    expect(identity(again)).toEqual(identity(first));
    const [item] = first.items;
    const [changed] = opened({ ...paidRow, amount: usd(55_95) }).items;
    expect(changed?.key).toBe(item?.key);
    expect(changed?.requestHash).not.toBe(item?.requestHash);
  });

  test('other source, legal entity, customer or number: other item', () => {
    const ids = [
      opened(row),
      opened(row, { ...target, source: 'other' }),
      opened(row, { ...target, legalEntity: { ...target.legalEntity, code: 'DEMF' } }),
      opened({ ...row, customerKey: 'x' }),
      opened({ ...row, documentNumber: 'x' }),
    ].map(({ items }) => items[0]?.id);
    expect(new Set(ids).size).toBe(5);
  });

  test.each`
    case                       | over                                    | code
    ${'no number'}             | ${{ documentNumber: ' ' }}              | ${'history.no-document-number'}
    ${'a number too long'}     | ${{ documentNumber: 'x'.repeat(96) }}   | ${'history.document-number-too-long'}
    ${'no amount'}             | ${{ amount: usd(0) }}                   | ${'history.zero-amount'}
    ${'settled before it was'} | ${{ settledOn: isoDate('2013-01-01') }} | ${'history.settled-before-document'}
    ${'no rate'}               | ${{ amount: eur(1_00) }}                | ${'history.no-rate'}
  `('refuses a document with $case', ({ over, code }: { over: Partial<HistoryRow>; code: string }) =>
    expect(openHistory({ ...row, ...over }, target)).toMatchObject({ ok: false, error: { code } }),
  );

  test('refuses when the posting profile has no account', () =>
    expect(openHistory(row, { ...target, accounts: {} })).toEqual({
      ok: false,
      error: { code: 'posting.no-account', event: 'receivable' },
    }));
});
