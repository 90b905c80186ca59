import fc from 'fast-check';
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
} from '../../../../local/dataverse/messages/write/decimal-text';

describe('exact decimal texts', () => {
  test.each([
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['1.004999', 2, '1.00'],
    ['922337203685477.5807', 4, '922337203685477.5807'],
    ['1e3', 2, '1000.00'],
    ['1.5e-3', 4, '0.0015'],
    ['-0.001', 2, '0.00'],
    ['7', 0, '7'],
  ])('%s to %d digits is %s', (text, digits, rounded) => expect(roundDecimal(text, digits)).toBe(rounded));
  test.each([
    ['100', '0.8', '125.0000'],
    ['1', '3', '0.3333'],
    ['2', '3', '0.6667'],
    ['-2', '3', '-0.6667'],
  ])('%s / %s is %s', (dividend, divisor, quotient) => expect(divideDecimals(dividend, divisor, 4)).toBe(quotient));
  test.each([
    [addDecimals('1.005', '2', '-0.0051'), '2.9999'],
    [addDecimals(), '0'],
    [subtractDecimals('1', '1.0000'), '0.0000'],
    [multiplyDecimals('-1.5', '0.25'), '-0.375'],
    [multiplyDecimals('922337203685477.5807', '100000000000.00001'), '92233720368547767293372036.854775807'],
  ])('sums, differences and products are exact: %s', (value, expected) => expect(value).toBe(expected));
  test('rounding to the digits a number has changes nothing, and order is that of the integers', () => {
    const cents = fc.bigInt(-(10n ** 17n), 10n ** 17n);
    const text = (value: bigint): string => roundDecimal(divideDecimals(value.toString(), '100', 2), 2);
    fc.assert(fc.property(cents, (value) => roundDecimal(text(value), 2) === text(value)));
    fc.assert(
      fc.property(
        cents,
        cents,
        (left, right) => compareDecimals(text(left), text(right)) === (left < right ? -1 : left > right ? 1 : 0),
      ),
    );
  });
});
