/** A route template as ASP.NET writes it: `customers/{accountNumber}/aging`, `{id:guid?}`, `{*rest}`. */
export interface Route {
  /** The parameters of a path, or undefined when the path is another route's. */
  readonly match: (path: string) => Readonly<Record<string, string>> | undefined;
  /** Literal segments outrank parameters, constrained parameters outrank free ones, a catch-all comes last. */
  readonly rank: string;
}

const CONSTRAINTS: Readonly<Record<string, RegExp>> = {
  guid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  int: /^-?\d{1,10}$/,
  alpha: /^[a-z]+$/i,
};

/** Parses a template. Refuses a constraint it does not know rather than ignoring it. */
export function parseRoute(template: string): Route {
  const segments = template
    .split('/')
    .filter((part) => part !== '')
    .map(parseSegment);
  return { match: (path) => matchSegments(segments, path), rank: segments.map((segment) => segment.rank).join('') };
}

interface Segment {
  readonly rank: string;
  readonly name?: string;
  readonly literal?: string;
  readonly test?: RegExp;
  readonly optional?: boolean;
  readonly rest?: boolean;
}

function parseSegment(text: string): Segment {
  const parameter = /^\{(\*?)([A-Za-z_]\w*)(?::(\w+))?(\?)?\}$/.exec(text);
  if (!parameter) {
    if (text.includes('{')) throw new Error(`Route segment ${text} is not supported by the local host.`);
    return { rank: '0', literal: text.toLowerCase() };
  }
  const [, star, name = '', constraint, optional] = parameter;
  if (star) return { rank: '3', name, rest: true };
  if (constraint === undefined) return { rank: '2', name, optional: optional === '?' };
  const test = CONSTRAINTS[constraint];
  if (!test) throw new Error(`Route constraint ${constraint} is not supported by the local host.`);
  return { rank: '1', name, test, optional: optional === '?' };
}

function matchSegments(segments: readonly Segment[], path: string): Readonly<Record<string, string>> | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  const values: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    if (segment.rest) {
      if (segment.name !== undefined) values[segment.name] = parts.slice(index).join('/');
      return values;
    }
    const part = parts[index];
    if (part === undefined) {
      if (segment.optional) continue;
      return undefined;
    }
    const value = decoded(part);
    if (value === undefined || !accepts(segment, value)) return undefined;
    if (segment.name !== undefined) values[segment.name] = value;
  }
  return parts.length <= segments.length ? values : undefined;
}

const accepts = (segment: Segment, value: string): boolean =>
  segment.literal === undefined ? (segment.test?.test(value) ?? true) : segment.literal === value.toLowerCase();

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
