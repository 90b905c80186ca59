import { type CurrencyCode, formatMoney, type Money, money, parseMoney, parseCurrency } from '@o2c/core/kernel';

import { complain, type ScenarioLine } from './scenario-entry';

/** An amount as a bookkeeper writes it; the currency stands behind it where it is not the euro. */
export function amountOf(line: ScenarioLine, text: string, currency: CurrencyCode = 'EUR'): Money {
  const [digits = '', code] = text.split(' ');
  const unit = code === undefined || code === '' ? currency : currencyOf(line, code);
  const amount = parseMoney(digits, unit);
  return amount.ok ? amount.value : complain(line, `'${digits}' is no amount of ${unit}`);
}

export function currencyOf(line: ScenarioLine, code: string): CurrencyCode {
  const currency = parseCurrency(code);
  return currency.ok ? currency.value : complain(line, `'${code}' is no currency`);
}

/** Amounts as they stand in a scenario: digits, and the currency where it is not the euro. */
export const shownAmount = (amount: Money): string =>
  amount.currency === 'EUR' ? formatMoney(amount) : `${formatMoney(amount)} ${amount.currency}`;

/** The sums by currency, as they stand in a scenario; nothing is 0.00. */
export function shownSums(amounts: readonly Money[]): string {
  const sums = new Map<CurrencyCode, number>();
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  const shown = [...sums].filter(([, minor]) => minor !== 0).map(([code, minor]) => shownAmount(money(minor, code)));
  return shown.length === 0 ? '0.00' : shown.sort().join(' + ');
}
