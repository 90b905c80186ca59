const tags: Readonly<Record<number, string>> = {
  1025: 'ar-SA',
  1031: 'de-DE',
  1033: 'en-US',
  1036: 'fr-FR',
  1041: 'ja-JP',
  3082: 'es-ES',
};

/** The languages a person can choose, by Windows language id. */
export const languageIds: readonly number[] = Object.keys(tags).map(Number);

/** BCP 47 tag of a Windows language id; English for one not listed. */
export const languageTag = (lcid: number): string => tags[lcid] ?? 'en-US';
