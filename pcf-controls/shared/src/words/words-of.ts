import { type PlainFormatter } from '../formatting/plain-formatter';
import { textsOf, type Texts } from '../text/texts';

/** Texts and formats of the host's user; made once, so that views do not draw anew for them. */
export function wordsOf<Format extends PlainFormatter>(
  context: ComponentFramework.Context<unknown>,
  format: Format,
): { readonly format: Format; readonly texts: Texts } {
  const getString = (key: string): string => context.resources.getString(key);
  return { format, texts: textsOf({ getString, locale: format.locale, integer: (value) => format.integer(value) }) };
}
