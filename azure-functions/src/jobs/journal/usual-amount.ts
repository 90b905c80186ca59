import { addDecimals, decimal, type Decimal, divideDecimals } from '@o2c/core/kernel';
import { type Run } from '@o2c/core/operations';

/** With fewer runs there is no "usual" to be far above of. */
const FEWEST_RUNS = 5;

/** The mean amount of recent finished runs of one legal entity; undefined while there are fewer than five. Four decimals, half to even. */
export function usualAmount(latest: readonly Run[], legalEntityId: string): Decimal | undefined {
  const amounts = latest.flatMap(({ status, legalEntityId: own, amount }) =>
    status === 'done' && (own ?? legalEntityId) === legalEntityId && amount !== undefined ? [amount] : [],
  );
  if (amounts.length < FEWEST_RUNS) return undefined;
  const sum = amounts.reduce((total, amount) => addDecimals(total, amount), decimal(0));
  return divideDecimals(sum, decimal(amounts.length), { places: 4, mode: 'halfEven' });
}
