import { minorUnitsOf, parseMoney, type CurrencyCode, type Money } from '@o2c/core/kernel';

/**
 * An amount as people type it: with or without a currency sign, blanks and group separators, a point or a comma before the last digits.
 * Undefined when it is none.
 * @example `1,234.50`, `1.234,50` and `€ 1234.5` are the same euros
 */
export function amountIn(text: string, currency: CurrencyCode): Money | undefined {
  const plain = text.replace(/[^\d.,]/g, '');
  const places = minorUnitsOf(currency);
  const fraction = places === 0 ? null : new RegExp(`[.,](\\d{1,${places}})$`).exec(plain);
  const whole = (fraction === null ? plain : plain.slice(0, fraction.index)).replace(/[.,]/g, '');
  if (!/\d/.test(plain) || /[a-z-]/i.test(text.replace(currency, ''))) return undefined;
  const amount = parseMoney(`${whole || '0'}.${fraction?.[1] ?? '0'}`, currency);
  return amount.ok ? amount.value : undefined;
}
