import { type Page } from 'playwright-core';
import { type BrowserEnvironment } from '../fixture/environment';
import { openPage } from '../fixture/open-page';
import { openReceivables, panelSelector } from '../fixture/panel';

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
        await twoFrames(app.page);
        expect(await elements(app.page)).toBeLessThanOrEqual(1_000);
      }
      await app.close();
    });

    test('the bundle runs within 30 ms', async () => {
      const app = await openPage(running());
      await openReceivables(app, 'foods');
      const bundle = await (await fetch(`${running().app}/WebResources/cc_o2c_O2C.AgingPanel/bundle.js`)).text();
      const times: number[] = [];
      for (let round = 0; round < 5; round += 1)
        times.push(
          (await app.page.evaluate(
            `(() => { const t = performance.now(); ${bundle}\n; return performance.now() - t; })()`,
          )) as number,
        );
      const median = [...times].sort((a, b) => a - b)[2] ?? 0;
      process.stdout.write(`bundle: ${bundle.length} characters, ${median.toFixed(1)} ms to run\n`);
      expect(median).toBeLessThanOrEqual(30);
      await app.close();
    });
  });
}

const elements = async (page: Page): Promise<number> => {
  await twoFrames(page);
  return page.locator(`${panelSelector} *`).count();
};

/** Fluent's list renders what is in sight in the frames after it is shown. */
const twoFrames = async (page: Page): Promise<void> => {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            setTimeout(resolve, 100);
          }),
        );
      }),
  );
};
