import { addMonths, type IsoDate } from '../kernel';
import { type CustomerLedger } from './customer-ledger';
import { ledgerBalance } from './ledger-balance';

const MONTHS = 12;

/** The mean of the balances on the day and the same day of the eleven months before, in minor units, rounded half up. */
export function averageBalance(ledger: CustomerLedger, asOf: IsoDate): number {
  let total = 0;
  for (let month = 0; month < MONTHS; month += 1) total += ledgerBalance(ledger, addMonths(asOf, -month));
  return Math.floor((2 * total + MONTHS) / (2 * MONTHS));
}
