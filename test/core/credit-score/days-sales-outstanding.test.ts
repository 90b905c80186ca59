import { daysSalesOutstanding, yearOfSales } from '@o2c/core/credit-score';
import { daysBetween, decimal, isoDate } from '@o2c/core/kernel';

test.each([
  ['150000', '1800000', 365, '30.42'],
  ['50000', '150000', 365, '121.67'],
  ['50000', '150000', 183, '61'],
  ['50000', '150000', 283, '94.33'],
  ['-10', '150000', 365, '0'],
  ['6340', '10890', 90, '52.4'],
])('%s open of %s sold in %s days is a DSO of %s', (...[openBalance, creditSales, days, dso]) =>
  expect(daysSalesOutstanding({ openBalance: decimal(openBalance), creditSales: decimal(creditSales), days })).toBe(
    dso,
  ),
);

test.each(['0', '-1'])('sales of %s have no DSO, and it is not zero', (creditSales) =>
  expect(
    daysSalesOutstanding({ openBalance: decimal(1), creditSales: decimal(creditSales), days: 365 }),
  ).toBeUndefined(),
);

test('days are counted without the first: 183 from 11 April, 163 from 1 May to 11 October 2023', () => {
  expect(daysBetween(isoDate('2023-04-11'), isoDate('2023-10-11'))).toBe(183);
  expect(daysBetween(isoDate('2023-05-01'), isoDate('2023-10-11'))).toBe(163);
});

test('the year begins with the customer, where that is later', () => {
  const asOf = isoDate('2023-10-11');
  expect(yearOfSales(asOf)).toEqual({ from: '2022-10-11', days: 365 });
  expect(yearOfSales(asOf, isoDate('2023-05-01'))).toEqual({ from: '2023-05-01', days: 163 });
  expect(yearOfSales(asOf, isoDate('2020-05-01'))).toEqual({ from: '2022-10-11', days: 365 });
  expect(yearOfSales(asOf, isoDate('2024-01-01'))).toEqual({ from: '2022-10-11', days: 365 });
});
