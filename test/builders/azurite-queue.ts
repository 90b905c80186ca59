import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { stopChild } from './child-server';

export interface AzuriteQueue {
  readonly connectionString: string;
  readonly stop: () => Promise<void>;
}

/** The published development account of Azurite and of the storage emulator before it: not a secret. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/**
 * The real Azurite queue service on a free port, with its data in a new temporary folder. The storage library asks for a
 * newer API version than Azurite 3.35 knows, which it refuses unless told to let it pass.
 */
export async function startAzuriteQueue(): Promise<AzuriteQueue> {
  const main = resolve(__dirname, '../../node_modules/azurite/dist/src/queue/main.js');
  const location = mkdtempSync(join(tmpdir(), 'o2c-azurite-'));
  const args = [
    main,
    '--queuePort',
    '0',
    '--location',
    location,
    '--silent',
    '--disableTelemetry',
    '--skipApiVersionCheck',
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const url = await new Promise<string>((found, failed) => {
    child.once('exit', (code) => failed(new Error(`azurite ended with ${String(code)}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const listening = /successfully listens on (\S+)/.exec(line)?.[1];
      if (listening) found(listening);
    });
  });
  const connectionString = `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};QueueEndpoint=${url}/${ACCOUNT};BlobEndpoint=http://127.0.0.1:1/${ACCOUNT};`;
  return { connectionString, stop: () => stopChild(child) };
}
