import { readFileSync } from 'node:fs';
import { addMonths, instant, isoDate, type IsoDate, parseMoney } from '@o2c/core/kernel';
import {
  ageReceivables,
  type Books,
  checkBooks,
  historyCustomerId,
  type OpenedHistory,
  openHistory,
  STANDARD,
} from '@o2c/core/receivables';
import { describeWithReferenceData, referenceData } from '../../builders/reference-data';
import { allAccounts } from './receivable-builders';

interface Line {
  readonly customer: string;
  readonly number: string;
  readonly written: IsoDate;
  readonly due: IsoDate;
  readonly amount: string;
  readonly disputed: boolean;
  readonly settled: IsoDate;
}

const american = (text = ''): IsoDate => {
  const [month = '', day = '', year = ''] = text.split('/');
  return isoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
};

const readLines = (): readonly Line[] =>
  readFileSync(referenceData('ar-history/ibm-ar.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((text) => {
      const [, customer = '', , number = '', written, due, amount = '', disputed, settled] = text.split(',');
      const dates = { written: american(written), due: american(due), settled: american(settled) };
      return { customer, number, amount, disputed: disputed === 'Yes', ...dates };
    });

const target = {
  source: 'ibm-ar',
  legalEntity: { id: 'entity-1', code: 'USMF', accountingCurrency: 'USD' },
  accounts: allAccounts,
  recordedOn: instant('2026-11-22T00:00:00Z'),
} as const;

function opened(line: Line): OpenedHistory {
  const amount = parseMoney(line.amount, 'USD');
  if (!amount.ok) throw new Error(line.amount);
  const history = openHistory(
    {
      customerKey: line.customer,
      customerId: historyCustomerId('ibm-ar', line.customer),
      documentNumber: line.number,
      documentDate: line.written,
      dueDate: line.due,
      amount: amount.value,
      disputed: line.disputed,
      settledOn: line.settled,
    },
    target,
  );
  if (!history.ok) throw new Error(`${line.number}: ${history.error.code}`);
  return history.value;
}

describeWithReferenceData('the real history of 2,466 invoices', () => {
  let lines: readonly Line[] = [];
  let books: Books = { items: [], settlements: [], entries: [] };
  // Not at once: the body of a skipped block runs too, and where the block is skipped there is no file.
  beforeAll(() => {
    lines = readLines();
    const histories = lines.map(opened);
    books = {
      items: histories.flatMap((row) => row.items),
      settlements: histories.flatMap((row) => row.settlements),
      entries: histories.flatMap((row) => row.entries),
    };
  });

  test('is taken over without a refusal, each row under its own ids', () => {
    expect(lines).toHaveLength(2466);
    expect(new Set(books.items.map((item) => item.id)).size).toBe(4932);
    expect(new Set(books.entries.map((entry) => entry.id)).size).toBe(9864);
  });

  test('keeps all invariants, at the end and in the middle of the history', () => {
    for (const day of ['2012-06-30', '2013-06-30', '2014-12-31']) expect(checkBooks(books, isoDate(day))).toEqual([]);
  });

  const days = [
    ...Array.from({ length: 25 }, (_, at) => addMonths(isoDate('2012-01-01'), at)),
    isoDate('2013-06-30'),
    isoDate('2013-12-31'),
  ];
  test.each(days)('ages on %s as a fold over plain arrays does', (asOf) => {
    const DAY = 86_400_000;
    const sums = [0, 0, 0, 0, 0];
    const counts = [0, 0, 0, 0, 0];
    let disputed = 0;
    for (const line of lines) {
      if (line.written > asOf || line.settled <= asOf) continue;
      const late = (Date.parse(asOf) - Date.parse(line.due)) / DAY;
      const at = late <= 0 ? 0 : late <= 30 ? 1 : late <= 60 ? 2 : late <= 90 ? 3 : 4;
      const cents = Math.round(Number(line.amount) * 100);
      sums[at] = (sums[at] ?? 0) + cents;
      counts[at] = (counts[at] ?? 0) + 1;
      disputed += line.disputed ? cents : 0;
    }
    const [aging] = ageReceivables({ ...books, definition: STANDARD, asOf }).byCurrency;
    expect(aging?.buckets.map((bucket) => bucket.amount.minor) ?? [0, 0, 0, 0, 0]).toEqual(sums);
    expect(aging?.buckets.map((bucket) => bucket.itemCount) ?? [0, 0, 0, 0, 0]).toEqual(counts);
    expect(aging?.disputed.minor ?? 0).toBe(disputed);
    expect(aging?.overdue.minor ?? 0).toBe(sums.slice(1).reduce((running, cents) => running + cents, 0));
  });
});
