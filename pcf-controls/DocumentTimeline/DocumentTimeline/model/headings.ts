import { type Formatter, type Texts } from '@o2c/pcf-shared';
import { type Subject } from '../sources/timeline-source';
import { type TimelineEvent } from './timeline-event';

/** Where a new part begins, and what it is called: a document's stages, a customer's months. */
export function headings(
  events: readonly TimelineEvent[],
  subject: Subject['type'],
  { texts, format }: { readonly texts: Texts; readonly format: Pick<Formatter, 'locale'> },
): readonly (string | undefined)[] {
  const month = new Intl.DateTimeFormat(format.locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const parts = events.map(({ day, stage }) =>
    subject === 'account' ? month.format(new Date(`${day}T00:00:00Z`)) : texts(`stage_${stage}`),
  );
  return parts.map((part, index) => (part === parts[index - 1] ? undefined : part));
}
