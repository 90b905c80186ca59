import { money } from '@o2c/core/kernel';
import { agingsOf } from '../../../../pcf-controls/AgingPanel/AgingPanel/view-model/agings-of';
import { bucketLabel, bucketName } from '../../../../pcf-controls/AgingPanel/AgingPanel/view-model/bucket-label';
import { bucketShape } from '../../../../pcf-controls/AgingPanel/AgingPanel/view-model/bucket-shape';
import { calendarNames } from '../../../../pcf-controls/AgingPanel/AgingPanel/view-model/calendar-names';
import { toCsv } from '../../../../pcf-controls/AgingPanel/AgingPanel/view-model/csv';
import { drillRows, FIRST_SORTING } from '../../../../pcf-controls/AgingPanel/AgingPanel/view-model/drill-rows';
import { exportFile } from '../../../../pcf-controls/AgingPanel/AgingPanel/view-model/export-file';
import { layoutOf } from '../../../../pcf-controls/AgingPanel/AgingPanel/view-model/layout';
import { reconcile } from '../../../../pcf-controls/AgingPanel/AgingPanel/view-model/reconcile';
import { aReading, anItem } from '../../builders/receivables';
import { wordsOf } from '../../builders/words';

const aBucket = {
  index: 3,
  from: 61,
  to: 90,
  amount: money(12_400_00, 'EUR'),
  disputed: money(0, 'EUR'),
  count: 7,
  share: 0.18,
};
const NONE: ReadonlySet<number> = new Set();

function aging() {
  const items = [
    anItem({ due: '2026-04-30', minor: 50_00 }),
    anItem({ number: 'INV-10' }),
    anItem({ number: 'INV-9', due: '2025-01-02' }),
  ];
  const [first] = agingsOf({ reading: aReading(items), basis: 'dueDate', measure: 'document' });
  if (first === undefined) throw new Error('nothing open');
  return first;
}

describe('bucket names (ux 8.2 A11y)', () => {
  test('the accessible name says bucket, amount, count and share', () => {
    expect(bucketName(aBucket, { basis: 'dueDate', ...wordsOf() })).toBe('61 to 90 days, €12,400.00, 7 items, 18%');
  });

  test('and what of it is disputed', () => {
    const name = bucketName({ ...aBucket, disputed: money(1_00, 'EUR') }, { basis: 'dueDate', ...wordsOf() });
    expect(name).toBe('61 to 90 days, €12,400.00, 7 items, 18%, €1.00 disputed');
  });

  test.each([
    [{ from: undefined, to: 0 }, 'Not due'],
    [{ from: 1, to: 30 }, '1 to 30 days'],
    [{ from: 91, to: undefined }, 'More than 90 days'],
  ])('%o reads %s', (range, label) => expect(bucketLabel(range, 'dueDate', wordsOf().texts)).toBe(label));
});

describe('bucket shapes', () => {
  test.each([
    { minor: 100, disputed: 50, kind: 'debit', hatched: '50.00%' },
    { minor: -100, disputed: 0, kind: 'credit', hatched: '0.00%' },
    { minor: 0, disputed: 0, kind: 'nothing', hatched: '0.00%' },
  ])('$minor is a $kind', ({ minor, disputed, kind, hatched }) => {
    const shape = bucketShape({ ...aBucket, amount: money(minor, 'EUR'), disputed: money(disputed, 'EUR') });
    expect(shape.kind).toBe(kind);
    expect(shape.style['--hatched']).toBe(hatched);
  });

  test('a sixth bucket shares the last colour', () => {
    expect(bucketShape({ ...aBucket, index: 7 }).style['--fill']).toBe('var(--o2c-age-4)');
  });
});

describe('drill rows', () => {
  test('no pressed bucket shows all, the latest first', () => {
    expect(drillRows(aging().items, NONE, FIRST_SORTING).map((row) => row.document)).toEqual([
      'INV-9',
      'INV-10',
      'INV-1',
    ]);
  });

  test('pressed buckets narrow the rows', () => {
    expect(drillRows(aging().items, new Set([4]), FIRST_SORTING).map((row) => row.document)).toEqual(['INV-9']);
  });

  test('document numbers sort as people count', () => {
    const rows = drillRows(aging().items, NONE, { column: 'document', descending: false });
    expect(rows.map((row) => row.document)).toEqual(['INV-1', 'INV-9', 'INV-10']);
  });

  test('amounts sort by amount', () => {
    const rows = drillRows(aging().items, NONE, { column: 'open', descending: false });
    expect(rows.map((row) => row.open.minor)).toEqual([50_00, 100_00, 100_00]);
  });
});

describe('reconciliation', () => {
  test('rows and buckets agree to the cent', () => {
    const { items } = aging();
    expect(reconcile(items, aging(), NONE).difference).toEqual(money(0, 'EUR'));
  });

  test('a lost row is a drift, not a smaller sum', () => {
    const { items } = aging();
    expect(reconcile(items.slice(1), aging(), NONE).difference).toEqual(money(-50_00, 'EUR'));
  });
});

describe('CSV', () => {
  test('quotes, ends lines with CRLF and keeps numbers plain', () => {
    expect(toCsv([['a "b", c', { number: '-12.40' }]])).toBe('\uFEFF"a ""b"", c",-12.40\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('%j cannot run as a formula', (text) => {
    expect(toCsv([[text]])).toContain(`'${text}`);
  });

  test('exports the rows with ISO dates, exact decimals and a harmless name', () => {
    const file = exportFile({
      rows: aging().items.slice(0, 1),
      customer: 'C/1 "x"',
      asOf: '2026-03-31',
      texts: wordsOf().texts,
    });
    expect(file.name).toBe('receivables-C_1_x_-2026-03-31.csv');
    expect(file.text.split('\r\n')[1]).toBe('INV-1,Invoice,2025-01-01,2026-04-30,-30,EUR,50.00,50.00,0.00');
  });
});

test.each([
  [320, 'cards'],
  [639, 'cards'],
  [640, 'columns'],
  [960, 'all-columns'],
])('%d pixels lay the rows out as %s', (width, layout) => expect(layoutOf(width)).toBe(layout));

test('the calendar speaks the language of the user', () => {
  expect(calendarNames('de-DE').months[2]).toBe('März');
  expect(calendarNames('en-US').days[0]).toBe('Sunday');
});
