import { type Formatter, type Texts } from '@o2c/pcf-shared';
import { type CurrencyCode } from '@o2c/core/kernel';
import { type Fact, type TimelineEvent, type Why } from './timeline-event';

/** The sentence of an event. */
export function eventTitle({ what, subject, detail = '' }: TimelineEvent, texts: Texts): string {
  const isAbout = what === 'decision' || what === 'approval_requested' || what === 'approval_decided';
  if (!isAbout) return texts(`event_${what}`, { subject });
  const outcome = what === 'decision' ? known(texts, 'outcome', detail) : detail;
  return texts(`event_${what}`, { subject: known(texts, 'type', subject), outcome });
}

/** The fact beside an event's sentence: due date, carrier, reference. */
export function eventDetail({ what, detail }: TimelineEvent, texts: Texts): string {
  if (detail === undefined || what === 'decision' || what === 'cleared' || what === 'approval_decided') return '';
  return sentence(texts, `detail_${what}`, detail);
}

/** Why, in words: `Days overdue: 64, allowed 60 (INV-1)`. */
export function whyText(why: Why, texts: Texts, format: Formatter): string {
  if (why.kind === 'text') return why.text;
  const { rule, value, threshold, scope } = why;
  const measured =
    value === undefined || threshold === undefined
      ? rule
      : texts('reason_measured', { rule, value: plain(value, format), threshold: plain(threshold, format) });
  return scope === '' ? measured : texts('reason_scope', { reason: measured, scope });
}

/** Name of a fact a decision saw: our word for it, else the words of its name. */
export const factName = ({ name }: Fact, texts: Texts): string => {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return ownWord(texts, `fact_${name}`) ?? words.charAt(0).toUpperCase() + words.slice(1);
};

export function factValue({ value }: Fact, format: Formatter): string {
  if (typeof value === 'number') return plain(value, format);
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.day(value) : value;
  // The decision was written by our own service: its code is a currency.
  return format.money({ minor: value.minor, currency: value.currency as CurrencyCode });
}

/** Our word for a code of the services (`order.clear`, `held`), else the code itself. */
export const known = (texts: Texts, kind: 'type' | 'outcome', code: string): string =>
  ownWord(texts, `${kind}_${code.replaceAll('.', '_')}`) ?? code;

/** A host answers an unknown key with the key itself. */
function ownWord(texts: Texts, key: string): string | undefined {
  const word = texts(key);
  return word === '' || word === key ? undefined : word;
}

function sentence(texts: Texts, key: string, detail: string): string {
  const word = texts(key, { detail });
  return word === '' || word === key ? detail : word;
}

const plain = (value: number, { locale }: Formatter): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
