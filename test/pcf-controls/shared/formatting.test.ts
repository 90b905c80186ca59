import { money } from '@o2c/core/kernel';
import { formatterOf, hasMethod, hostDateOfIso, isoOfHostDate, textsOf } from '@o2c/pcf-shared';
import { wordsOf } from '../builders/words';

const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f\u200f\u061c]/g, ' ').trim();

describe('formatterOf', () => {
  test.each([
    { name: 'cents of EUR, English', languageId: 1033, amount: money(12_400_00, 'EUR'), text: '€12,400.00' },
    { name: 'German puts the symbol last', languageId: 1031, amount: money(12_400_00, 'EUR'), text: '12.400,00 €' },
    { name: 'yen have no decimals', languageId: 1033, amount: money(1234, 'JPY'), text: '¥1,234' },
    { name: 'dinars have three', languageId: 1033, amount: money(1_234, 'BHD'), text: 'BHD 1.234' },
    { name: 'credits are negative', languageId: 1033, amount: money(-5, 'EUR'), text: '-€0.05' },
    {
      name: 'the largest amount that is kept exactly',
      languageId: 1033,
      amount: money(Number.MAX_SAFE_INTEGER, 'JPY'),
      text: '¥9,007,199,254,740,991',
    },
  ])('$name', ({ languageId, amount, text }) => {
    expect(plainSpaces(wordsOf(languageId).format.money(amount))).toBe(text);
  });

  test("uses the separators of the user's own settings, not only those of the language", () => {
    const numberFormattingInfo = { currencyDecimalSeparator: ',', currencyGroupSeparator: "'" };
    const format = formatterOf({ userSettings: { languageId: 1033, numberFormattingInfo } });
    expect(format.money(money(1_234_50, 'EUR'))).toBe("€1'234,50");
  });

  test('a share that would round to nothing keeps one decimal', () => {
    const { format } = wordsOf();
    expect([format.percent(0.18), format.percent(0.004), format.percent(0)]).toEqual(['18%', '0.4%', '0%']);
  });

  test('Arabic keeps Latin digits, as Dynamics shows them', () => {
    expect(wordsOf(1025).format.integer(1234)).toContain('1');
  });
});

describe('dates between host and core', () => {
  test.each(['2026-03-29', '2026-10-25', '2026-01-01', '0099-12-31'])('%s survives the way there and back', (day) => {
    expect(isoOfHostDate(hostDateOfIso(day))).toBe(day);
  });

  test('a DateOnly at local midnight is the day it says, whatever UTC makes of it', () => {
    expect(isoOfHostDate(new Date(2026, 2, 1, 0, 0, 0))).toBe('2026-03-01');
  });
});

describe('textsOf', () => {
  const resources = new Map([
    ['greet', 'Hello {name}, {unknown}'],
    ['item_one', '{count} item'],
    ['item_other', '{count} items'],
  ]);
  const texts = textsOf({ getString: (key) => resources.get(key) ?? key, locale: 'ar', integer: String });

  test('fills named places and leaves unknown ones to be seen', () => {
    expect(texts('greet', { name: 'Ada' })).toBe('Hello Ada, {unknown}');
  });

  test('falls back to the general plural where the language has no text for a category', () => {
    expect(texts.plural('item', 2)).toBe('2 items');
    expect(texts.plural('item', 1)).toBe('1 item');
  });
});

test('hasMethod tells a host that has a method from one that has not', () => {
  expect([
    hasMethod({ openFile: () => undefined }, 'openFile'),
    hasMethod({}, 'openFile'),
    hasMethod(undefined, 'x'),
  ]).toEqual([true, false, false]);
});
