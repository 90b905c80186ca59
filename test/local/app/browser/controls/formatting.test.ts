import { formatting } from '../../../../../local/app/browser/controls/formatting';

interface AmountRow {
  readonly lcid: number;
  readonly value: number;
  readonly precision: number;
  readonly symbol: string;
  readonly text: string;
}

test.each`
  lcid    | value       | precision    | symbol       | text
  ${1033} | ${1234.5}   | ${undefined} | ${undefined} | ${'$1,234.50'}
  ${1033} | ${-1234.5}  | ${2}         | ${'€'}       | ${'-€1,234.50'}
  ${1033} | ${1234}     | ${0}         | ${'¥'}       | ${'¥1,234'}
  ${1031} | ${1234.567} | ${3}         | ${'BHD'}     | ${'1.234,567 BHD'}
`('formatCurrency in $lcid gives $text', (row: AmountRow) => {
  expect(formatting(row.lcid).formatCurrency(row.value, row.precision, row.symbol)).toBe(row.text);
});

test.each`
  day                       | week
  ${new Date(2026, 0, 1)}   | ${1}
  ${new Date(2023, 0, 1)}   | ${52}
  ${new Date(2020, 11, 31)} | ${53}
`('getWeekOfYear($day) is $week', ({ day, week }: { day: Date; week: number }) => {
  expect(formatting(1033).getWeekOfYear(day)).toBe(week);
});

test('formatDateShort writes a day as the language does', () => {
  expect(formatting(1033).formatDateShort(new Date(2026, 2, 1))).toBe('3/1/2026');
  expect(formatting(1031).formatDateShort(new Date(2026, 2, 1))).toBe('1.3.2026');
});
