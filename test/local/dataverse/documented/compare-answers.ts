import { type BatchPart, readParts } from './batch-parts';
import { isRecord, sameRow } from './captured';
import { type DocumentedResponse } from './read-response';

export interface ActualResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Headers that say how long an answer is, who served it, or what a browser may keep: nothing of the protocol. */
const NOT_COMPARED = new Set(['req_id', 'pragma', 'location']);

/** All differences between the documented answer and the one given: status, headers the page names, names, kinds and values of the body. */
export function compareAnswers(documented: DocumentedResponse, actual: ActualResponse): readonly string[] {
  const status =
    documented.status === undefined || documented.status === actual.status
      ? []
      : [`status ${actual.status} instead of ${documented.status}`];
  const headers = Object.entries(documented.headers).flatMap(([name, value]) => header(name, value, actual));
  return [...status, ...headers, ...body(documented, actual)];
}

function header(name: string, documented: string, actual: ActualResponse): readonly string[] {
  if (NOT_COMPARED.has(name.toLowerCase())) return [];
  const here = actual.headers[name.toLowerCase()];
  if (here === undefined) return [`no header ${name}`];
  return sameHeader(name, documented, here) ? [] : [`header ${name}: ${String(plain(here))}`];
}

function sameHeader(name: string, documented: string, here: string): boolean {
  if (name === 'Preference-Applied') return sorted(documented) === sorted(here);
  if (name === 'Content-Type') return here.startsWith(documented);
  return plain(documented) === plain(here);
}

/** The preferences a header lists, in one order: the pages show one header each, the server lists them in one. */
const sorted = (preferences: string): string => preferences.split(',').sort().join(',');

function body(documented: DocumentedResponse, actual: ActualResponse): readonly string[] {
  if (documented.batch !== undefined) return compareParts(readParts(documented.batch), readParts(actual.text));
  if (documented.body === undefined) return actual.status < 300 && actual.text !== '' ? ['a body'] : [];
  if (typeof documented.body === 'string') return documented.body === actual.text ? [] : [`body ${actual.text}`];
  return compareValues(documented.body, parsed(actual.text), { path: '', elided: documented.elided });
}

/** Answers of a batch are compared one by one: Content-ID, status, headers, body. */
function compareParts(documented: readonly BatchPart[], here: readonly BatchPart[]): readonly string[] {
  const count = documented.length === here.length ? [] : [`${here.length} parts of ${documented.length}`];
  return [
    ...count,
    ...documented.flatMap((part, at) => {
      const actual = here[at];
      if (!actual) return [];
      const id = part.contentId === actual.contentId ? [] : [`part ${at}: Content-ID ${actual.contentId ?? 'none'}`];
      const answer = { status: actual.status, headers: lowerCased(actual.headers), text: actual.text };
      const body = part.text.startsWith('{') ? { body: JSON.parse(part.text) as unknown } : {};
      const { status, headers } = part;
      return [...id, ...compareAnswers({ status, headers, elided: false, repairs: [], ...body }, answer)];
    }),
  ];
}

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

interface Place {
  readonly path: string;
  readonly elided: boolean;
}

/** Ids, dates, version numbers and host names are apart; everything else is compared. */
export function compareValues(documented: unknown, here: unknown, place: Place): readonly string[] {
  const { path, elided } = place;
  if (Array.isArray(documented) && Array.isArray(here)) {
    const missing =
      elided || documented.length === here.length ? [] : [`${path}: ${here.length} of ${documented.length}`];
    const items = documented.slice(0, here.length);
    return [
      ...missing,
      ...items.flatMap((item, at) =>
        compareValues(item, sameRow(item, here) ?? here[at], { path: `${path}[]`, elided }),
      ),
    ];
  }
  if (isRecord(documented) && isRecord(here)) return compareRecords(documented, here, place);
  if (kindOf(documented) !== kindOf(here)) return [`${path}: ${kindOf(here)} instead of ${kindOf(documented)}`];
  return plain(documented) === plain(here) ? [] : [`${path}: ${String(plain(here)).slice(0, 120)}`];
}

function compareRecords(
  documented: Record<string, unknown>,
  here: Record<string, unknown>,
  { path, elided }: Place,
): readonly string[] {
  const below = (name: string): string => (path === '' ? name : `${path}.${name}`);
  const missing = Object.keys(documented).filter((name) => !(name in here));
  const surplus = Object.keys(here).filter((name) => !(name in documented));
  const both = Object.entries(documented).filter(([name]) => name in here);
  return [
    ...missing.map((name) => `${below(name)} is missing`),
    ...surplus.map((name) => `${below(name)} is surplus`),
    ...both.flatMap(([name, value]) => compareValues(value, here[name], { path: below(name), elided })),
  ];
}

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

const ORGANIZATION = /(?:https?:\/\/)?\[Organization URI\]|http:\/\/127\.0\.0\.1:\d+/g;
const GUID = /\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?|%257b[0-9a-f-]{36}%257d/gi;

const plain = (value: unknown): unknown =>
  typeof value === 'string'
    ? value
        .replace(ORGANIZATION, '')
        .replace(GUID, '<id>')
        .replace(/W\/"\d+"/g, '<version>')
        .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, '<instant>')
    : value;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
