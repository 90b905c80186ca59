import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(__dirname, '../../..');

export interface ServerProcess {
  readonly url: string;
  /** From the start of the process to its line that says it is ready. */
  readonly startedInMilliseconds: number;
  /** Memory of the process that is resident now, in MB (1,000,000 bytes); NaN where the system does not tell. */
  residentMegabytes(): number;
  stop(): Promise<void>;
}

/** Starts the local Dataverse (its bundle) as its own process over the data folder, the way `o2c dataverse` does, with these further arguments. */
export async function serverProcess(
  bundle: string,
  data: string,
  further: readonly string[] = [],
): Promise<ServerProcess> {
  const started = performance.now();
  const program = [bundle, '--port', '0', '--data', data, ...further];
  const child = spawn(process.execPath, program, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await readyUrl(child);
  return {
    url,
    startedInMilliseconds: performance.now() - started,
    residentMegabytes: () => residentMegabytes(child.pid),
    stop: () =>
      new Promise((stopped) => {
        child.once('exit', () => {
          stopped();
        });
        child.kill('SIGTERM');
      }),
  };
}

async function readyUrl(child: ChildProcess): Promise<string> {
  if (child.stdout) {
    for await (const line of createInterface(child.stdout)) {
      const said = JSON.parse(line) as { readonly ready?: boolean; readonly url?: string };
      if (said.ready === true && said.url !== undefined) return said.url;
    }
  }
  throw new Error('The local Dataverse ended before it was ready.');
}

function residentMegabytes(pid: number | undefined): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return (Number(kilobytes) * 1_024) / 1_000_000;
  } catch {
    return Number.NaN;
  }
}
