import { money, instant, isoDate, decimal } from '@o2c/core/kernel';
import { formatterOf, textsOf } from '@o2c/pcf-shared';
import { readResx, standInUserSettings } from '@o2c/pcf-shared/context-stand-in';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HoldReasons, type HoldRow } from '../../../pcf-controls/CreditHoldList/CreditHoldList/sources/hold-row';

const STRINGS = join(__dirname, '../../../pcf-controls/CreditHoldList/CreditHoldList/strings');

export const listTexts = (languageId: number): ReadonlyMap<string, string> =>
  readResx(readFileSync(join(STRINGS, `CreditHoldList.${languageId}.resx`), 'utf8'));

/** Texts and formats of a user of a language. */
export function wordsOf(languageId = 1033) {
  const format = formatterOf({ userSettings: standInUserSettings({ languageId }) });
  const all = listTexts(languageId);
  const texts = textsOf({ getString: (key) => all.get(key) ?? key, locale: format.locale, integer: format.integer });
  return { format, texts, isRtl: languageId === 1025 };
}

export const aHold = (index: number, changes: Partial<HoldRow> = {}): HoldRow => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  name: `SO-${index}`,
  kind: 'order',
  document: { table: 'salesorder', id: `order-${index}`, name: `SO-${index}` },
  customer: { table: 'account', id: `account-${index % 100}`, name: `Customer ${index % 100} Ltd.` },
  legalEntityId: 'entity-1',
  status: 'open',
  forced: false,
  contentHash: 'a'.repeat(64),
  amount: money(100_00 + index, 'EUR'),
  exposureAfter: money(500_00, 'EUR'),
  heldOn: instant('2026-03-20T10:00:00Z'),
  oldestDueDate: isoDate('2026-01-26'),
  inAccountingCurrency: true,
  ...changes,
});

export const reasons: HoldReasons = [
  { id: 'r1', cause: 'daysOverdue', value: decimal(64), threshold: decimal(60), cleared: false },
  { id: 'r2', cause: 'creditLimitUsed', value: decimal('109.28'), threshold: decimal(100), cleared: false },
];
