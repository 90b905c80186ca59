import {
  addBusinessDays,
  type BusinessCalendar,
  businessDayOnOrAfter,
  businessDayOnOrBefore,
  isBusinessDay,
  isoDate,
} from '@o2c/core/kernel';

/** Easter 2026: Good Friday 3 April, Easter Monday 6 April. */
const calendar: BusinessCalendar = {
  weekend: [6, 7],
  holidays: new Set([isoDate('2026-04-03'), isoDate('2026-04-06')]),
};

describe('business days', () => {
  test('Thursday is one, the four days of Easter are none', () => {
    expect(isBusinessDay(isoDate('2026-04-02'), calendar)).toBe(true);
    for (const day of ['2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06'])
      expect(isBusinessDay(isoDate(day), calendar)).toBe(false);
  });

  test.each`
    date            | days  | expected
    ${'2026-04-02'} | ${1}  | ${'2026-04-07'}
    ${'2026-04-07'} | ${-1} | ${'2026-04-02'}
    ${'2026-04-04'} | ${0}  | ${'2026-04-07'}
    ${'2026-04-02'} | ${0}  | ${'2026-04-02'}
    ${'2026-04-01'} | ${5}  | ${'2026-04-10'}
    ${'2026-04-04'} | ${1}  | ${'2026-04-07'}
  `('$days from $date', ({ date, days, expected }: { date: string; days: number; expected: string }) =>
    expect(addBusinessDays(isoDate(date), days, calendar)).toBe(expected),
  );

  test('a day without business moves to its neighbours', () => {
    expect(businessDayOnOrAfter(isoDate('2026-04-04'), calendar)).toBe('2026-04-07');
    expect(businessDayOnOrBefore(isoDate('2026-04-04'), calendar)).toBe('2026-04-02');
  });

  test('other weekends are as good: Friday and Saturday in the Gulf', () => {
    const gulf: BusinessCalendar = { weekend: [5, 6], holidays: new Set() };
    expect(addBusinessDays(isoDate('2026-03-05'), 1, gulf)).toBe('2026-03-08');
  });

  test('a calendar of seven weekend days is refused instead of walked for ever', () =>
    expect(() =>
      addBusinessDays(isoDate('2026-04-01'), 1, { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: new Set() }),
    ).toThrow(RangeError));
});
