import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { bundleDataverse } from '../local-dataverse/bundle-dataverse';
import { keepAliveClient, type KeepAliveClient } from './dataverse/keep-alive-client';
import { ADDED, createMultiple, measureSize, type SizeFigures } from './dataverse/measure-size';
import { rawLoop } from './dataverse/raw-loop';
import { type Rates } from './dataverse/rates';
import { serverProcess } from './dataverse/server-process';

/** Rows in the table at which it is measured (`O2C_DATAVERSE_SIZES`). */
const sizes = (process.env['O2C_DATAVERSE_SIZES'] ?? '10000,100000,1000000').split(',').map(Number);
const CONNECTIONS = 8;
const BULK = 1_000;
const OUR_SOLUTION = join(__dirname, '../../dist/OrderToCash.zip');

/**
 * Measures the local Dataverse as its own process with its database in a file, beside a raw loop of the same database library in the same
 * run: starting, creating and reading rows, a filter on an indexed lookup, CreateMultiple, memory, over growing tables.
 */
export async function runDataverseBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'o2c-bench-dataverse-'));
  const bundle = await bundleDataverse(join(__dirname, '../..'));
  try {
    await measureStarts(bundle, join(folder, 'start'));
    const raw = rawLoop(folder);
    print(`raw loop of the library: ${whole(raw.creates)} inserts/s, ${whole(raw.retrieves)} reads/s`);
    await measureGrowth({ bundle, data: join(folder, 'rows') }, raw);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(bundle, { force: true });
  }
}

/** The first start imports our solution into an empty database, the second finds it there; another import of the same zip changes nothing. */
async function measureStarts(bundle: string, data: string): Promise<void> {
  for (const what of ['empty, imports our solution', 'our solution is there, imported again']) {
    const server = await serverProcess(bundle, data, ['--solution', OUR_SOLUTION]);
    print(`start, ${what}: ${whole(server.startedInMilliseconds)} ms`);
    await server.stop();
  }
  const server = await serverProcess(bundle, data);
  print(
    `start, our solution is there: ${whole(server.startedInMilliseconds)} ms, ${whole(server.residentMegabytes())} MB`,
  );
  await server.stop();
}

interface GrowthPlace {
  readonly bundle: string;
  readonly data: string;
}

async function measureGrowth({ bundle, data }: GrowthPlace, raw: Rates): Promise<void> {
  const server = await serverProcess(bundle, data);
  const client = keepAliveClient(server.url, CONNECTIONS);
  let rows = 0;
  try {
    for (const size of sizes) {
      const filling = await fill(client, rows, size);
      const figures = await measureSize(client, size);
      rows = size + ADDED;
      const file = statSync(join(data, 'dataverse.db')).size / 1_000_000;
      print(
        `${String(size)} rows (filled at ${whole(filling)} rows/s; file ${whole(file)} MB, memory ${whole(server.residentMegabytes())} MB)`,
      );
      printFigures(figures, raw);
    }
  } finally {
    client.close();
    await server.stop();
  }
}

/** Fills the table from so many rows up to the size by CreateMultiple; gives the rows per second. */
async function fill(client: KeepAliveClient, from: number, size: number): Promise<number> {
  const started = performance.now();
  for (let first = from; first < size; first += BULK) await createMultiple(client, first);
  return ((size - from) * 1_000) / (performance.now() - started);
}

function printFigures({ creates, retrieves, filter, bulk }: SizeFigures, raw: Rates): void {
  const share = (value: number, of: number): string => `${((value / of) * 100).toFixed(0)} % of the raw loop`;
  print(`  create            ${whole(creates)}/s (${share(creates, raw.creates)})`);
  print(`  retrieve by id    ${whole(retrieves)}/s (${share(retrieves, raw.retrieves)})`);
  print(`  filter, 20 rows   ${tenth(filter[0])} ms median, ${tenth(filter[1])} ms p95`);
  print(`  CreateMultiple    ${tenth(bulk[0])} ms median, ${tenth(bulk[1])} ms p95 for ${String(BULK)} rows`);
}

const print = (line: string): void => {
  process.stdout.write(`  ${line}\n`);
};
const whole = (value: number): string => value.toFixed(0);
const tenth = (value: number): string => value.toFixed(1);
