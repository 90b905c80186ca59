import { type Page } from 'playwright-core';
import { type BrowserEnvironment } from '../fixture/environment';
import { openPage } from '../fixture/open-page';
import { openReceivables, panelSelector, visitReceivables } from '../fixture/panel';

/** Elements in the control and rows behind them; and what the bundle costs to run. */
export function manyItems(running: () => BrowserEnvironment): void {
  describe('many items (ux 5 gates)', () => {
    test('the DOM of 5,000 items is as large as that of 500, and at most 1,000 elements', async () => {
      const app = await openPage(running());
      await openReceivables(app, 'half');
      const half = await elements(app.page);
      await openReceivables(app, 'large');
      const large = await elements(app.page);
      process.stdout.write(`elements in the control: ${half} at 500 items, ${large} at 5,000\n`);
      expect(large).toBeLessThanOrEqual(1_000);
      expect(Math.abs(large - half)).toBeLessThanOrEqual(10);
      await app.close();
    });

    test('scrolled to the end, still no more', async () => {
      const app = await openPage(running());
      await openReceivables(app, 'large');
      const list = app.page.locator(`${panelSelector} .o2c-aging__scroll`);
      for (const part of [0.25, 0.5, 0.75, 1]) {
        await list.evaluate((element, share) => {
          element.scrollTop = element.scrollHeight * share;
        }, part);
        expect(await elements(app.page)).toBeLessThanOrEqual(1_000);
      }
      await app.close();
    });

    test('the bundle runs within 30 ms', async () => {
      const app = await openPage(running(), { realClock: true });
      await visitReceivables(app, 'foods');
      await app.page.waitForSelector(`${panelSelector} .o2c-aging__panel`);
      const bundle = await (await fetch(`${running().app}/WebResources/cc_o2c_O2C.AgingPanel/bundle.js`)).text();
      const times: number[] = [];
      for (let round = 0; round < 5; round += 1) times.push(await app.page.evaluate<number>(timed(bundle)));
      const median = [...times].sort((a, b) => a - b)[2] ?? 0;
      process.stdout.write(`bundle: ${bundle.length} characters, ${median.toFixed(1)} ms to run\n`);
      expect(median).toBeLessThanOrEqual(30);
      await app.close();
    });
  });
}

/** Runs a script in the page and tells how many milliseconds it took. */
const timed = (script: string): string =>
  `(() => { const start = performance.now(); ${script}\n; return performance.now() - start; })()`;

/** How many elements the control has once it has stopped drawing: Fluent's list adds rows near the sight in idle frames. */
const elements = (page: Page): Promise<number> =>
  page.evaluate(
    ([selector, calmFrames]) =>
      new Promise<number>((resolve) => {
        let [last, calm] = [-1, 0];
        const look = (): void => {
          const now = document.querySelectorAll(selector).length;
          calm = now === last ? calm + 1 : 0;
          last = now;
          if (calm >= calmFrames) resolve(now);
          else requestAnimationFrame(look);
        };
        look();
      }),
    [`${panelSelector} *`, 60] as const,
  );
