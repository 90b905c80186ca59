import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatterOf, textsOf } from '@o2c/pcf-shared';
import { readResx, standInUserSettings } from '@o2c/pcf-shared/context-stand-in';

const STRINGS = join(__dirname, '../../../pcf-controls/AgingPanel/AgingPanel/strings');

export const panelTexts = (languageId: number): ReadonlyMap<string, string> =>
  readResx(readFileSync(join(STRINGS, `AgingPanel.${languageId}.resx`), 'utf8'));

/** Texts and formats of a user of a language. */
export function wordsOf(languageId = 1033) {
  const format = formatterOf({ userSettings: standInUserSettings({ languageId }) });
  const all = panelTexts(languageId);
  const texts = textsOf({ getString: (key) => all.get(key) ?? key, locale: format.locale, integer: format.integer });
  return { format, texts };
}
