import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A server of ours running as its own process, as `npm start` runs it. */
export interface ChildServer {
  readonly url: string;
  /** The whole ready line. */
  readonly ready: Readonly<Record<string, unknown>>;
  /** What it logged so far, one line each. */
  readonly log: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts a TypeScript entry point and waits for its ready line; the error of a start that fails carries its log. */
export async function startChildServer(file: string, args: readonly string[]): Promise<ChildServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const log: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
  const ready = await firstLine(child, log);
  return { url: String(ready.url), ready, log, stop: () => stopChild(child) };
}

function firstLine(child: ChildProcess, log: readonly string[]): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`ended with ${String(code)} before it was ready:\n${log.join('\n')}`)),
    );
    if (child.stdout) createInterface({ input: child.stdout }).once('line', (line) => resolve(readReady(line)));
  });
}

const readReady = (line: string): Record<string, unknown> => {
  const ready: unknown = JSON.parse(line);
  return { ...(typeof ready === 'object' ? ready : {}) };
};

/** SIGTERM, and the end of the process. */
export function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
