import fc from 'fast-check';
import { type Rounding, roundPrice } from '../../../../../local/dataverse/messages/pricing/round-price';
import {
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  roundDecimal,
} from '../../../../../local/dataverse/messages/write/decimal-text';

const [UP, DOWN, NEAREST] = [2, 3, 4];
const [ENDS_IN, MULTIPLE_OF] = [1, 2];

const rounded = (price: string, rounding: Rounding): string => {
  const outcome = roundPrice(price, rounding);
  return outcome.kind === 'price' ? roundDecimal(outcome.price, 2) : `error ${String(outcome.error)}`;
};

describe('rounding of a calculated price', () => {
  test.each`
    price       | policy       | option         | amount       | result
    ${'12.34'}  | ${1}         | ${ENDS_IN}     | ${'0.99'}    | ${'12.34'}
    ${'12.34'}  | ${undefined} | ${undefined}   | ${'0.99'}    | ${'12.34'}
    ${'12.34'}  | ${UP}        | ${ENDS_IN}     | ${'0.99'}    | ${'12.99'}
    ${'12.995'} | ${UP}        | ${ENDS_IN}     | ${'0.99'}    | ${'13.99'}
    ${'12.99'}  | ${UP}        | ${ENDS_IN}     | ${'0.99'}    | ${'12.99'}
    ${'12.34'}  | ${DOWN}      | ${ENDS_IN}     | ${'0.99'}    | ${'11.99'}
    ${'12.48'}  | ${NEAREST}   | ${ENDS_IN}     | ${'0.99'}    | ${'11.99'}
    ${'12.50'}  | ${NEAREST}   | ${ENDS_IN}     | ${'0.99'}    | ${'12.99'}
    ${'14'}     | ${UP}        | ${ENDS_IN}     | ${'9.99'}    | ${'19.99'}
    ${'0.20'}   | ${DOWN}      | ${ENDS_IN}     | ${'0.99'}    | ${'0.99'}
    ${'12.34'}  | ${UP}        | ${MULTIPLE_OF} | ${'0.25'}    | ${'12.50'}
    ${'12.34'}  | ${DOWN}      | ${MULTIPLE_OF} | ${'0.25'}    | ${'12.25'}
    ${'12.34'}  | ${NEAREST}   | ${MULTIPLE_OF} | ${'0.25'}    | ${'12.25'}
    ${'12.34'}  | ${NEAREST}   | ${MULTIPLE_OF} | ${'5'}       | ${'10.00'}
    ${'12.50'}  | ${NEAREST}   | ${MULTIPLE_OF} | ${'5'}       | ${'15.00'}
    ${'12.34'}  | ${UP}        | ${undefined}   | ${'0.99'}    | ${'error 23'}
    ${'12.34'}  | ${UP}        | ${ENDS_IN}     | ${'0'}       | ${'error 24'}
    ${'12.34'}  | ${UP}        | ${ENDS_IN}     | ${undefined} | ${'error 24'}
  `(
    '$price by policy $policy, option $option, amount $amount is $result (ties and the step of "ends in" are our choice)',
    ({ price, result, ...rounding }: Rounding & { price: string; result: string }) =>
      expect(rounded(price, rounding)).toBe(result),
  );

  const cents = (least: number) =>
    fc.integer({ min: least, max: 10_000_000 }).map((n) => divideDecimals(String(n), '100', 2));
  test('down is not above, up is not below, and both are multiples', () =>
    fc.assert(
      fc.property(cents(0), cents(1), (price, amount) => {
        const [down, up] = [DOWN, UP].map((policy) => rounded(price, { policy, option: MULTIPLE_OF, amount }));
        const isMultiple = (value = ''): boolean =>
          compareDecimals(multiplyDecimals(divideDecimals(value, amount, 0), amount), value) === 0;
        return (
          compareDecimals(down ?? '', price) <= 0 &&
          compareDecimals(up ?? '', price) >= 0 &&
          isMultiple(down) &&
          isMultiple(up)
        );
      }),
    ));
});
