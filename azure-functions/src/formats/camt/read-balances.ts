import { type IsoDate, type Money } from '@o2c/core/kernel';
import { childrenOf, type Element, firstText } from './element';
import { signedAmount } from './read-amount';
import { readDate } from './read-date';
import { type Reading } from './reading';

export interface Balance {
  readonly amount: Money;
  readonly day?: IsoDate;
}

export interface Balances {
  readonly opening?: Balance;
  readonly closing?: Balance;
}

/**
 * Opening and closing balance: OPBD and CLBD; the previous closing (PRCD) opens where there is no OPBD; on the pages of one statement the interim
 * balances (ITBD) stand where the real ones are missing. Available, forward and expected balances are not booked money.
 */
export function readBalances(statement: Element, reading: Reading): Balances {
  const balances = childrenOf(statement, 'Bal').map((balance) => ({
    type: firstText(balance, ['Tp', 'CdOrPrtry', 'Cd'], ['Tp', 'Cd'], ['Tp', 'CdOrPrtry', 'Prtry']),
    balance,
  }));
  const ofType = (type: string): readonly Element[] =>
    balances.filter((each) => each.type === type).map(({ balance }) => balance);
  const interim = ofType('ITBD');
  const closes = ofType('CLBD').at(-1);
  const opens = ofType('OPBD')[0] ?? ofType('PRCD')[0] ?? (closes || interim.length > 1 ? interim[0] : undefined);
  const ends = closes ?? (interim.at(-1) === opens ? undefined : interim.at(-1));
  const opening = opens && readBalance(opens, reading);
  const closing = ends && readBalance(ends, reading);
  return { ...(opening ? { opening } : {}), ...(closing ? { closing } : {}) };
}

function readBalance(balance: Element, reading: Reading): Balance | undefined {
  const amount = signedAmount(balance, reading);
  const day = readDate(balance, 'Dt', reading);
  return amount && { amount, ...(day === undefined ? {} : { day }) };
}
