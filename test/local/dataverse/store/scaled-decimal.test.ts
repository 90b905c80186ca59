import fc from 'fast-check';
import { DataverseError } from '../../../../local/dataverse/errors/dataverse-error';
import { fromScaled, toScaled } from '../../../../local/dataverse/store/scaled-decimal';

describe('toScaled', () => {
  test.each`
    decimal                   | scale | scaled
    ${'12.5'}                 | ${4}  | ${125000n}
    ${'-0.0001'}              | ${4}  | ${-1n}
    ${'0'}                    | ${4}  | ${0n}
    ${'1.50000000'}           | ${4}  | ${15000n}
    ${'922337203685477.5807'} | ${4}  | ${9223372036854775807n}
    ${'0.0000000001'}         | ${10} | ${1n}
  `(
    '$decimal at scale $scale is $scaled',
    ({ decimal, scale, scaled }: { decimal: string; scale: number; scaled: bigint }) =>
      expect(toScaled(decimal, scale)).toBe(scaled),
  );

  test.each(['922337203685477.5808', '1.00001', '1e3', '', 'abc', '1.2.3', '--1', '99999999999999999999'])(
    'refuses %j',
    (decimal) => expect(() => toScaled(decimal, 4)).toThrow(DataverseError),
  );

  test('gives back the same value for every integer of units', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n }),
        fc.constantFrom(4, 10),
        (units, scale) => {
          expect(toScaled(fromScaled(units, scale), scale)).toBe(units);
        },
      ),
    );
  });
});
