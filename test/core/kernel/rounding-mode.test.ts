import { decimal, roundDecimal, type RoundingMode, roundingModes } from '@o2c/core/kernel';

const values = ['2.5', '1.5', '1.6', '1.1', '1.0', '-1.0', '-1.1', '-1.6', '-1.5', '-2.5', '0.5', '-0.5'];

const expectations: Record<RoundingMode, readonly string[]> = {
  up: ['3', '2', '2', '2', '1', '-1', '-2', '-2', '-2', '-3', '1', '-1'],
  down: ['2', '1', '1', '1', '1', '-1', '-1', '-1', '-1', '-2', '0', '0'],
  ceiling: ['3', '2', '2', '2', '1', '-1', '-1', '-1', '-1', '-2', '1', '0'],
  floor: ['2', '1', '1', '1', '1', '-1', '-2', '-2', '-2', '-3', '0', '-1'],
  halfUp: ['3', '2', '2', '1', '1', '-1', '-1', '-2', '-1', '-2', '1', '0'],
  halfDown: ['2', '1', '2', '1', '1', '-1', '-1', '-2', '-2', '-3', '0', '-1'],
  halfAwayFromZero: ['3', '2', '2', '1', '1', '-1', '-1', '-2', '-2', '-3', '1', '-1'],
  halfEven: ['2', '2', '2', '1', '1', '-1', '-1', '-2', '-2', '-2', '0', '0'],
};

const modes = Object.keys(roundingModes) as RoundingMode[];

describe.each(modes)('rounding %s', (mode) => {
  test.each(values.map((value, at) => [value, expectations[mode][at] ?? ''] as const))('%s to %s', (value, expected) =>
    expect(roundDecimal(decimal(value), { places: 0, mode })).toBe(expected),
  );

  test.each(values.map((value, at) => [value, expectations[mode][at] ?? ''] as const))(
    'a thousandth of %s alike',
    (value, expected) => {
      const thousandth = (text: string) => roundDecimal(decimal(shift(text)), { places: 4, mode: 'halfEven' });
      expect(roundDecimal(thousandth(value), { places: 3, mode })).toBe(thousandth(expected));
    },
  );
});

test('every mode is tried', () => expect(Object.keys(expectations)).toEqual(modes));

/** The text a thousand times smaller. */
function shift(text: string): string {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  return `${sign}0.${whole.padStart(3, '0')}${fraction}`;
}
