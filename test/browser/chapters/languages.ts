import { type BrowserEnvironment } from '../fixture/environment';
import { openPage } from '../fixture/open-page';
import { openReceivables, panelSelector } from '../fixture/panel';
import { screenshot } from '../fixture/screenshot';

/** Texts by LCID from the control's own resx, English where a language is missing. */
export function languages(running: () => BrowserEnvironment): void {
  describe('languages', () => {
    test.each([
      [1033, 'ltr', 'en-US'],
      [1031, 'ltr', 'de-DE'],
      [1036, 'ltr', 'fr-FR'],
      [3082, 'ltr', 'es-ES'],
      [1041, 'ltr', 'ja-JP'],
      [1025, 'rtl', 'ar-SA'],
    ] as const)('%d shows no raw keys', async (lcid, direction, tag) => {
      const app = await openPage(running(), { lcid, direction });
      await openReceivables(app, 'retail');
      expect(await app.page.evaluate(() => document.documentElement.lang)).toBe(tag);
      const text = (await app.page.locator(panelSelector).textContent()) ?? '';
      expect(text).not.toMatch(/[a-z]+_[a-z_]+/);
      if (lcid === 1025) await screenshot(app.page, 'account-receivables-arabic');
      expect(app.errors).toEqual([]);
      await app.close();
    });
  });
}
