import { axeViolations } from './fixture/axe';
import { startCreditDesk, type CreditDeskEnvironment } from './fixture/credit-desk/environment';
import { documents, list, openHolds, pageOf, rowOf } from './fixture/credit-desk/list-page';
import { focused, tabTo } from './fixture/keys';
import { type AppPage, type PageOptions } from './fixture/open-page';
import { screenshot } from './fixture/screenshot';

/** The list of credit holds by keyboard only, over real requests that the service's own code carries out (spec/ux.md 8.7, CR-4). */
describe('the list of credit holds', () => {
  let environment: CreditDeskEnvironment;
  beforeAll(async () => {
    environment = await startCreditDesk();
  }, 240_000);
  afterAll(() => environment.close());

  const results = (app: AppPage): Promise<string> => app.page.locator('.o2c-holds__results').innerText();

  /** The rows of a view with the focus on a document's row. */
  async function at(document: string, username: 'credit' | 'analyst' = 'credit'): Promise<AppPage> {
    const app = await pageOf(environment, username, { width: 1400, height: 950 });
    await openHolds(app, 'Holds waiting');
    await tabTo(app.page, 'Keyboard shortcuts');
    await app.page.keyboard.press('Tab');
    await goTo(app, document);
    return app;
  }

  async function goTo({ page }: AppPage, document: string): Promise<void> {
    await page.keyboard.press('Control+Home');
    const all = await documents(page);
    for (let step = 0; step < all.indexOf(document); step += 1) await page.keyboard.press('ArrowDown');
  }

  /** Lets the undo window pass and the service answer. */
  async function untilAnswered(app: AppPage): Promise<string> {
    await app.page.clock.fastForward(10_500);
    for (let turn = 0; turn < 40; turn += 1) {
      await app.page.clock.fastForward(1_000);
      await app.page.waitForTimeout(250);
      const text = await results(app);
      if (!/under way|being sent|asked/.test(text)) return text;
    }
    return results(app);
  }

  test('one is released with R, a reason and Ctrl+Enter; the focus stays in the rows (CR-5)', async () => {
    const app = await at('EC-DESK-1');
    await app.page.keyboard.press('r');
    await app.page.getByRole('dialog').getByText('1 selected: 1 within your authority').waitFor();
    await app.page.keyboard.type('Prepayment agreed');
    await app.page.keyboard.press('Control+Enter');
    await app.page.getByText('Release of EC-DESK-1 asked').waitFor();
    expect(await untilAnswered(app)).toContain('1 done');
    await app.page.waitForFunction(() => document.activeElement?.closest('[role=grid]') !== null);
    expect(await documents(app.page)).not.toContain('EC-DESK-1');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  test('several are released at once with a result each: within authority, and one for a second person (CR-9)', async () => {
    const app = await at('EC-DESK-3');
    await app.page.keyboard.press('Shift+ArrowDown');
    await app.page.keyboard.press('Shift+ArrowDown');
    await app.page.keyboard.press('r');
    await app.page.getByText('3 selected: 2 within your authority, 1 needs approval').waitFor();
    await app.page.keyboard.type('Season orders');
    await app.page.keyboard.press('Control+Enter');
    const text = await untilAnswered(app);
    expect(text).toContain('2 done, 1 wait for approval');
    expect(text).toMatch(/EC-DESK-4\s+Needs approval by O2C Credit Manager/);
    await app.page.getByText(/Approval requested by Mira Credit/).waitFor();
    expect(await documents(app.page)).not.toContain('EC-DESK-3');
    await app.close();
  });

  test('what was asked is taken back with Ctrl+Z before anything is sent', async () => {
    const app = await at('EC-DESK-6');
    const sent: string[] = [];
    app.page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('o2c_actionrequests')) sent.push(request.url());
    });
    await app.page.keyboard.press('r');
    await app.page.getByText('1 selected: 1 within your authority').waitFor();
    await app.page.keyboard.type('Too quick');
    await app.page.keyboard.press('Control+Enter');
    await app.page.getByText('Release of EC-DESK-6 asked').waitFor();
    await app.page.waitForFunction(() => document.activeElement?.closest('[role=grid]') !== null);
    await app.page.keyboard.press('Control+z');
    await app.page.getByText('1 taken back').waitFor();
    await app.page.clock.fastForward(30_000);
    expect(sent).toEqual([]);
    expect(await documents(app.page)).toContain('EC-DESK-6');
    await app.close();
  });

  test('a hold that changed since it was listed is left out and said (reliability.md 4.3)', async () => {
    const app = await at('EC-DESK-6');
    const { id } = environment.orders.get('DESK-7') ?? { id: '' };
    expect(id).not.toBe('');
    await goTo(app, 'EC-DESK-6');
    await app.page.keyboard.press('Shift+ArrowDown');
    await app.page.route(/o2c_creditholds\?\$select=o2c_creditholdid,o2c_holdstatus/, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { value: Record<string, unknown>[] };
      const [first] = body.value;
      if (first) first['o2c_contenthash'] = 'f'.repeat(64);
      await route.fulfill({ response: answer, json: body });
    });
    await app.page.keyboard.press('r');
    await app.page.getByText('2 selected: 1 within your authority, 1 changed since').waitFor();
    await app.page.getByText('Left out: changed since').waitFor();
    await app.page.keyboard.press('Escape');
    await app.close();
  });

  test('J rejects: the order is cancelled and the hold leaves the list (CR-6)', async () => {
    const app = await at('EC-DESK-9');
    await app.page.keyboard.press('j');
    await app.page.getByRole('dialog').getByText('1 selected: 1 will be asked for').waitFor();
    await app.page.keyboard.type('No means to pay');
    await app.page.keyboard.press('Control+Enter');
    expect(await untilAnswered(app)).toContain('1 done');
    expect(await documents(app.page)).not.toContain('EC-DESK-9');
    await app.close();
  });

  test('F forces, and the row says by whom; E evaluates at once (CR-7, CR-8)', async () => {
    const app = await at('EC-DESK-7');
    await app.page.keyboard.press('f');
    await app.page.getByRole('dialog').getByText('1 selected').waitFor();
    await app.page.keyboard.type('Dispute of last month is open');
    await app.page.keyboard.press('Control+Enter');
    expect(await untilAnswered(app)).toContain('1 done');
    expect(await rowOf(app.page, 'EC-DESK-7')).toContain('Forced by Mira Credit');
    await goTo(app, 'EC-DESK-10');
    await app.page.keyboard.press('e');
    await app.page.getByText('Evaluation of EC-DESK-10 asked').waitFor();
    expect(await untilAnswered(app)).toContain('1 done');
    await app.close();
  });

  test('/ filters while one types, Escape clears, Enter shows the hold in full and Escape goes back', async () => {
    const app = await at('EC-DESK-5');
    await app.page.keyboard.press('/');
    await app.page.keyboard.type('elm ec-desk-10');
    await app.page
      .locator(`${list} .o2c-holds__foot`)
      .getByText(/^1 of \d+ loaded shown/)
      .waitFor();
    expect(await documents(app.page)).toEqual(['EC-DESK-10']);
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('complementary', { name: 'Hold of EC-DESK-10' }).waitFor();
    expect(await focused(app.page)).toBe('EC-DESK-10');
    await app.page.keyboard.press('Escape');
    await app.page.waitForFunction(() => document.activeElement?.closest('[role=grid]') !== null);
    await app.page.keyboard.press('Escape');
    await app.page.waitForFunction(() => document.querySelectorAll('[role=grid] [role=rowheader]').length > 2);
    expect((await documents(app.page)).length).toBeGreaterThan(2);
    await app.page.keyboard.press('Enter');
    await tabTo(app.page, 'Open hold');
    await app.page.keyboard.press('Enter');
    await app.page.waitForURL(/pagetype=entityrecord&etn=o2c_credithold/);
    await app.close();
  });

  test('an analyst without authority is told beforehand who decides (VA-6)', async () => {
    const app = await at('EC-DESK-5', 'analyst');
    await app.page.keyboard.press('r');
    await app.page.getByText('1 selected: 1 needs approval').waitFor();
    await app.page.getByText('Needs approval by O2C Credit Manager').waitFor();
    await app.close();
  });

  test('nothing held is said as such, and the keys are listed with ?', async () => {
    const app = await pageOf(environment, 'credit');
    await openHolds(app, 'Holds ready to release');
    await app.page.getByText('Nothing is held').waitFor();
    await app.close();
    const other = await at('EC-DESK-5');
    await other.page.keyboard.press('?');
    await other.page.getByRole('dialog').getByText('Select a range').waitFor();
    expect(await axeViolations(other.page)).toEqual([]);
    await other.close();
  });

  const looks: Readonly<Record<string, PageOptions>> = {
    light: { theme: 'light' },
    dark: { theme: 'dark' },
    forced: { theme: 'highContrast', forcedColors: true },
  };

  /** Every pair of look and width once, direction so that it meets each look. */
  test.each<[string, number, 'ltr' | 'rtl']>([
    ['light', 320, 'ltr'],
    ['light', 480, 'rtl'],
    ['light', 720, 'rtl'],
    ['light', 1200, 'ltr'],
    ['dark', 320, 'rtl'],
    ['dark', 480, 'ltr'],
    ['dark', 720, 'ltr'],
    ['dark', 1200, 'rtl'],
    ['forced', 320, 'ltr'],
    ['forced', 480, 'rtl'],
    ['forced', 720, 'rtl'],
    ['forced', 1200, 'ltr'],
  ])('in %s at %d px, %s: axe 0, no sideways scroll of the page, loopback only', async (look, width, direction) => {
    const app = await pageOf(environment, 'credit', { ...looks[look], width, direction });
    await openHolds(app, 'Holds waiting');
    await app.page.locator(`${list} [data-cell="0:0"]`).focus();
    await app.page.keyboard.press('Space');
    await screenshot(app.page, `holds-${look}-${width}-${direction}`);
    expect(await axeViolations(app.page)).toEqual([]);
    expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(app.elsewhere).toEqual([]);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  test('picture for the README', async () => {
    const app = await at('EC-DESK-5');
    await app.page.keyboard.press('Space');
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('complementary').waitFor();
    await screenshot(app.page, 'credit-hold-list');
    await app.close();
  });
});
