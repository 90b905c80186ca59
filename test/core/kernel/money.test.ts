import { absolute, add, compare, money, negate, smaller, subtract, sum, zero } from '@o2c/core/kernel';
import fc from 'fast-check';

const eur = (minor: number) => money(minor, 'EUR');
const cents = () => fc.integer({ min: -1e12, max: 1e12 });

describe('money', () => {
  test('refuses to be made of anything but a safe whole number', () => {
    for (const minor of [0.5, NaN, Infinity, 2 ** 53]) expect(() => money(minor, 'EUR')).toThrow(RangeError);
  });

  test('knows no negative zero', () => {
    expect(negate(eur(0))).toEqual(eur(0));
    expect(Object.is(negate(eur(0)).minor, 0)).toBe(true);
  });

  test.each([
    ['add', add],
    ['subtract', subtract],
    ['compare', compare],
    ['smaller', smaller],
  ])('%s refuses two currencies', (_, operation) =>
    expect(() => operation(eur(1), money(1, 'USD'))).toThrow('EUR and USD do not mix'),
  );

  test('sum refuses a foreign amount and sums nothing to zero', () => {
    expect(() => sum([money(1, 'JPY')], 'EUR')).toThrow(TypeError);
    expect(sum([], 'EUR')).toEqual(zero('EUR'));
    expect(sum([eur(1), eur(2), eur(-5)], 'EUR')).toEqual(eur(-2));
  });

  test('absolute drops the sign', () => expect(absolute(eur(-7))).toEqual(eur(7)));

  test('a sum that leaves the safe integers throws instead of losing a cent', () =>
    expect(() => add(eur(Number.MAX_SAFE_INTEGER), eur(1))).toThrow(RangeError));

  test('adding is commutative and subtracting undoes it', () =>
    fc.assert(
      fc.property(cents(), cents(), (first, second) => {
        expect(add(eur(first), eur(second))).toEqual(add(eur(second), eur(first)));
        expect(subtract(add(eur(first), eur(second)), eur(second))).toEqual(eur(first));
      }),
    ));

  test('smaller is one of the two and not above either', () =>
    fc.assert(
      fc.property(cents(), cents(), (first, second) =>
        expect(smaller(eur(first), eur(second))).toEqual(eur(Math.min(first, second))),
      ),
    ));
});
