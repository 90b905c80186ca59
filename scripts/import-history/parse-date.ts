import { type IsoDate, parseIsoDate } from '@o2c/core/kernel';

export const DATE_FORMATS = ['YYYY-MM-DD', 'M/D/YYYY', 'D/M/YYYY', 'D.M.YYYY'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

type Part = 'year' | 'month' | 'day';

const shapes: Readonly<Record<DateFormat, { readonly pattern: RegExp; readonly order: readonly [Part, Part, Part] }>> =
  {
    'YYYY-MM-DD': { pattern: /^(\d{4})-(\d{2})-(\d{2})$/, order: ['year', 'month', 'day'] },
    'M/D/YYYY': { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, order: ['month', 'day', 'year'] },
    'D/M/YYYY': { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, order: ['day', 'month', 'year'] },
    'D.M.YYYY': { pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, order: ['day', 'month', 'year'] },
  };

/**
 * A date in the format the map names, never guessed; undefined when the text is no such date.
 * @example parseDate('1/15/2013', 'M/D/YYYY') === '2013-01-15'
 */
export function parseDate(text: string, format: DateFormat): IsoDate | undefined {
  const { pattern, order } = shapes[format];
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  const part = (name: Part): string => match[order.indexOf(name) + 1] ?? '';
  const parsed = parseIsoDate(`${part('year')}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}`);
  return parsed.ok ? parsed.value : undefined;
}
