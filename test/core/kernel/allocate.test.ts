import { allocate, money, sum } from '@o2c/core/kernel';
import fc from 'fast-check';

const shares = (minor: number, weights: readonly number[]) => {
  const split = allocate(money(minor, 'EUR'), weights);
  return split.ok ? split.value.map((share) => share.minor) : split.error.code;
};

describe('allocate', () => {
  test.each`
    case                                  | minor                      | weights               | expected
    ${'even'}                             | ${90}                      | ${[1, 1, 1]}          | ${[30, 30, 30]}
    ${'tie goes to the earlier'}          | ${100}                     | ${[1, 1, 1]}          | ${[34, 33, 33]}
    ${'two left over'}                    | ${101}                     | ${[1, 1, 1]}          | ${[34, 34, 33]}
    ${'the largest remainder first'}      | ${299}                     | ${[4300, 1400, 2300]} | ${[161, 52, 86]}
    ${'negative is the mirror image'}     | ${-100}                    | ${[1, 1, 1]}          | ${[-34, -33, -33]}
    ${'a weight of zero gets nothing'}    | ${100}                     | ${[0, 3, 0, 3, 3]}    | ${[0, 34, 0, 33, 33]}
    ${'nothing to split'}                 | ${0}                       | ${[1, 2]}             | ${[0, 0]}
    ${'fewer units than weights'}         | ${2}                       | ${[1, 1, 1, 1]}       | ${[1, 1, 0, 0]}
    ${'products beyond the safe numbers'} | ${Number.MAX_SAFE_INTEGER} | ${[2 ** 52, 2 ** 52]} | ${[2 ** 52, 2 ** 52 - 1]}
    ${'no weights'}                       | ${100}                     | ${[]}                 | ${'allocation.no-weight'}
    ${'only zeros'}                       | ${100}                     | ${[0, 0]}             | ${'allocation.no-weight'}
  `('$case', ({ minor, weights, expected }: { minor: number; weights: number[]; expected: number[] }) =>
    expect(shares(minor, weights)).toEqual(expected),
  );

  test('throws on weights that are none', () => {
    for (const weight of [-1, 0.5, NaN]) expect(() => shares(1, [weight])).toThrow(RangeError);
  });

  const amount = () => fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
  const weights = () =>
    fc
      .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1e9 })), { minLength: 1, maxLength: 12 })
      .filter((list) => list.some((weight) => weight > 0));

  test('the shares sum to the whole, whatever the amount and the weights', () =>
    fc.assert(
      fc.property(amount(), weights(), (minor, list) => {
        const split = allocate(money(minor, 'EUR'), list);
        expect(split.ok && sum(split.value, 'EUR')).toEqual(money(minor, 'EUR'));
      }),
    ));

  test('each share is within one unit of its exact part and on the side of the whole', () =>
    fc.assert(
      fc.property(amount(), weights(), (minor, list) => {
        const total = list.reduce((running, weight) => running + BigInt(weight), 0n);
        list.forEach((weight, at) => {
          const share = BigInt((shares(minor, list) as number[])[at] ?? NaN);
          const error = share * total - BigInt(minor) * BigInt(weight);
          expect(error < total && -error < total).toBe(true);
          expect(share === 0n || share > 0n === minor > 0).toBe(true);
        });
      }),
    ));
});
