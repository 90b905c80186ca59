import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type BuildStep } from './build-steps';
import { contentHash } from './content-hash';

export interface StepOutcome {
  readonly step: string;
  readonly state: 'fresh' | 'built' | 'failed';
  readonly seconds: number;
}

/**
 * Runs each step whose inputs changed since its last success, or whose outputs are missing; stops at the first failure.
 * The stamp is removed before a step runs, so that a killed build is never taken for a finished one.
 */
export function* runStaleSteps(root: string, steps: readonly BuildStep[]): Generator<StepOutcome> {
  for (const step of steps) {
    const outcome = runWhenStale(root, step);
    yield outcome;
    if (outcome.state === 'failed') return;
  }
}

function runWhenStale(root: string, step: BuildStep): StepOutcome {
  const started = process.hrtime.bigint();
  const seconds = (): number => Number((process.hrtime.bigint() - started) / 1_000_000n) / 1000;
  const stamp = join(root, '.local/build', `${step.name}.sha256`);
  const wanted = contentHash(root, step.inputs);
  const complete = (): boolean => step.outputs.every((output) => existsSync(join(root, output)));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && complete()) {
    return { step: step.name, state: 'fresh', seconds: seconds() };
  }
  rmSync(stamp, { force: true });
  const built = spawnSync(process.execPath, ['--require', 'tsx/cjs', ...step.program], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0 || !complete()) return { step: step.name, state: 'failed', seconds: seconds() };
  mkdirSync(join(root, '.local/build'), { recursive: true });
  writeFileSync(stamp, contentHash(root, step.inputs));
  return { step: step.name, state: 'built', seconds: seconds() };
}
