import {
  decimal,
  divideDecimals,
  divideWhole,
  roundingModes,
  type RoundingMode,
  scaledDecimal,
} from '@o2c/core/kernel';
import fc from 'fast-check';

const modes = Object.keys(roundingModes) as RoundingMode[];
const aWhole = () => fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });

describe('divideWhole', () => {
  test.each`
    dividend | divisor | mode                  | quotient
    ${5n}    | ${2n}   | ${'halfEven'}         | ${2n}
    ${7n}    | ${2n}   | ${'halfEven'}         | ${4n}
    ${5n}    | ${2n}   | ${'halfAwayFromZero'} | ${3n}
    ${-5n}   | ${2n}   | ${'halfAwayFromZero'} | ${-3n}
    ${-5n}   | ${2n}   | ${'halfUp'}           | ${-2n}
    ${5n}    | ${-2n}  | ${'floor'}            | ${-3n}
    ${-1n}   | ${3n}   | ${'halfEven'}         | ${0n}
  `('$dividend / $divisor in mode $mode is $quotient', ({ dividend, divisor, mode, quotient }: DivisionRow) =>
    expect(divideWhole(dividend, divisor, mode)).toBe(quotient),
  );

  test('is the division of decimals at no places, in every mode', () =>
    fc.assert(
      fc.property(aWhole(), aWhole(), fc.constantFrom(...modes), (dividend, divisor, mode) => {
        fc.pre(divisor !== 0n);
        const exact = divideDecimals(decimal(String(dividend)), decimal(String(divisor)), { places: 0, mode });
        expect(String(divideWhole(dividend, divisor, mode))).toBe(exact);
      }),
    ));

  test('meets ties as often as it can and still agrees', () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: -50n, max: 50n }),
        fc.constantFrom(2n, -2n, 4n, 10n),
        fc.constantFrom(...modes),
        (dividend, divisor, mode) => {
          const exact = divideDecimals(decimal(String(dividend)), decimal(String(divisor)), { places: 0, mode });
          expect(String(divideWhole(dividend, divisor, mode))).toBe(exact);
        },
      ),
    ));

  test('refuses zero', () => expect(() => divideWhole(1n, 0n, 'down')).toThrow('division by zero'));
});

interface DivisionRow {
  readonly dividend: bigint;
  readonly divisor: bigint;
  readonly mode: RoundingMode;
  readonly quotient: bigint;
}

describe('scaledDecimal', () => {
  test.each`
    units    | places | text
    ${175n}  | ${1}   | ${'17.5'}
    ${-200n} | ${2}   | ${'-2'}
    ${5n}    | ${3}   | ${'0.005'}
    ${0n}    | ${1}   | ${'0'}
    ${-1n}   | ${1}   | ${'-0.1'}
    ${12n}   | ${0}   | ${'12'}
  `('$units units at $places places is $text', ({ units, places, text }: ScaledRow) =>
    expect(scaledDecimal(units, places)).toBe(text),
  );

  test('is canonical: reading it gives the same text', () =>
    fc.assert(
      fc.property(aWhole(), fc.integer({ min: 0, max: 10 }), (units, places) => {
        const scaled = scaledDecimal(units, places);
        expect(decimal(scaled)).toBe(scaled);
      }),
    ));
});

interface ScaledRow {
  readonly units: bigint;
  readonly places: number;
  readonly text: string;
}
