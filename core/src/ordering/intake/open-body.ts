import { type Decimal, type IsoDate, parseDecimal, parseIsoDate, type Result } from '../../kernel';
import { type IntakeDefect, type IntakeDefectCode } from './intake-defect';

/** An object of what was posted, being read: each reader notes what is wrong with its field and goes on, so that all defects come at once. */
export interface OpenBody {
  /** Text of one line, 1 to `most` characters, exactly as posted. */
  readonly line: (name: string, most: number) => string | undefined;
  /** Text of several lines, 1 to `most` characters, exactly as posted (OC-2). */
  readonly words: (name: string, most: number) => string | undefined;
  readonly choice: <T extends string>(name: string, allowed: readonly T[]) => T | undefined;
  readonly date: (name: string) => IsoDate | undefined;
  /** Plain decimal digits, as a JSON number or as text. */
  readonly decimal: (name: string) => Decimal | undefined;
  /** The members of a list with the path of each. */
  readonly list: (name: string) => readonly { readonly source: unknown; readonly path: string }[] | undefined;
  readonly has: (name: string) => boolean;
  readonly note: (code: IntakeDefectCode, name: string, facts?: DefectFacts) => void;
}

export type DefectFacts = Omit<IntakeDefect, 'code' | 'path'>;

/** Where an object stands and what may be in it. */
export interface Shape {
  /** Empty for the whole body. */
  readonly path: string;
  readonly names: readonly string[];
}

/**
 * Opens an object of what was posted. A name that is not known is a defect: a typing error must not lose what a customer said. A number is
 * `{ exact }`, as the host's reader keeps its digits; a member that is null counts as not posted.
 */
export function openBody(source: unknown, { path, names }: Shape, defects: IntakeDefect[]): OpenBody {
  const members = membersOf(source);
  const note: OpenBody['note'] = (code, name, facts = {}) =>
    defects.push({ code, path: [path, name].filter((part) => part !== '').join('.'), ...facts });
  if (!isObject(source)) note(path === '' ? 'body.not-an-object' : 'field.not-an-object', '', { found: shown(source) });
  for (const name of members.keys()) if (!names.includes(name)) note('field.unknown', name.slice(0, 100));
  const reading =
    <T>(read: (value: unknown) => Result<T, FieldDefect>) =>
    (name: string): T | undefined => {
      const value = members.get(name);
      if (value === undefined) return undefined;
      const result = read(value);
      if (result.ok) return result.value;
      const { code, allowed } = result.error;
      note(code, name, { found: shown(value), ...(allowed === undefined ? {} : { allowed }) });
      return undefined;
    };
  return {
    note,
    has: (name) => members.has(name),
    line: (name, most) => reading(textOf(most, ANY_CONTROL))(name),
    words: (name, most) => reading(textOf(most, CONTROL_BUT_LINES))(name),
    choice: (name, allowed) => reading(choiceOf(allowed))(name),
    date: reading(dateOf),
    decimal: reading(decimalOf),
    list: (name) =>
      reading(listOf)(name)?.map((member, index) => ({
        source: member,
        path: `${path === '' ? '' : `${path}.`}${name}[${index}]`,
      })),
  };
}

interface FieldDefect {
  readonly code: IntakeDefectCode;
  readonly allowed?: readonly string[];
}

const refused = (code: IntakeDefectCode, allowed?: readonly string[]): Result<never, FieldDefect> => ({
  ok: false,
  error: allowed === undefined ? { code } : { code, allowed },
});
const read = <T>(value: T): Result<T, never> => ({ ok: true, value });

const ANY_CONTROL = /[\u0000-\u001f\u007f]/;
const CONTROL_BUT_LINES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** Half of a pair: no UTF-8 can say it, so it could not be kept. */
const LONE_SURROGATE = /\p{Surrogate}/u;

const textOf =
  (most: number, controls: RegExp) =>
  (value: unknown): Result<string, FieldDefect> => {
    if (typeof value !== 'string') return refused('field.not-text');
    if (value.trim() === '') return refused('field.empty');
    if (value.length > most) return refused('field.too-long');
    if (controls.test(value)) return refused('field.control-character');
    return LONE_SURROGATE.test(value) ? refused('field.not-unicode') : read(value);
  };

const choiceOf =
  <T extends string>(allowed: readonly T[]) =>
  (value: unknown): Result<T, FieldDefect> => {
    const known = allowed.find((name) => name === value);
    return known === undefined ? refused('field.not-a-choice', allowed) : read(known);
  };

function dateOf(value: unknown): Result<IsoDate, FieldDefect> {
  const date = typeof value === 'string' ? parseIsoDate(value) : undefined;
  return date?.ok === true ? date : refused('field.not-a-date');
}

function decimalOf(value: unknown): Result<Decimal, FieldDefect> {
  const digits = typeof value === 'string' ? value : exactOf(value);
  const number = digits === undefined ? undefined : parseDecimal(digits);
  return number?.ok === true ? number : refused('field.not-a-decimal');
}

const exactOf = (value: unknown): string | undefined =>
  isObject(value) && typeof value['exact'] === 'string' ? value['exact'] : undefined;

const listOf = (value: unknown): Result<readonly unknown[], FieldDefect> =>
  Array.isArray(value) ? read(value) : refused('field.not-a-list');

const isObject = (source: unknown): source is Readonly<Record<string, unknown>> =>
  typeof source === 'object' && source !== null && !Array.isArray(source);

/** Own members only, whatever their names: `__proto__` is a name like any other here. */
const membersOf = (source: unknown): ReadonlyMap<string, unknown> =>
  new Map(isObject(source) ? Object.entries(source).filter(([, value]) => value !== null) : []);

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (exactOf(value) ?? JSON.stringify(value));
  return text.slice(0, 100);
};
