import {
  addDecimals,
  compareDecimals,
  decimal,
  divideDecimals,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
} from '@o2c/core/kernel';
import fc from 'fast-check';

const aDecimal = () =>
  fc
    .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 8 }))
    .map(([digits, places]) => {
      const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
      const cut = text.length - places;
      return decimal(`${digits < 0n ? '-' : ''}${text.slice(0, cut)}${places > 0 ? `.${text.slice(cut)}` : ''}`);
    });

describe('decimal', () => {
  test.each`
    text         | canonical
    ${'1.50'}    | ${'1.5'}
    ${'+0012.0'} | ${'12'}
    ${'-0.00'}   | ${'0'}
    ${'-0.250'}  | ${'-0.25'}
    ${'100'}     | ${'100'}
  `('reads $text as $canonical', ({ text, canonical }: { text: string; canonical: string }) =>
    expect(parseDecimal(text)).toEqual({ ok: true, value: canonical }),
  );

  test.each(['', ' 1', '1e3', '1,5', '.5', '5.', '0x1', 'NaN', '--1', '1'.repeat(61)])('refuses %p', (text) =>
    expect(parseDecimal(text)).toEqual({ ok: false, error: { code: 'decimal.malformed', text } }),
  );

  test('throws on a literal that is none', () => {
    expect(() => decimal('abc')).toThrow(RangeError);
    expect(() => decimal(0.1)).toThrow(RangeError);
  });

  test('does not add as floats do', () => {
    expect(addDecimals(decimal('0.1'), decimal('0.2'))).toBe('0.3');
    expect(subtractDecimals(decimal('0.3'), decimal('0.1'))).toBe('0.2');
    expect(multiplyDecimals(decimal('1.1'), decimal('1.1'))).toBe('1.21');
    expect(compareDecimals(decimal('2'), decimal('10'))).toBe(-1);
  });

  test('divides once, at the stated place, and refuses zero', () => {
    expect(divideDecimals(decimal(1), decimal(3), { places: 4, mode: 'down' })).toBe('0.3333');
    expect(divideDecimals(decimal(-2), decimal(3), { places: 2, mode: 'halfEven' })).toBe('-0.67');
    expect(divideDecimals(decimal('0.15'), decimal('0.1'), { places: 0, mode: 'halfEven' })).toBe('2');
    expect(() => divideDecimals(decimal(1), decimal(0), { places: 2, mode: 'down' })).toThrow('division by zero');
  });

  test('addition is undone by subtraction, product by exact division', () =>
    fc.assert(
      fc.property(aDecimal(), aDecimal(), (first, second) => {
        expect(subtractDecimals(addDecimals(first, second), second)).toBe(first);
        fc.pre(compareDecimals(second, decimal(0)) !== 0);
        const product = multiplyDecimals(first, second);
        expect(divideDecimals(product, second, { places: 8, mode: 'floor' })).toBe(first);
      }),
    ));
});
