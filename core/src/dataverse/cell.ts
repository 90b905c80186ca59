import {
  type CurrencyCode,
  type Instant,
  instant,
  type IsoDate,
  isoDate,
  ok,
  parseCurrency,
  parseInstant,
  parseIsoDate,
  refuse,
  type Refusal,
  type Result,
} from '../kernel';

/** How a value that is not null is read from a column. */
export interface Cell<T> {
  readonly read: (value: unknown) => Result<T, Refusal>;
  /** Stands in for a value that could not be read; a row with one is refused as a whole, so nobody sees it. */
  readonly standIn: T;
}

/** String, Memo. */
export const text: Cell<string> = {
  standIn: '',
  read: (value) => (typeof value === 'string' ? ok(value) : refuse({ code: 'cell.not-text' })),
};

/** Uniqueidentifier and lookup values, in lower case whatever the host writes. */
export const id: Cell<string> = {
  standIn: '',
  read: (value) =>
    typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
      ? ok(value.toLowerCase())
      : refuse({ code: 'cell.not-an-id' }),
};

/** Integer. */
export const integer: Cell<number> = {
  standIn: 0,
  read: (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) ? ok(value) : refuse({ code: 'cell.not-an-integer' }),
};

/** Boolean. */
export const yesNo: Cell<boolean> = {
  standIn: false,
  read: (value) => (typeof value === 'boolean' ? ok(value) : refuse({ code: 'cell.not-yes-or-no' })),
};

/** DateTime with DateOnly behaviour. */
export const date: Cell<IsoDate> = { standIn: isoDate('0001-01-01'), read: (value) => ofText(value, parseIsoDate) };

/** DateTime with TimeZoneIndependent behaviour, kept in UTC by us. */
export const moment: Cell<Instant> = {
  standIn: instant('0001-01-01T00:00:00Z'),
  read: (value) => ofText(value, parseInstant),
};

/** A String column that holds an ISO 4217 code. */
export const currencyCode: Cell<CurrencyCode> = { standIn: 'EUR', read: (value) => ofText(value, parseCurrency) };

/** Picklist: the name that tables.ts gives the option. */
export const choice = <Choices extends Readonly<Record<string, number>>>(
  choices: Choices,
): Cell<Extract<keyof Choices, string>> => {
  const names = Object.keys(choices) as Extract<keyof Choices, string>[];
  return {
    standIn: names[0] as Extract<keyof Choices, string>,
    read: (value) => {
      const name = names.find((candidate) => choices[candidate] === value);
      return name === undefined ? refuse({ code: 'cell.unknown-choice' }) : ok(name);
    },
  };
};

const ofText = <T>(value: unknown, parse: (text: string) => Result<T, Refusal>): Result<T, Refusal> =>
  typeof value === 'string' ? parse(value) : refuse({ code: 'cell.not-text' });
