import { badQuery } from '../../errors/address-errors';

/**
 * The body with labels in those languages only (`LabelLanguages=1033,1031`, query-metadata-web-api.md, "Limit languages returned"); the label
 * of the user's language always stays. This server has one language, 1033.
 */
export function limitLabels(body: unknown, languages: string | undefined): unknown {
  if (languages === undefined) return body;
  const codes = languages.split(',').map((code) => code.trim());
  if (!codes.every((code) => /^\d{1,5}$/.test(code)))
    throw badQuery(`LabelLanguages must be language codes like 1033, not '${languages}'.`);
  return limited(body, new Set(codes.map(Number)));
}

function limited(value: unknown, languages: ReadonlySet<number>): unknown {
  if (Array.isArray(value)) return value.map((item) => limited(item, languages));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, content]) => [
      name,
      name === 'LocalizedLabels' && Array.isArray(content)
        ? content.filter((label) => spokenIn(label, languages))
        : limited(content, languages),
    ]),
  );
}

const spokenIn = (label: unknown, languages: ReadonlySet<number>): boolean =>
  typeof label === 'object' &&
  label !== null &&
  'LanguageCode' in label &&
  typeof label.LanguageCode === 'number' &&
  languages.has(label.LanguageCode);
