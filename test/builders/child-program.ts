import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(__dirname, '../..');

/** A TypeScript program of the house as a process of its own, for tests that kill it. */
export function startProgram(file: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--require', 'tsx/cjs', file, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The first line of its output that is a JSON object with `ready`. Rejects with its errors when it ends before. */
export function untilReady(child: ChildProcess): Promise<{ readonly url: string }> {
  return new Promise((ready, fail) => {
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')));
    if (child.stdout) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('{"ready":true')) ready(JSON.parse(line) as { url: string });
      });
    }
    child.once('exit', (code) => fail(new Error(`ended with ${String(code)} before it was ready: ${errors}`)));
  });
}

/** Its exit code, or the signal that ended it, when it has ended. */
export const ended = (child: ChildProcess): Promise<number | string | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode ?? child.signalCode)
    : new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));
