/** Plain data: what JSON can say. A member that is undefined counts as absent. */
export type PlainData =
  null | boolean | number | string | readonly PlainData[] | { readonly [name: string]: PlainData | undefined };

/** JSON with members in the order of their names and without blanks, so that equal data has equal text. Throws on NaN and infinities. */
export function canonicalJson(value: PlainData): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} has no JSON`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .flatMap(([name, member]) => (member === undefined ? [] : [[name, member] as const]))
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** Array.isArray does not narrow readonly arrays. */
const isList = (value: object): value is readonly PlainData[] => Array.isArray(value);
