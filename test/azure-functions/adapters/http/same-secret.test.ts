import crypto from 'node:crypto';
import { isOneOf } from '../../../../azure-functions/src/adapters/http/same-secret';

describe('isOneOf', () => {
  test.each([
    ['first', true],
    ['second', true],
    ['firs', false],
    ['firstsecond', false],
    ['', false],
  ])('%j: %s', (given, expected) => {
    expect(isOneOf(['first', 'second'], given)).toBe(expected);
  });

  test('11: compares hashes of equal length in constant time, and every secret even after one fits', () => {
    const compare = jest.spyOn(crypto, 'timingSafeEqual');
    isOneOf(['first', 'second'], 'first');
    expect(compare.mock.calls.map(([left, right]) => [left.byteLength, right.byteLength])).toEqual([
      [32, 32],
      [32, 32],
    ]);
    compare.mockRestore();
  });

  test('no secret at all opens nothing', () => {
    expect(isOneOf([], '')).toBe(false);
  });
});
