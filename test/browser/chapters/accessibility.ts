import { type BrowserEnvironment } from '../fixture/environment';
import { axeViolations } from '../fixture/axe';
import { openPage, type PageOptions } from '../fixture/open-page';
import { openReceivables } from '../fixture/panel';
import { screenshot } from '../fixture/screenshot';

const looks = {
  light: { theme: 'light' },
  dark: { theme: 'dark' },
  forced: { theme: 'highContrast', forcedColors: true },
} as const satisfies Readonly<Record<string, PageOptions>>;

/** Every pair of look and width once; direction so that it meets each look and each width. */
const combinations = [
  ['light', 320, 'ltr'],
  ['light', 480, 'rtl'],
  ['light', 720, 'ltr'],
  ['light', 1200, 'rtl'],
  ['dark', 320, 'rtl'],
  ['dark', 480, 'ltr'],
  ['dark', 720, 'rtl'],
  ['dark', 1200, 'ltr'],
  ['forced', 320, 'ltr'],
  ['forced', 480, 'rtl'],
  ['forced', 720, 'rtl'],
  ['forced', 1200, 'ltr'],
] as const;

const list = '/main.aspx?pagetype=entitylist&etn=account';
const emptyForm = '/main.aspx?pagetype=entityrecord&etn=account';

const otherPages = [
  ['the list, wide and light,', list, { ...looks.light, width: 1200 }],
  ['the list, narrow and dark,', list, { ...looks.dark, width: 320 }],
  ['an empty form, narrow and light,', emptyForm, { ...looks.light, width: 320 }],
  ['an empty form in high contrast', emptyForm, { ...looks.forced, width: 1200 }],
] as const;

/** ux 5: axe 0 in every look, no sideways scrolling down to 320 px, nothing asked for outside this machine. */
export function accessibility(running: () => BrowserEnvironment): void {
  describe('accessibility and reflow', () => {
    test.each(combinations)(
      '%s at %d px, %s: axe 0, no sideways scroll, loopback only',
      async (look, width, direction) => {
        const app = await openPage(running(), { ...looks[look], width, direction });
        await openReceivables(app, 'retail');
        await screenshot(app.page, `panel-${look}-${width}-${direction}`);
        expect(await axeViolations(app.page)).toEqual([]);
        expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(app.elsewhere).toEqual([]);
        expect(app.errors).toEqual([]);
        await app.close();
      },
    );

    test.each(otherPages)('%s is free of violations and reflows', async (_what, address, options) => {
      const app = await openPage(running(), options);
      await app.visit(address);
      await app.page.locator('table, [role=tabpanel]').first().waitFor();
      expect(await axeViolations(app.page)).toEqual([]);
      expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.width);
      await app.close();
    });

    test('pictures for the README', async () => {
      for (const [name, theme] of [
        ['account-receivables', 'light'],
        ['account-receivables-dark', 'dark'],
      ] as const) {
        const app = await openPage(running(), { theme, width: 1280, height: 1000 });
        await openReceivables(app, 'retail');
        await screenshot(app.page, name);
        await app.close();
      }
    });
  });
}
