import { exposureOutsideControl, type UncontrolledPart } from '@o2c/core/credit';
import { type CurrencyCode, money } from '@o2c/core/kernel';

const part = (excludedBy: UncontrolledPart['excludedBy'], currency: CurrencyCode, minor: number): UncontrolledPart => ({
  excludedBy,
  exposure: {
    openItems: money(minor, currency),
    deliveredUnbilled: money(1, currency),
    openOrders: money(2, currency),
  },
});

test('the exposure outside control is added up per currency and per who excluded (CR-11)', () =>
  expect(
    exposureOutsideControl([
      part('document', 'EUR', 100),
      part('customer', 'USD', 1_000),
      part('customer', 'EUR', 10),
      part('customer', 'EUR', 20),
    ]),
  ).toEqual([
    { currency: 'EUR', excludedBy: 'customer', count: 2, amount: money(36, 'EUR') },
    { currency: 'EUR', excludedBy: 'document', count: 1, amount: money(103, 'EUR') },
    { currency: 'USD', excludedBy: 'customer', count: 1, amount: money(1_003, 'USD') },
  ]));

test('where nothing is excluded nothing is outside control', () => expect(exposureOutsideControl([])).toEqual([]));
