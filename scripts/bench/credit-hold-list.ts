import { type Page } from 'playwright-core';
import { startHoldsEnvironment, type HoldsEnvironment } from '../../test/browser/fixture/credit-desk/many-holds';
import { openPage } from '../../test/browser/fixture/open-page';
import { percentile } from './percentile';
import { scrollFrames } from './scroll-frames';
import { typeAndPaint } from './type-and-paint';

const list = '[data-control="o2c_O2C.CreditHoldList"]';
const rounds = 12;

/** tsx wraps functions in a helper that keeps their names; what is sent to the page needs it there. */
const keepNames = 'globalThis.__name = (named) => named';

/**
 * Opens the list of 10,000 holds in a real browser over the real local Dataverse, loads all of them page by page, and prints how long a key in the
 * filter takes to paint (CR-4: under 100 ms), how scrolling runs and how many elements it holds.
 */
export async function runCreditHoldListBench(): Promise<void> {
  const environment = await startHoldsEnvironment(10_000);
  try {
    await measure(environment);
  } finally {
    await environment.close();
  }
}

async function measure(environment: HoldsEnvironment): Promise<void> {
  const app = await openPage(environment, { realClock: true, width: 1400 });
  const { page } = app;
  const started = Date.now();
  await app.visit(`/main.aspx?pagetype=entitylist&etn=o2c_credithold&viewid=${environment.viewId}`);
  await page.locator(`${list} .o2c-holds__chip`).first().waitFor();
  process.stdout.write(`CreditHoldList, first page with reasons: ${Date.now() - started} ms\n`);
  await loadAll(page);
  process.stdout.write(`CreditHoldList, all rows loaded after ${Date.now() - started} ms\n`);
  await page.evaluate(keepNames);
  const keys: number[] = [];
  for (let round = 0; round < rounds; round += 1) keys.push(...(await page.evaluate(typeAndPaint, `${list} input`)));
  print('a key in the filter to paint, ms', keys);
  const frames = await page.evaluate(scrollFrames, `${list} [role=grid]`);
  print('frame while scrolling, ms', frames);
  process.stdout.write(`  elements in the control: ${await page.locator(`${list} *`).count()}\n`);
  await app.close();
}

/** Presses "Load more" until there is no more. */
async function loadAll(page: Page): Promise<void> {
  const more = page.locator(`${list} .o2c-holds__foot button`);
  while ((await more.count()) > 0) {
    await more.click({ timeout: 60_000 }).catch(() => undefined);
  }
}

const print = (what: string, values: readonly number[]): void => {
  const [median, p95] = [percentile(values, 0.5), percentile(values, 0.95)];
  process.stdout.write(`CreditHoldList, 10,000 holds, ${what}: median ${median.toFixed(1)}, p95 ${p95.toFixed(1)}\n`);
};
