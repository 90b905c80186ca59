import { asList, asObject, asText } from './read-json';

/** The text of a Label in the wanted language, else English, else the first there is. */
export function labelOf(label: unknown, lcid: number): string {
  const labels = asList(asObject(label)['LocalizedLabels']).map(asObject);
  const of = (code: number): string | undefined => {
    const found = labels.find(({ LanguageCode }) => LanguageCode === code);
    return found && asText(found['Label']);
  };
  const local = asText(asObject(asObject(label)['UserLocalizedLabel'])['Label']);
  return of(lcid) ?? of(1033) ?? (local || asText(labels[0]?.['Label']));
}
