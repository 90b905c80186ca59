import { rawValue } from '../../../../../local/app/browser/controls/raw-value';

test.each`
  type                         | value                     | raw
  ${'SingleLine.Text'}         | ${'A-1'}                  | ${'A-1'}
  ${'SingleLine.Text'}         | ${null}                   | ${null}
  ${'Enum'}                    | ${'dueDate'}              | ${'dueDate'}
  ${'Whole.None'}              | ${'480'}                  | ${480}
  ${'Currency'}                | ${12.5}                   | ${12.5}
  ${'Decimal'}                 | ${'no number'}            | ${null}
  ${'TwoOptions'}              | ${'true'}                 | ${true}
  ${'TwoOptions'}              | ${'0'}                    | ${false}
  ${'TwoOptions'}              | ${null}                   | ${false}
  ${'MultiSelectOptionSet'}    | ${'1,2'}                  | ${[1, 2]}
  ${'DateAndTime.DateOnly'}    | ${'not a day'}            | ${null}
  ${'DateAndTime.DateOnly'}    | ${'2026-03-01'}           | ${new Date(2026, 2, 1)}
  ${'DateAndTime.DateAndTime'} | ${'2026-03-01T10:00:00Z'} | ${new Date(Date.UTC(2026, 2, 1, 10))}
`('$type of $value is $raw', ({ type, value, raw }: { type: string; value: string; raw: unknown }) => {
  expect(rawValue(type, value)).toEqual(raw);
});
