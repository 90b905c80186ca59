import { axeViolations } from './fixture/axe';
import { arrowTo, focused, tabTo } from './fixture/keys';
import { startMoneyPath, type MoneyPathEnvironment } from './fixture/money-path/environment';
import { openOrderTimeline, pageOf, timeline } from './fixture/money-path/people';
import { type AppPage, type PageOptions } from './fixture/open-page';
import { screenshot } from './fixture/screenshot';

/** Order to cash as people see it: driven by the jobs, read by persons with no more than their roles (issue 3, features OC-4). */
describe('from order to cash', () => {
  let environment: MoneyPathEnvironment;
  beforeAll(async () => {
    environment = await startMoneyPath();
  }, 240_000);
  afterAll(() => environment.close());

  const heading = (app: AppPage): Promise<string> => app.page.getByRole('heading', { level: 1 }).innerText();
  const opened = async (app: AppPage, name: RegExp): Promise<void> => {
    await app.page.getByRole('heading', { level: 1, name }).waitFor();
  };

  test('the clerk walks from the order to its settlement with keys only', async () => {
    const { orderNumber, invoiceNumbers } = environment.story;
    const app = await pageOf(environment, 'clerk');
    const { page } = app;
    await app.visit('/');
    await page.getByRole('link', { name: 'Orders', exact: true }).waitFor();
    const toTimeline = async (): Promise<void> => {
      await page.getByRole('tab').first().waitFor();
      await tabTo(page, /^(Order|Document)$/);
      while ((await focused(page)) !== 'Timeline') await page.keyboard.press('ArrowRight');
      await page.locator(`${timeline} .o2c-timeline__title`).first().waitFor();
      await tabTo(page, /^Order message|^Order .* was taken/);
    };

    await tabTo(page, 'Orders');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: orderNumber }).waitFor();
    await tabTo(page, orderNumber);
    await page.keyboard.press('Enter');
    await opened(app, new RegExp(orderNumber));

    await toTimeline();
    await arrowTo(page, /was held$/);
    const why = await page.locator(`${timeline} li`, { hasText: 'was held' }).innerText();
    expect(why).toContain('Days overdue: 64, allowed 60');
    expect(why).toContain('Credit limit used: 109.28, allowed 100');
    await page.keyboard.press('d');
    const explained = await page.locator('.o2c-timeline__explained').innerText();
    expect(explained).toContain('$5,894.00');
    await arrowTo(page, /^Hold of .* was released$/);

    await arrowTo(page, /^Shipment .* left$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Shipment details' }).waitFor();
    await tabTo(page, 'Back');
    await page.keyboard.press('Enter');
    await opened(app, new RegExp(orderNumber));

    await toTimeline();
    await arrowTo(page, new RegExp(`^Invoice ${invoiceNumbers[1] ?? ''} was issued$`));
    await page.keyboard.press('Enter');
    await opened(app, new RegExp(invoiceNumbers[1] ?? ''));

    await toTimeline();
    await arrowTo(page, /^Payment .* came in$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Payment details' }).waitFor();
    expect(await heading(app)).toContain('PAY-3');
    await tabTo(page, 'Back');
    await page.keyboard.press('Enter');
    await opened(app, new RegExp(invoiceNumbers[1] ?? ''));

    await toTimeline();
    await arrowTo(page, /^Settlement on/);
    await page.keyboard.press('Enter');
    await opened(app, /2026-03-30 400\.00 USD/);
    expect(app.elsewhere).toEqual([]);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  test('sales sees how far the order came and why it was held, and is told what is not for its eyes', async () => {
    const app = await pageOf(environment, 'sales');
    await openOrderTimeline(app);
    const text = await app.page.locator(timeline).innerText();
    expect(text).toContain('Days overdue: 64, allowed 60');
    expect(text).toContain('Not shown, because you may not read them: settlements, payments.');
    expect(text).not.toContain('came in\n$');
    const stages = await app.page.locator(`${timeline} .o2c-timeline__stage-name`).allInnerTexts();
    expect(stages).toEqual(['Captured', 'Cleared', 'Shipped', 'Invoiced', 'Delivered', 'Paid']);
    await app.close();
  });

  test.each<[string, string, number]>([
    ['salesorder', 'Order lines', 3],
    ['salesorder', 'Shipments', 2],
    ['salesorder', 'Invoices', 2],
  ])('the %s form lists its %s, and a row opens by its link', async (_table, label, count) => {
    const app = await pageOf(environment, 'clerk');
    const { page } = app;
    await app.visit(`/main.aspx?pagetype=entityrecord&etn=salesorder&id=${environment.story.orderId}`);
    const tab = label === 'Order lines' ? 'Order' : label;
    await page.getByRole('tab', { name: tab, exact: true }).click();
    const list = page.locator('.subgrid', { has: page.getByRole('heading', { name: label }) });
    await list.getByText(`1 - ${count} of ${count}`).waitFor();
    await list.getByRole('row').nth(1).getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.search.includes(environment.story.orderId));
    await app.close();
  });

  test.each<[string, string]>([
    ['o2c_bankentry', 'Entries to clarify'],
    ['salesorder', 'Open orders'],
    ['invoice', 'Invoices not paid'],
    ['o2c_payment', 'Payments with money left'],
  ])('the list of %s offers "%s" and shows it', async (table, view) => {
    const app = await pageOf(environment, 'clerk');
    await app.visit(`/main.aspx?pagetype=entitylist&etn=${table}`);
    await app.page.getByRole('combobox', { name: 'View' }).selectOption({ label: view });
    await app.page.locator('table.grid[aria-busy=false]').waitFor();
    expect(await app.page.locator('.failure').count()).toBe(0);
    if (table === 'invoice') expect(await app.page.getByRole('columnheader').allInnerTexts()).toContain('Open amount');
    await app.close();
  });

  const looks: Readonly<Record<string, PageOptions>> = {
    light: { theme: 'light' },
    dark: { theme: 'dark' },
    forced: { theme: 'highContrast', forcedColors: true },
  };

  test.each<[string, number, 'ltr' | 'rtl']>([
    ['light', 320, 'ltr'],
    ['light', 1200, 'rtl'],
    ['dark', 480, 'rtl'],
    ['dark', 1200, 'ltr'],
    ['forced', 320, 'rtl'],
    ['forced', 720, 'ltr'],
  ])('the timeline in %s at %d px, %s: axe 0, no sideways scroll', async (look, width, direction) => {
    const app = await pageOf(environment, 'clerk', { ...looks[look], width, direction });
    await openOrderTimeline(app);
    await app.page.getByRole('button', { name: 'Why' }).nth(1).click();
    await screenshot(app.page, `timeline-${look}-${width}-${direction}`);
    expect(await axeViolations(app.page)).toEqual([]);
    expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  test('pictures for the README', async () => {
    const app = await pageOf(environment, 'clerk', { width: 1280, height: 1000 });
    await openOrderTimeline(app);
    await app.page.getByRole('button', { name: 'Why' }).nth(1).click();
    await screenshot(app.page, 'order-timeline');
    const first = async (table: string, view: string, name: RegExp): Promise<void> => {
      await app.visit(`/main.aspx?pagetype=entitylist&etn=${table}`);
      await app.page.getByRole('link', { name }).first().click();
      await app.page.getByRole('heading', { level: 1, name }).waitFor();
      await app.page
        .getByText(/^1 - \d+ of \d+$/)
        .first()
        .waitFor();
      await screenshot(app.page, view);
    };
    await first('invoice', 'invoice', new RegExp(environment.story.invoiceNumbers[1] ?? ''));
    await first('o2c_bankstatement', 'bank-statement', /2026-03-30/);
    await app.close();
  });
});
