import { axeViolations } from './fixture/axe';
import { deskPage, openCredit, panel, startCreditDesk, type CreditDesk } from './fixture/credit/credit-desk';
import { late, type OrderName } from './fixture/credit/credit-story';
import { focused, tabTo } from './fixture/keys';
import { type AppPage, type PageOptions } from './fixture/open-page';
import { screenshot } from './fixture/screenshot';

const REVIEW = '04152026';

/** The credit panel on its forms, over holds of the jobs' own making; requests are run by the actions of the functions (ux 8.1). */
describe('the credit hold panel', () => {
  let desk: CreditDesk;
  beforeAll(async () => {
    desk = await startCreditDesk();
  }, 240_000);
  afterAll(() => desk.close());

  const said = ({ page }: AppPage, part: string): Promise<string> => page.locator(`${panel} .o2c-${part}`).innerText();
  const shows = async ({ page }: AppPage, part: string, text: RegExp): Promise<void> => {
    await page.locator(`${panel} .o2c-${part}`, { hasText: text }).waitFor();
  };
  const opened = async (person: Parameters<typeof deskPage>[1], order: OrderName): Promise<AppPage<CreditDesk>> => {
    const app = await deskPage(desk, person);
    await openCredit(app, 'salesorder', desk.orderIds[order]);
    // Buttons and keys are those of the person's roles.
    if (person !== 'sales') await app.page.locator(panel).getByRole('button', { name: 'Evaluate again' }).waitFor();
    await tabTo(app.page, /^(Days overdue|Credit limit used|HoldH)/);
    return app;
  };
  /** Lets the undo window pass and the service answer. */
  const answered = async (app: AppPage, text: RegExp): Promise<readonly string[]> => {
    await app.page.clock.fastForward(10_000);
    return heard(app, text);
  };
  const heard = async (app: AppPage, text: RegExp): Promise<readonly string[]> => {
    await shows(app, 'requests', /In progress/);
    const outcomes = await desk.answerRequests();
    await app.page.clock.fastForward(2_000);
    await shows(app, 'requests', text);
    return outcomes;
  };
  const decided = async ({ page }: AppPage, words: readonly string[]): Promise<void> => {
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    for (const [index, text] of words.entries()) {
      if (index > 0) await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    }
  };
  const clean = async (app: AppPage): Promise<void> => {
    expect(app.elsewhere).toEqual([]);
    expect(app.errors).toEqual([]);
    await app.close();
  };

  const looks: Readonly<Record<string, PageOptions>> = {
    light: { theme: 'light' },
    dark: { theme: 'dark' },
    forced: { theme: 'highContrast', forcedColors: true },
  };

  /** Every look with every width once, direction and place so that each pair of them is met. */
  test.each<[string, number, `${'ltr' | 'rtl'} ${'panel' | 'dialog'}`]>([
    ['light', 320, 'ltr panel'],
    ['light', 480, 'rtl dialog'],
    ['light', 720, 'ltr dialog'],
    ['light', 1200, 'rtl panel'],
    ['dark', 320, 'rtl dialog'],
    ['dark', 480, 'ltr panel'],
    ['dark', 720, 'rtl panel'],
    ['dark', 1200, 'ltr dialog'],
    ['forced', 320, 'rtl panel'],
    ['forced', 480, 'ltr dialog'],
    ['forced', 720, 'rtl dialog'],
    ['forced', 1200, 'ltr panel'],
  ])('%s at %d px, %s: axe 0, no sideways scroll', async (look, width, shape) => {
    const direction = shape.startsWith('rtl') ? 'rtl' : 'ltr';
    const place = shape.slice(4);
    const lcid = direction === 'rtl' ? { lcid: 1025 } : {};
    const app = await deskPage(desk, 'credit', { ...looks[look], width, direction, height: 1_100, ...lcid });
    const { page } = app;
    await openCredit(app, 'account', late.accountId);
    await page.locator(`${panel} .o2c-credit__button--first`, { hasText: /R$/ }).waitFor();
    await page.locator(`${panel} button.o2c-credit__reason`).first().focus();
    if (place === 'panel') {
      await page.keyboard.press('Enter');
      await page.locator(`${panel} .o2c-credit__evidence`).waitFor();
      await page.keyboard.press('w');
      await page.locator(`${panel} .o2c-credit__whatif`).waitFor();
    } else {
      await page.keyboard.press('r');
      await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    }
    await screenshot(page, `credit-${look}-${width}-${direction}-${place}`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await clean(app);
  });

  test('pictures for the README', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const app = await deskPage(desk, 'credit', { width: 1280, height: 1000, theme });
      await openCredit(app, 'salesorder', desk.orderIds.release);
      await app.page.locator(`${panel} button.o2c-credit__reason`).first().focus();
      await shows(app, 'credit__path', /You can release this yourself/);
      if (theme === 'dark') await app.page.keyboard.press('w');
      await screenshot(app.page, theme === 'light' ? 'credit-hold-panel' : 'credit-hold-panel-dark');
      await app.close();
    }
  });

  test('the panel opens with two requests, and tells the reasons to the cent', async () => {
    const app = await deskPage(desk, 'credit');
    const asked: string[] = [];
    app.page.on('request', (request) => {
      const address = decodeURIComponent(request.url());
      if (/v9\.2\/(salesorders\?.*evaluation|roles\?fetchXml|o2c_polic)/.test(address)) asked.push(address);
    });
    await openCredit(app, 'salesorder', desk.orderIds.release);
    await app.page.getByRole('button', { name: 'Reject' }).waitFor();
    await app.page.waitForLoadState('networkidle');
    expect(asked).toHaveLength(2);
    const meter = app.page.locator(panel).getByRole('meter');
    expect(await meter.getAttribute('aria-valuetext')).toBe('$9,683.00 of $8,000.00 used. $1,683.00 over (121%)');
    const reasons = await said(app, 'credit__reasons');
    expect(reasons).toContain('93 days, allowed 60 days');
    expect(reasons).toContain('121.04 %, allowed 100 %');
    expect(reasons).toContain(
      'a payment of $1,683.00, a limit of $9,683.00 ($1,683.00 more), or reducing the document by $1,683.00 to $2,106.00',
    );
    await clean(app);
  });

  test('W, keys only: the first combination that clears everything, as an estimate', async () => {
    const app = await opened('credit', 'release');
    const { page } = app;
    await page.keyboard.press('w');
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    expect(await said(app, 'credit__verdict')).toContain('still be held');
    await tabTo(page, 'Show what clears everything');
    await page.keyboard.press('Enter');
    await shows(app, 'credit__verdict', /It would be cleared/);
    await page.keyboard.press('Escape');
    expect(await page.locator(`${panel} .o2c-credit__whatif`).count()).toBe(0);
    await clean(app);
  });

  test('R, keys only: taken back with Ctrl+Z, then released; the focus stays in the panel', async () => {
    const app = await opened('credit', 'release');
    const { page } = app;
    await shows(app, 'credit__path', /You can release this yourself/);
    await page.keyboard.press('r');
    await decided(app, ['Payment announced', REVIEW]);
    await page.keyboard.press('Enter');
    await shows(app, 'requests', /Will be sent/);
    await page.keyboard.press('Control+z');
    await shows(app, 'requests', /Taken back/);
    expect(await desk.answerRequests()).toEqual([]);
    await page.keyboard.press('r');
    await decided(app, ['Payment announced', REVIEW]);
    await page.keyboard.press('Enter');
    expect(await answered(app, /Done/)).toEqual(['done']);
    await shows(app, 'credit__banner', /Released/);
    expect(await page.evaluate(() => document.activeElement?.closest('.o2c-credit__view') !== null)).toBe(true);
    await clean(app);
  });

  test('J, keys only: rejected', async () => {
    const app = await opened('credit', 'reject');
    await app.page.keyboard.press('j');
    await decided(app, ['No payment within a month']);
    await tabTo(app.page, 'Reject');
    await app.page.keyboard.press('Enter');
    expect(await answered(app, /Done/)).toEqual(['done']);
    await shows(app, 'credit__banner', /Rejected Mira Credit/);
    await clean(app);
  });

  test('H and E, keys only: held by a person, and no evaluation lets it go', async () => {
    const app = await opened('credit', 'force');
    await shows(app, 'credit__banner', /Within the limit/);
    await app.page.keyboard.press('h');
    await decided(app, ['Check the address']);
    await tabTo(app.page, 'Hold');
    await app.page.keyboard.press('Enter');
    expect(await answered(app, /Done/)).toEqual(['done']);
    await shows(app, 'credit__banner', /Held by a person Mira Credit/);
    await app.page.keyboard.press('e');
    expect(await heard(app, /Evaluation of .*Done/s)).toEqual(['done']);
    await shows(app, 'credit__banner', /Held by a person Mira Credit/);
    await clean(app);
  });

  test('an analyst asks for what he may not release: the path is known before, the amount is typed, another decides', async () => {
    const app = await opened('analyst', 'large');
    const { page } = app;
    await shows(app, 'credit__path', /Needs the approval of another person \(O2C Credit Manager\) within 72 hours/);
    await page.keyboard.press('r');
    await decided(app, ['Key account', REVIEW]);
    await tabTo(page, 'Request release');
    await page.keyboard.press('Enter');
    await page.getByText('This is not the amount.').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('25,260.00');
    await page.keyboard.press('Enter');
    expect(await answered(app, /Needs approval by O2C Credit Manager/)).toEqual(['needsApproval']);
    await shows(app, 'credit__banner', /Release waits for approval Asked for by Anton Analyst/);
    await tabTo(page, 'Open approval');
    await page.keyboard.press('Enter');
    await page.waitForURL(/etn=o2c_approval/);
    await clean(app);
  });

  test('sales reads why, and is offered nothing to decide', async () => {
    const app = await opened('sales', 'watch');
    expect(await said(app, 'credit__reasons')).toContain('93 days, allowed 60 days');
    expect(await app.page.getByRole('button', { name: /^(Release|Request release|Reject|Hold)$/ }).count()).toBe(0);
    expect(await focused(app.page)).toMatch(/^(Days overdue|Credit limit used)/);
    await app.page.keyboard.press('r');
    expect(await app.page.getByRole('dialog').count()).toBe(0);
    await clean(app);
  });
});
