import { type Route } from 'playwright-core';
import { customers, TODAY } from '../fixture/book';
import { type BrowserEnvironment } from '../fixture/environment';
import { foldBook } from '../fixture/fold-book';
import { openPage } from '../fixture/open-page';
import { expectedFigures, openReceivables, panelSelector, readFigures, visitReceivables } from '../fixture/panel';
import { pickWeeksEarlier } from '../fixture/pick-day';
import { screenshot } from '../fixture/screenshot';

const items = '**/api/data/v9.2/o2c_openitems?*';

/** What happens when answers fail, come late or come in another order. */
export function troubles(running: () => BrowserEnvironment): void {
  describe('when answers fail or come late', () => {
    test('a failing read says so and a retry brings the figures', async () => {
      const app = await openPage(running());
      const fail = (route: Route): Promise<void> =>
        route.fulfill({
          status: 500,
          contentType: 'application/json',
          body: '{"error":{"code":"0x80040216","message":"The server is on fire."}}',
        });
      await app.page.route(items, fail);
      await visitReceivables(app, 'retail');
      const panel = app.page.locator(panelSelector);
      await panel.getByText('The server is on fire.').waitFor();
      await screenshot(app.page, 'account-receivables-error');
      await app.page.unroute(items, fail);
      await panel.getByRole('button', { name: 'Retry' }).click();
      await app.page.waitForSelector(`${panelSelector} .o2c-aging__head`);
      expect(await readFigures(app.page)).toEqual(expectedFigures(foldBook(customers.retail.items, 'EUR', TODAY), '€'));
      await app.close();
    });

    test('the figures of a customer left behind never cover those of the next', async () => {
      const app = await openPage(running());
      const held: Route[] = [];
      await app.page.route(items, async (route) => {
        if (route.request().url().includes(encodeURIComponent(customers.retail.number))) held.push(route);
        else await route.continue();
      });
      await visitReceivables(app, 'retail');
      await app.page.waitForFunction(() => document.querySelector('.o2c-aging__panel') !== null);
      await app.page.getByRole('link', { name: 'Customers' }).click();
      await app.page.getByRole('link', { name: customers.foods.name }).click();
      await app.page.getByRole('tab', { name: 'Receivables' }).click();
      await app.page.waitForSelector(`${panelSelector} .o2c-aging__head`);
      await Promise.all(held.map((route) => route.continue().catch(() => undefined)));
      await app.page.waitForLoadState('networkidle');
      expect(held.length).toBeGreaterThan(0);
      expect(await readFigures(app.page)).toEqual(expectedFigures(foldBook(customers.foods.items, 'EUR', TODAY), '€'));
      await app.close();
    });

    test('a slow answer for an earlier choice of day is thrown away', async () => {
      const app = await openPage(running());
      await openReceivables(app, 'retail');
      const held: Route[] = [];
      await app.page.route(items, async (route) => {
        if (route.request().url().includes('2026-03-24')) held.push(route);
        else await route.continue();
      });
      await pickWeeksEarlier(app.page, TODAY, 1);
      await pickWeeksEarlier(app.page, '2026-03-24', 6);
      const expected = expectedFigures(foldBook(customers.retail.items, 'EUR', '2026-02-10'), '€');
      await app.page.getByText(expected.balance, { exact: true }).first().waitFor();
      await Promise.all(held.map((route) => route.continue()));
      await app.page.waitForLoadState('networkidle');
      expect(held).toHaveLength(1);
      expect(await readFigures(app.page)).toEqual(expected);
      await app.close();
    });
  });
}
