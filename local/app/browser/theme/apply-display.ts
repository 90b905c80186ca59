import { languageTag } from '../controls/language-tag';
import { type Display } from './display';

/** Puts theme, direction and language on the document: tokens become CSS variables, as Fluent's own provider does it. */
export function applyDisplay(display: Display): void {
  const root = document.documentElement;
  root.lang = languageTag(display.lcid);
  root.dir = display.rightToLeft ? 'rtl' : 'ltr';
  root.dataset['theme'] = display.theme;
  root.style.colorScheme = display.theme === 'light' ? 'light' : 'dark';
  for (const [name, value] of Object.entries(display.tokens)) root.style.setProperty(`--${name}`, String(value));
}
