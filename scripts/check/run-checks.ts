import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

import { type Check, checks } from './checks';

const root = resolve(__dirname, '../..');

/** Runs all checks, as many at once as there are cores; prints the output of those that fail; returns their names. */
export async function runChecks(): Promise<readonly string[]> {
  const waiting = [...checks];
  const failed: string[] = [];
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const result = await run(check);
      process.stderr.write(`[check] ${check.name}: ${result.ok ? 'ok' : 'FAILED'} (${result.seconds.toFixed(1)} s)\n`);
      if (result.ok) continue;
      failed.push(check.name);
      process.stderr.write(result.output);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return failed;
}

function run(check: Check): Promise<{ ok: boolean; output: string; seconds: number }> {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, check.node, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('close', (code) => {
      done({ ok: code === 0, output, seconds: (performance.now() - started) / 1000 });
    });
  });
}
