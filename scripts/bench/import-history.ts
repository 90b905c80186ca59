import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import { importHistoryFile } from '../import-history/import-history-file';
import { provisionedDataverse } from '../../test/builders/provisioned-dataverse';

const SIZES = [500, 1_000, 2_000];
const demo = join(__dirname, '../demo');
const statistics = z.object({ requests: z.number(), rowWrites: z.number() });

/**
 * Imports the demo history at three sizes, each into an empty Dataverse, and prints time, requests and rows per 1,000 documents, and the
 * same for a second run that changes nothing. Growth should be linear.
 */
export async function runImportHistoryBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'o2c-bench-'));
  const lines = readFileSync(join(demo, 'small-history.csv'), 'utf8').split('\n');
  for (const size of SIZES) {
    const file = join(folder, `${size}.csv`);
    writeFileSync(file, `${lines.slice(0, size + 1).join('\n')}\n`);
    await measure(file, size);
  }
  rmSync(folder, { recursive: true });
}

async function measure(file: string, size: number): Promise<void> {
  const dataverse = await provisionedDataverse();
  const request = {
    file,
    map: join(demo, 'small-history.map.json'),
    recordedOn: '2026-11-22T00:00:00Z',
    progress: () => undefined,
  };
  const counted = async (): Promise<z.infer<typeof statistics>> =>
    statistics.parse(await (await fetch(`${dataverse.url}/__local/requests`)).json());
  for (const run of ['first run ', 'second run']) {
    const before = await counted();
    const started = performance.now();
    await importHistoryFile(dataverse.session, request);
    const milliseconds = performance.now() - started;
    const after = await counted();
    const perThousand = (value: number): string => ((value / size) * 1_000).toFixed(1);
    process.stdout.write(
      `  ${String(size).padStart(5)} documents, ${run}: ${(milliseconds / 1_000).toFixed(2)} s; per 1,000 documents ` +
        `${perThousand(after.requests - before.requests)} requests, ${perThousand(after.rowWrites - before.rowWrites)} rows written\n`,
    );
  }
  await dataverse.close();
}
