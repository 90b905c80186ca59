/** Languages our controls speak, by Windows LCID. Digits stay Latin, as Dynamics shows them by default. */
const LOCALES: ReadonlyMap<number, string> = new Map([
  [1033, 'en-US'],
  [1031, 'de-DE'],
  [1036, 'fr-FR'],
  [3082, 'es-ES'],
  [1041, 'ja-JP'],
  [1025, 'ar-SA-u-ca-gregory-nu-latn'],
]);

/** The BCP 47 tag for a user's language; a language we do not speak reads as English, as the platform's own fallback does. */
export const localeOf = (languageId: number): string => LOCALES.get(languageId) ?? 'en-US';
