/** What a `Prefer` header asks for. Several headers and several preferences in one header are the same thing. */
export interface Preferences {
  readonly representation: boolean;
  readonly maxPageSize?: number;
  /** The list as sent, e.g. `*` or `OData.Community.Display.V1.FormattedValue`. */
  readonly annotations?: string;
  readonly continueOnError: boolean;
  readonly trackChanges: boolean;
  readonly respondAsync: boolean;
}

/** Reads a `Prefer` header; unknown preferences are ignored, as HTTP demands. */
export function readPreferences(header: string | undefined): Preferences {
  const entries = new Map(splitPreferences(header ?? '').map(nameAndValue));
  const size = Number(entries.get('odata.maxpagesize') ?? Number.NaN);
  const annotations = entries.get('odata.include-annotations');
  return {
    representation: entries.get('return') === 'representation',
    ...(Number.isInteger(size) && size > 0 ? { maxPageSize: size } : {}),
    ...(annotations === undefined ? {} : { annotations }),
    continueOnError: entries.has('odata.continue-on-error'),
    trackChanges: entries.has('odata.track-changes'),
    respondAsync: entries.has('respond-async'),
  };
}

/** Whether an annotation name is among those asked for (`*`, `Namespace.*`, exact names, `-` excludes). */
export function wantsAnnotation(list: string | undefined, name: string): boolean {
  if (list === undefined) return false;
  const patterns = list.split(',').map((pattern) => pattern.trim());
  const matches = (pattern: string): boolean =>
    pattern === '*' || pattern === name || (pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -1)));
  return patterns.some(matches) && !patterns.some((pattern) => pattern.startsWith('-') && matches(pattern.slice(1)));
}

const splitPreferences = (header: string): string[] => header.match(/(?:[^,;"]|"[^"]*")+/g) ?? [];

function nameAndValue(preference: string): [string, string] {
  const equals = preference.indexOf('=');
  if (equals < 0) return [preference.trim().toLowerCase(), ''];
  const value = preference.slice(equals + 1).trim();
  return [preference.slice(0, equals).trim().toLowerCase(), value.startsWith('"') ? value.slice(1, -1) : value];
}
