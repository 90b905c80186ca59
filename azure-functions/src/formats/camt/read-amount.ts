import { type CurrencyCode, type Money, negate, parseCurrency, parseMoney } from '@o2c/core/kernel';
import { attributeOf, type Element, elementAt, textAt } from './element';
import { type Reading, unreadable } from './reading';

/**
 * Reads an `Amt` with its `Ccy`: decimals as text, never rounded. Undefined when it cannot be posted: malformed or of an unknown currency (noted
 * as unreadable), or with more digits than the currency has (noted as a defect of the statement).
 */
export function readAmount(amount: Element | undefined, owner: Element, reading: Reading): Money | undefined {
  if (!amount) {
    unreadable(reading, owner, 'has no Amt');
    return undefined;
  }
  const currency = parseCurrency(attributeOf(amount, 'Ccy') ?? '');
  if (!currency.ok) {
    unreadable(reading, amount, `has the unknown currency '${currency.error.text.slice(0, 10)}'`);
    return undefined;
  }
  return moneyOf(amount, currency.value, reading);
}

function moneyOf(amount: Element, currency: CurrencyCode, reading: Reading): Money | undefined {
  const text = textAt(amount) ?? '';
  const read = parseMoney(text, currency);
  if (read.ok && read.value.minor >= 0) return read.value;
  const found = `${text.slice(0, 40)} ${currency}`;
  if (!read.ok && read.error.code === 'money.too-many-digits') {
    reading.defects.push({ code: 'statement.too-many-digits', path: amount.path, found });
  } else unreadable(reading, amount, `'${found}' is no amount`);
  return undefined;
}

/** The amount of an element with the sign of its credit/debit mark: `fallback` where it has none of its own. */
export function signedAmount(owner: Element, reading: Reading, fallback?: Element): Money | undefined {
  const amount = readAmount(elementAt(owner, 'Amt'), owner, reading);
  const mark = textAt(owner, 'CdtDbtInd') ?? (fallback && textAt(fallback, 'CdtDbtInd'));
  if (mark !== 'CRDT' && mark !== 'DBIT') {
    unreadable(reading, owner, `CdtDbtInd is '${(mark ?? '').slice(0, 10)}', neither CRDT nor DBIT`);
    return amount;
  }
  return amount && (mark === 'DBIT' ? negate(amount) : amount);
}
