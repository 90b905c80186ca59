import { type HoldReason } from '@o2c/core/credit';
import { roundToMoney, type CurrencyCode, type Decimal } from '@o2c/core/kernel';
import { type Formatter, type Texts } from '@o2c/pcf-shared';
import { type HoldReasons } from '../sources/hold-row';

type Unit = 'days' | 'percent' | 'money' | 'number';

/** What the numbers of a cause count; a cause that is not here has none. */
const UNITS: Readonly<Partial<Record<HoldReason['cause'], Unit>>> = {
  daysOverdue: 'days',
  oldestOpenItem: 'days',
  lastPayment: 'days',
  reviewOverdue: 'days',
  creditLimitExpired: 'days',
  creditLimitUsed: 'percent',
  groupLimitUsed: 'percent',
  overdueShare: 'percent',
  overdueAmount: 'money',
  orderAmount: 'money',
  dunningLevel: 'number',
  termsRank: 'number',
  discountRank: 'number',
};

export interface ReasonWords {
  readonly texts: Texts;
  readonly format: Formatter;
}

/** A cause as people call it. */
export const causeText = (cause: HoldReason['cause'], texts: Texts): string => texts(`cause_${cause}`);

/** Measured against allowed, e.g. `64 of 60 days`; empty where no numbers decide. */
export function measureText(
  { cause, value, threshold }: HoldReasons[number],
  currency: CurrencyCode,
  { texts, format }: ReasonWords,
): string {
  const unit = UNITS[cause];
  if (unit === undefined || value === undefined) return '';
  const shown = (amount: Decimal): string => numberText(amount, { unit, currency }, format);
  if (threshold === undefined) return texts(`measured_only_${unit}`, { value: shown(value) });
  return texts(`measured_${unit}`, { value: shown(value), threshold: shown(threshold) });
}

/** A whole chip: `Days overdue 64 of 60 days`. */
export function reasonText(reason: HoldReasons[number], currency: CurrencyCode, words: ReasonWords): string {
  const measured = measureText(reason, currency, words);
  const cause = causeText(reason.cause, words.texts);
  return measured === '' ? cause : words.texts('reason_measured', { cause, measured });
}

function numberText(
  amount: Decimal,
  { unit, currency }: { readonly unit: Unit; readonly currency: CurrencyCode },
  format: Formatter,
): string {
  // Shown as the currency has it; the rule itself compared the exact number.
  if (unit === 'money') return format.money(roundToMoney(amount, currency, 'halfUp'));
  const number = Number(amount);
  return Number.isInteger(number) ? format.integer(number) : format.decimal(number);
}
