import {
  addDays,
  type CurrencyCode,
  instant,
  type Instant,
  isoDate,
  type IsoDate,
  minorUnitsOf,
  money,
  type Money,
} from '@o2c/core/kernel';
import { type Host } from './returned-row';
import fc, { type Arbitrary } from 'fast-check';

export const anId = (): Arbitrary<string> => fc.uuid();
export const aCurrency = (): Arbitrary<CurrencyCode> => fc.constantFrom<CurrencyCode>('EUR', 'USD', 'JPY', 'BHD');
export const aDate = (): Arbitrary<IsoDate> =>
  fc.integer({ min: -20_000, max: 20_000 }).map((days) => addDays(isoDate('2020-01-01'), days));
export const anInstant = (): Arbitrary<Instant> =>
  fc
    .tuple(aDate(), fc.integer({ min: 0, max: 59 }))
    .map(([day, second]) => instant(`${day}T12:34:${String(second).padStart(2, '0')}Z`));
export const aText = (): Arbitrary<string> => fc.string({ minLength: 1, maxLength: 40 });

/** Amounts that a double still holds with four decimals: below 2^53 / 10^4 major units. */
export const moneyOf = (currency: CurrencyCode): Arbitrary<Money> => {
  const largest = 900_719_925_474 * 10 ** minorUnitsOf(currency);
  return fc.integer({ min: -largest, max: largest }).map((minor) => money(minor, currency));
};

/** The hosts' two ways with numbers; every round trip is tried with both. */
export const hosts: readonly Host[] = ['text', 'double'];

/** An object whose member is there or not, but never undefined. */
export const maybe = <T>(name: string, value: Arbitrary<T>): Arbitrary<Record<string, T>> =>
  fc.option(value).map((some): Record<string, T> => (some === null ? {} : { [name]: some }));

/** One object out of several. */
export const joined = <T extends object>([first, ...rest]: readonly [T, ...(readonly object[])]): T =>
  Object.assign({}, first, ...rest) as T;
