import { addDecimals, decimal, type Decimal, multiplyDecimals } from '../../kernel';

/** The exact sum of weights times values. */
export const weightedSum = (...terms: readonly (readonly [weight: string, value: Decimal])[]): Decimal =>
  terms.reduce<Decimal>(
    (sum, [weight, value]) => addDecimals(sum, multiplyDecimals(decimal(weight), value)),
    decimal(0),
  );
