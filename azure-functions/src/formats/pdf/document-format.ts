import { calendarDayOf, type Decimal, formatMoney, type IsoDate, type Money } from '@o2c/core/kernel';
import { type DocumentLanguage } from './billing-document';

/** How a language writes values. By our own rules, not by the host's ICU: the same document must give the same bytes everywhere. */
export interface DocumentFormat {
  readonly money: (amount: Money) => string;
  readonly decimal: (value: Decimal) => string;
  readonly percent: (value: Decimal) => string;
  readonly date: (day: IsoDate) => string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const SEPARATORS: Readonly<Record<DocumentLanguage, Separators>> = {
  en: { group: ',', point: '.' },
  de: { group: '.', point: ',' },
};

interface Separators {
  readonly group: string;
  readonly point: string;
}

/**
 * The format of a language; amounts without their currency, which stands once.
 * @example documentFormat('de').money(money(123456, 'EUR')) is '1.234,56'; documentFormat('en').date(isoDate('2026-03-01')) is '1 Mar 2026'
 */
export function documentFormat(language: DocumentLanguage): DocumentFormat {
  const number = (text: string): string => grouped(text, SEPARATORS[language]);
  return {
    money: (amount) => number(formatMoney(amount)),
    decimal: number,
    percent: (value) => `${number(value)}\u00a0%`,
    date: (day) => written(day, language),
  };
}

function grouped(text: string, { group, point }: Separators): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return `${sign && '\u2212'}${digits}${fraction && point + fraction}`;
}

function written(date: IsoDate, language: DocumentLanguage): string {
  const { year, month, day } = calendarDayOf(date);
  if (language === 'de') return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}
