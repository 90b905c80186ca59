import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { themeVariables, toV8Theme } from '@o2c/pcf-shared';
import { darkDesign, highContrastDesign, lightDesign } from '@o2c/pcf-shared/context-stand-in';

describe('toV8Theme (ux 4, token mapping)', () => {
  test.each([
    { name: 'light', design: lightDesign, surface: '#ffffff', text: '#242424', inverted: false },
    { name: 'dark', design: darkDesign, surface: '#292929', text: '#ffffff', inverted: true },
    { name: 'high contrast', design: highContrastDesign, surface: '#000000', text: '#ffffff', inverted: true },
    { name: 'a host without modern theming', design: undefined, surface: '#ffffff', text: '#242424', inverted: false },
  ])('$name: surface, text and inversion follow the host', ({ design, surface, text, inverted }) => {
    const theme = toV8Theme(design, false);
    expect(theme.palette.white).toBe(surface);
    expect(theme.semanticColors.bodyBackground).toBe(surface);
    expect(theme.semanticColors.bodyText).toBe(text);
    expect(theme.isInverted).toBe(inverted);
  });

  test('a missing or empty token is taken from the light fallback', () => {
    const theme = toV8Theme({ tokenTheme: { colorNeutralBackground1: '', colorBrandBackground: '#123456' } }, false);
    expect(theme.palette.white).toBe('#ffffff');
    expect(theme.palette.themePrimary).toBe('#123456');
  });

  test('writes from right to left when the user reads so', () => expect(toV8Theme(lightDesign, true).rtl).toBe(true));

  test.each([
    ['light', lightDesign],
    ['dark', darkDesign],
    ['high contrast', highContrastDesign],
  ])('%s: what Fluent writes on the primary colour can be read (4.5:1)', (_name, design) => {
    const { palette } = toV8Theme(design, false);
    expect(contrast(palette.white, palette.themePrimary)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['light', lightDesign],
    ['dark', darkDesign],
    ['high contrast', highContrastDesign],
  ])(
    '%s: every bucket stands out from the card by its edge (3:1) and late text can be read (4.5:1)',
    (_name, design) => {
      const colour = (meaning: string) => variableOf(themeVariables(design), tokenOf(meaning));
      const card = colour('surface');
      for (const step of [0, 1, 2, 3, 4]) expect(contrast(colour(`age-${step}-edge`), card)).toBeGreaterThanOrEqual(3);
      expect(contrast(colour('late'), card)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

describe('the meanings of the style sheet', () => {
  test('each is a token that the control gives it', () => {
    const tokens = [...SHEET.matchAll(/^ {2}--o2c-[\w-]+: var\((--\w+)\);$/gm)].map(([, token]) => token);
    expect(tokens.length).toBeGreaterThan(30);
    expect(tokens.filter((token = '') => !(token in themeVariables(undefined)))).toEqual([]);
  });

  test('each that is used is said', () => {
    const used = new Set([...SHEET.matchAll(/var\(--o2c-([\w-]+)/g)].map(([, meaning = '']) => meaning));
    expect([...used].filter((meaning) => tokenOf(meaning) === '')).toEqual([]);
  });
});

const SHEET = readFileSync(join(__dirname, '../../../pcf-controls/AgingPanel/AgingPanel/css/AgingPanel.css'), 'utf8');

/** The token behind a meaning (`surface`), as the style sheet says. */
const tokenOf = (meaning: string): string => new RegExp(`--o2c-${meaning}: var\\((--\\w+)\\);`).exec(SHEET)?.[1] ?? '';

const variableOf = (variables: Readonly<Record<string, string>>, token: string): string => variables[token] ?? '';

/** WCAG 2 contrast ratio of two hex colours. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((first, second) => second - first);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
