/** A number that must reach the server digit by digit: '12.3400' is written as 12.3400. */
export interface ExactNumber {
  readonly exact: string;
}

/** What a row can hold on its way out. */
export type OutgoingValue =
  | null
  | boolean
  | number
  | string
  | ExactNumber
  | readonly OutgoingValue[]
  | { readonly [name: string]: OutgoingValue | undefined };

/** JSON text in which exact numbers stand as bare tokens. A member that is undefined is left out. Throws on text that is no number. */
export function writeExactJson(value: OutgoingValue): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(writeExactJson).join(',')}]`;
  if (isExactNumber(value)) return exactToken(value.exact);
  const members = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [`${JSON.stringify(name)}:${writeExactJson(member)}`],
  );
  return `{${members.join(',')}}`;
}

function exactToken(text: string): string {
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) throw new RangeError(`'${text}' is no decimal number`);
  return text;
}

const isList = (value: object): value is readonly OutgoingValue[] => Array.isArray(value);
const isExactNumber = (value: object): value is ExactNumber =>
  'exact' in value && typeof value.exact === 'string' && Object.keys(value).length === 1;
