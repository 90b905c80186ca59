import { formatterOf, type Formatter } from '../formatting/formatter';
import { textsOf, type Texts } from '../text/texts';

/** Texts and formats of the host's user; made once, so that views do not draw anew for them. */
export function wordsOf(context: ComponentFramework.Context<unknown>): {
  readonly format: Formatter;
  readonly texts: Texts;
} {
  const format = formatterOf(context);
  const getString = (key: string): string => context.resources.getString(key);
  return { format, texts: textsOf({ getString, locale: format.locale, integer: (value) => format.integer(value) }) };
}
