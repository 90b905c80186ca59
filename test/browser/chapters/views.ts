import { type BrowserEnvironment } from '../fixture/environment';
import { openPage } from '../fixture/open-page';
import { screenshot } from '../fixture/screenshot';

/** Sitemap, views, search and sorting of the imported solution. */
export function views(running: () => BrowserEnvironment): void {
  describe('navigation and views', () => {
    test('the app opens on the first entry of its site map', async () => {
      const app = await openPage(running());
      await app.visit('/');
      await app.page.getByRole('link', { name: 'Contoso Retail GmbH' }).waitFor();
      expect(await app.page.title()).toBe('Order to Cash - Dynamics 365 (local)');
      expect(await app.page.getByRole('navigation').locator('[aria-current=page]').textContent()).toBe('Customers');
      expect(app.errors).toEqual([]);
      await screenshot(app.page, 'accounts');
      await app.close();
    });

    test('areas lead to all tables of the solution', async () => {
      const app = await openPage(running());
      await app.visit('/');
      const areas = app.page.getByRole('combobox', { name: 'Area' });
      await areas.selectOption({ label: 'Collections' });
      await app.page.getByRole('link', { name: 'Open items' }).click();
      await app.page
        .getByRole('columnheader', { name: 'Due Date' })
        .or(app.page.getByRole('columnheader', { name: 'Due date' }))
        .waitFor();
      await app.page.getByText('1 - 50 of 5000+').waitFor();
      await screenshot(app.page, 'open-items');
      await app.close();
    });

    test('pages of 50, sorted by the column pressed, amounts formatted by Dataverse', async () => {
      const app = await openPage(running());
      await app.visit('/main.aspx?pagetype=entitylist&etn=o2c_openitem');
      const column = app.page.getByRole('columnheader', { name: 'Amount', exact: true });
      await column.getByRole('button').click();
      await expect(app.page.getByRole('row').nth(1).textContent()).resolves.toBeDefined();
      await app.page.waitForSelector('th[aria-sort=ascending]');
      await app.page.getByText('CN-0107').waitFor();
      await app.page.getByRole('button', { name: 'Next page' }).click();
      await app.page.getByText(/51 - 100/).waitFor();
      expect(await app.page.getByRole('row').count()).toBe(51);
      await app.close();
    });

    test('another local person can take over', async () => {
      const app = await openPage(running());
      await app.visit('/');
      await app.page.getByRole('button', { name: /signed in as Ada Admin/ }).click();
      await app.page.getByRole('button', { name: /^Cleo Clerk/ }).click();
      await app.page.getByRole('button', { name: /signed in as Cleo Clerk/ }).waitFor();
      await app.close();
    });

    test('theme and direction change at once and stay for the session', async () => {
      const app = await openPage(running());
      await app.visit('/');
      await app.page.getByRole('button', { name: 'Settings' }).click();
      await app.page.getByRole('radio', { name: 'Dark' }).check();
      await app.page.getByRole('checkbox', { name: 'Right to left' }).check();
      await screenshot(app.page, 'settings');
      await app.visit('/');
      await app.page.getByRole('link', { name: 'Contoso Retail GmbH' }).waitFor();
      const root = await app.page.evaluate(() => [
        document.documentElement.dataset['theme'],
        document.documentElement.dir,
      ]);
      expect(root).toEqual(['dark', 'rtl']);
      await app.close();
    });

    test('search narrows the view and says when nothing fits', async () => {
      const app = await openPage(running());
      await app.visit('/main.aspx?pagetype=entitylist&etn=account');
      const search = app.page.getByRole('searchbox');
      await search.fill('*food');
      await search.press('Enter');
      await app.page.getByText('1 - 1 of 1').waitFor();
      expect(await app.page.getByRole('row').nth(1).textContent()).toContain('Northwind Foods B.V.');
      await search.fill('zzz');
      await search.press('Enter');
      await app.page.getByText('No row matches the search.').waitFor();
      await app.close();
    });
  });
}
