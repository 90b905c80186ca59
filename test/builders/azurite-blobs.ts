import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { stopChild } from './child-server';

export interface AzuriteBlobs {
  readonly connectionString: string;
  readonly stop: () => Promise<void>;
}

/** The published development account of Azurite: not a secret. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** The real Azurite blob service on a free port, with its data in a new temporary folder. */
export async function startAzuriteBlobs(): Promise<AzuriteBlobs> {
  const main = resolve(__dirname, '../../node_modules/azurite/dist/src/blob/main.js');
  const location = mkdtempSync(join(tmpdir(), 'o2c-azurite-blobs-'));
  const flags = ['--blobPort', '0', '--location', location, '--silent', '--disableTelemetry', '--skipApiVersionCheck'];
  const child = spawn(process.execPath, [main, ...flags], { stdio: ['ignore', 'pipe', 'ignore'] });
  const url = await new Promise<string>((found, failed) => {
    child.once('exit', (code) => failed(new Error(`azurite ended with ${String(code)}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const listening = /successfully listens on (\S+)/.exec(line)?.[1];
      if (listening) found(listening);
    });
  });
  const connectionString = `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};BlobEndpoint=${url}/${ACCOUNT};`;
  return { connectionString, stop: () => stopChild(child) };
}
