import { customers, TODAY, type CustomerKey } from '../fixture/book';
import { type BrowserEnvironment } from '../fixture/environment';
import { foldBook } from '../fixture/fold-book';
import { openPage } from '../fixture/open-page';
import {
  amount,
  expectedFigures,
  openReceivables,
  panelSelector,
  readFigures,
  visitReceivables,
} from '../fixture/panel';
import { pickWeeksEarlier } from '../fixture/pick-day';
import { screenshot } from '../fixture/screenshot';

/** The panel on the account form says what the book says (issue 2, room 5). */
export function figures(running: () => BrowserEnvironment): void {
  describe('figures of the panel on the account form', () => {
    test.each<CustomerKey>(['retail', 'foods', 'prompt', 'large'])(
      'of %s equal a fold of the book',
      async (customer) => {
        const app = await openPage(running());
        await openReceivables(app, customer);
        expect(await readFigures(app.page)).toEqual(
          expectedFigures(foldBook(customers[customer].items, 'EUR', TODAY), '€'),
        );
        expect(app.errors).toEqual([]);
        await app.close();
      },
    );

    test('in a second currency too', async () => {
      const app = await openPage(running());
      await openReceivables(app, 'retail');
      await app.page
        .locator(panelSelector)
        .getByRole('radio', { name: /USD/ })
        .or(app.page.getByRole('button', { name: /^USD/ }))
        .first()
        .click();
      expect(await readFigures(app.page)).toEqual(expectedFigures(foldBook(customers.retail.items, 'USD', TODAY), '$'));
      await app.close();
    });

    test.each([
      [1, '2026-03-24'],
      [7, '2026-02-10'],
      [12, '2026-01-06'],
    ])('as of %d weeks earlier, %s: payments count from their day', async (weeks, day) => {
      const app = await openPage(running());
      await openReceivables(app, 'retail');
      await pickWeeksEarlier(app.page, TODAY, weeks);
      const expected = expectedFigures(foldBook(customers.retail.items, 'EUR', day), '€');
      await app.page.getByText(expected.balance, { exact: true }).first().waitFor();
      expect(await readFigures(app.page)).toEqual(expected);
      await app.close();
    });

    test('agree with the rows behind a bucket to the cent', async () => {
      const app = await openPage(running());
      await openReceivables(app, 'retail');
      await app.page.locator(`${panelSelector} .o2c-aging__bar button`).nth(1).click();
      const folded = foldBook(customers.retail.items, 'EUR', TODAY).buckets[1];
      const sum = await app.page.locator(`${panelSelector} .o2c-aging__sum`).textContent();
      expect(sum).toContain('Agrees with 1 to 30 days to the cent');
      expect(sum).toContain(amount(folded?.cents ?? 0, '€'));
      await screenshot(app.page, 'account-receivables-bucket');
      await app.close();
    });

    test('a customer who owes nothing is told so', async () => {
      const app = await openPage(running());
      await visitReceivables(app, 'nothing');
      await app.page.locator('.o2c-aging__blank-title').getByText('Nothing open on 3/31/2026').waitFor();
      await app.close();
    });
  });
}
