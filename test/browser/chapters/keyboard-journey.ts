import { type Page } from 'playwright-core';
import { customers, TODAY } from '../fixture/book';
import { type BrowserEnvironment } from '../fixture/environment';
import { foldBook } from '../fixture/fold-book';
import { openPage } from '../fixture/open-page';
import { expectedFigures, panelSelector, readFigures } from '../fixture/panel';

/** ux 8.2 Keys and the gate "keyboard-only journeys 100 %": the mouse is never touched. */
export function keyboardJourney(running: () => BrowserEnvironment): void {
  describe('with the keyboard alone (ux 8.2 Keys)', () => {
    test('from the app to the rows of a bucket and to another day', async () => {
      const app = await openPage(running());
      const { page } = app;
      await app.visit('/');
      await page.getByRole('link', { name: 'Contoso Retail GmbH' }).waitFor();
      await tabTo(page, 'Customers');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Contoso Retail GmbH');
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: 'Summary' }).waitFor();
      await tabTo(page, 'Summary');
      await page.keyboard.press('ArrowRight');
      await page.waitForSelector(`${panelSelector} .o2c-aging__head`);

      await tabTo(page, 'Not due');
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toMatch(/^1 to 30 days/);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Space');
      expect(await page.locator(`${panelSelector} .o2c-aging__bar button[aria-pressed=true]`).count()).toBe(1);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.closest('[role=grid],[role=row]') !== null);
      await page.getByText('Agrees with 31 to 60 days to the cent').waitFor();
      await page.keyboard.press('Escape');
      expect(await focused(page)).toMatch(/^31 to 60 days/);

      await page.keyboard.press('Escape');
      await tabBackTo(page, 'As of');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.closest('[role=grid]') !== null);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      const before = expectedFigures(foldBook(customers.retail.items, 'EUR', '2026-03-24'), '€');
      await page.getByText(before.balance, { exact: true }).first().waitFor();
      expect(await readFigures(page)).toEqual(before);
      expect(before).not.toEqual(expectedFigures(foldBook(customers.retail.items, 'EUR', TODAY), '€'));
      await app.close();
    });
  });
}

const limit = 120;

/** Presses Tab until the element with that beginning of a name has the focus. */
const tabTo = (page: Page, name: string): Promise<void> => press(page, { key: 'Tab', name });
const tabBackTo = (page: Page, name: string): Promise<void> => press(page, { key: 'Shift+Tab', name });

async function press(page: Page, { key, name }: { readonly key: string; readonly name: string }): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < limit; step += 1) {
    await page.keyboard.press(key);
    const current = await focused(page);
    if (current.startsWith(name)) return;
    passed.push(current);
  }
  throw new Error(`${key} did not reach "${name}"; it passed ${passed.join(' | ')}.`);
}

/** Name of the element with the focus, as far as a person hears it: aria-label, else its text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
  });
