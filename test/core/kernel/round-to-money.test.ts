import {
  convert,
  decimal,
  formatMoney,
  minorUnitsOf,
  money,
  moneyToDecimal,
  multiplyDecimals,
  parseMoney,
  roundToMoney,
  type CurrencyCode,
  type RoundingMode,
  roundingModes,
} from '@o2c/core/kernel';
import fc from 'fast-check';

const aMode = () => fc.constantFrom(...(Object.keys(roundingModes) as RoundingMode[]));
const aCurrency = () => fc.constantFrom<CurrencyCode>('EUR', 'JPY', 'BHD', 'CLF', 'USD');
const anAmount = () =>
  fc
    .tuple(fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }), aCurrency())
    .map(([minor, currency]) => money(minor, currency));

describe('the road from a decimal to money', () => {
  test.each`
    value       | currency | mode                  | minor
    ${'1.005'}  | ${'EUR'} | ${'halfEven'}         | ${100}
    ${'1.015'}  | ${'EUR'} | ${'halfEven'}         | ${102}
    ${'1.005'}  | ${'EUR'} | ${'halfUp'}           | ${101}
    ${'-1.005'} | ${'EUR'} | ${'halfUp'}           | ${-100}
    ${'-1.005'} | ${'EUR'} | ${'halfAwayFromZero'} | ${-101}
    ${'1234.5'} | ${'JPY'} | ${'halfEven'}         | ${1234}
    ${'0.0015'} | ${'BHD'} | ${'down'}             | ${1}
  `('$value $currency $mode', ({ value, currency, mode, minor }: Row) =>
    expect(roundToMoney(decimal(value), currency, mode)).toEqual(money(minor, currency)),
  );

  test('errs by less than one minor unit, by at most half a unit in the half modes', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 1, max: 6 }),
        aMode(),
        (digits, extra, mode) => {
          const exact = multiplyDecimals(decimal(digits), decimal(`0.${'0'.repeat(1 + extra)}1`));
          const error = Math.abs(roundToMoney(exact, 'EUR', mode).minor * 10 ** extra - digits);
          expect(error).toBeLessThan(10 ** extra);
          if (mode.startsWith('half')) expect(error * 2).toBeLessThanOrEqual(10 ** extra);
        },
      ),
    ));

  test('is walked back without loss, in every mode', () =>
    fc.assert(
      fc.property(anAmount(), aMode(), (amount, mode) =>
        expect(roundToMoney(moneyToDecimal(amount), amount.currency, mode)).toEqual(amount),
      ),
    ));

  test('converts with one rounding', () =>
    expect(convert(money(100_00, 'USD'), { currency: 'JPY', rate: decimal('149.875'), mode: 'halfEven' })).toEqual(
      money(14_988, 'JPY'),
    ));
});

describe('money as text', () => {
  test.each`
    minor   | currency | text
    ${-5}   | ${'EUR'} | ${'-0.05'}
    ${1234} | ${'EUR'} | ${'12.34'}
    ${1200} | ${'JPY'} | ${'1200'}
    ${1}    | ${'BHD'} | ${'0.001'}
    ${0}    | ${'EUR'} | ${'0.00'}
  `('$minor $currency is $text', ({ minor, currency, text }: Row & { text: string }) =>
    expect(formatMoney(money(minor, currency))).toBe(text),
  );

  test('is read back exactly', () =>
    fc.assert(
      fc.property(anAmount(), (amount) => {
        expect(parseMoney(formatMoney(amount), amount.currency)).toEqual({ ok: true, value: amount });
        expect(formatMoney(amount).split('.')[1]?.length ?? 0).toBe(minorUnitsOf(amount.currency));
      }),
    ));

  test.each`
    text                     | currency | code
    ${'1.005'}               | ${'EUR'} | ${'money.too-many-digits'}
    ${'1.5'}                 | ${'JPY'} | ${'money.too-many-digits'}
    ${'1e2'}                 | ${'EUR'} | ${'money.malformed'}
    ${'1,50'}                | ${'EUR'} | ${'money.malformed'}
    ${''}                    | ${'EUR'} | ${'money.malformed'}
    ${'90071992547409.92'}   | ${'EUR'} | ${'money.too-large'}
    ${'99999999999999999.9'} | ${'EUR'} | ${'money.too-large'}
  `('$text $currency is refused: $code', ({ text, currency, code }: Row & { text: string; code: string }) =>
    expect(parseMoney(text, currency)).toEqual({ ok: false, error: { code, text, currency } }),
  );

  test('zeros beyond the last digit are no digits, as Dataverse writes four', () =>
    expect(parseMoney('12.3400', 'EUR')).toEqual({ ok: true, value: money(1234, 'EUR') }));
});

interface Row {
  readonly value: string;
  readonly currency: CurrencyCode;
  readonly mode: RoundingMode;
  readonly minor: number;
}
