/** A parsed schedule: the allowed values of each of the six fields. */
export interface Ncrontab {
  readonly seconds: readonly number[];
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: readonly number[];
  readonly months: readonly number[];
  readonly weekdays: readonly number[];
}

interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly names?: readonly string[];
}

const FIELDS: readonly Field[] = [
  { name: 'seconds', from: 0, to: 59 },
  { name: 'minutes', from: 0, to: 59 },
  { name: 'hours', from: 0, to: 23 },
  { name: 'days', from: 1, to: 31 },
  {
    name: 'months',
    from: 1,
    to: 12,
    names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { name: 'weekdays', from: 0, to: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

/**
 * Parses an NCRONTAB expression of six fields `{second} {minute} {hour} {day} {month} {weekday}`; five fields mean second 0.
 * Lists, ranges, steps and English names are understood; anything else (also a TimeSpan) is refused by name.
 * Source: learn.microsoft.com/azure/azure-functions/functions-bindings-timer, NCRONTAB expressions.
 */
export function parseNcrontab(expression: string): Ncrontab {
  const parts = expression.trim().split(/\s+/);
  const six = parts.length === 5 ? ['0', ...parts] : parts;
  if (six.length !== 6) throw new Error(`Schedule "${expression}" needs six fields, it has ${six.length}.`);
  const [seconds = [], minutes = [], hours = [], days = [], months = [], weekdays = []] = FIELDS.map((field, index) =>
    parseField(field, six[index] ?? ''),
  );
  return { seconds, minutes, hours, days, months, weekdays };
}

function parseField(field: Field, text: string): readonly number[] {
  const values = new Set<number>();
  for (const item of text.split(',')) {
    for (const value of parseItem(field, item)) values.add(value);
  }
  return [...values].sort((left, right) => left - right);
}

function parseItem(field: Field, item: string): readonly number[] {
  const [range = '', step, ...excess] = item.split('/');
  const stride = step === undefined ? 1 : Number(step);
  if (excess.length > 0 || !Number.isInteger(stride) || stride < 1) throw bad(field, item);
  const { from, to } = parseRange(field, range, step !== undefined);
  if (from > to) throw bad(field, item);
  return Array.from({ length: Math.floor((to - from) / stride) + 1 }, (_, index) => from + index * stride);
}

function parseRange(field: Field, text: string, stepped: boolean): { from: number; to: number } {
  if (text === '*') return { from: field.from, to: field.to };
  const [first = '', last, ...excess] = text.split('-');
  if (excess.length > 0) throw bad(field, text);
  const from = parseValue(field, first);
  if (last !== undefined) return { from, to: parseValue(field, last) };
  // `5/15` starts at 5 and runs to the end of the field.
  return { from, to: stepped ? field.to : from };
}

function parseValue(field: Field, text: string): number {
  const named = field.names?.indexOf(text.slice(0, 3).toLowerCase()) ?? -1;
  if (named >= 0 && /^[a-z]{3,}$/i.test(text)) return named + field.from;
  const value = /^\d{1,2}$/.test(text) ? Number(text) : NaN;
  if (Number.isNaN(value) || value < field.from || value > field.to) throw bad(field, text);
  return value;
}

const bad = (field: Field, text: string): Error => new Error(`"${text}" is not a value for ${field.name}.`);
