import { parseDate } from '../../../scripts/import-history/parse-date';

describe('parseDate', () => {
  test.each`
    text            | format          | date
    ${'1/15/2013'}  | ${'M/D/YYYY'}   | ${'2013-01-15'}
    ${'1/15/2013'}  | ${'D/M/YYYY'}   | ${undefined}
    ${'15/1/2013'}  | ${'D/M/YYYY'}   | ${'2013-01-15'}
    ${'15.01.2013'} | ${'D.M.YYYY'}   | ${'2013-01-15'}
    ${'2013-01-15'} | ${'YYYY-MM-DD'} | ${'2013-01-15'}
    ${'2013-1-15'}  | ${'YYYY-MM-DD'} | ${undefined}
    ${'2/29/2012'}  | ${'M/D/YYYY'}   | ${'2012-02-29'}
    ${'2/29/2013'}  | ${'M/D/YYYY'}   | ${undefined}
    ${'1/2/13'}     | ${'M/D/YYYY'}   | ${undefined}
    ${''}           | ${'M/D/YYYY'}   | ${undefined}
  `('reads $text as $format', ({ text, format, date }: { text: string; format: 'M/D/YYYY'; date?: string }) => {
    expect(parseDate(text, format)).toBe(date);
  });
});
