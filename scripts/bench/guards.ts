import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { copyTree } from './guards/copy-tree';
import { type Guard, guards } from './guards/guard';
import { runGuardSuite, type SuiteResult } from './guards/run-guard-suite';

const root = resolve(__dirname, '../..');

/**
 * Takes the guards of exactly-once out of a copied tree, one at a time, runs the guard suite there and demands that exactly the named test fails
 * (spec/reliability.md 3.4). Prints a table; throws when a test is blind, or when the suite does not pass with all guards in.
 */
export function runGuardsBench(): Promise<void> {
  const tree = copyTree(root);
  try {
    const whole = runGuardSuite(tree);
    say('all guards in', verdictOf(whole, undefined), whole);
    const verdicts = guards.map((guard) => tryWithout(tree, guard));
    if ([verdictOf(whole, undefined), ...verdicts].some((verdict) => verdict !== 'as demanded'))
      throw new Error('The guard suite is blind, or a guard is not where the bench looks for it.');
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
  return Promise.resolve();
}

function tryWithout(tree: string, guard: Guard): Verdict {
  const file = join(tree, guard.file);
  const source = readFileSync(file, 'utf8');
  if (source.split(guard.text).length !== 2) throw new Error(`${guard.file} does not hold '${guard.text}' once.`);
  writeFileSync(
    file,
    source.replace(guard.text, () => guard.without),
  );
  if (guard.build) buildSolution(tree);
  const result = runGuardSuite(tree);
  writeFileSync(file, source);
  if (guard.build) buildSolution(tree);
  const verdict = verdictOf(result, guard.test);
  say(guard.name, verdict, result);
  return verdict;
}

type Verdict = 'as demanded' | 'NOT as demanded';

/** Exactly the named test fails; all others pass. */
function verdictOf({ failed, broken }: SuiteResult, test: string | undefined): Verdict {
  const demanded = test === undefined ? [] : [test];
  return broken === '' && failed.join('\n') === demanded.join('\n') ? 'as demanded' : 'NOT as demanded';
}

/** The zip is what the local Dataverse learns alternate keys from. */
function buildSolution(tree: string): void {
  const args = ['--require', 'tsx/cjs', 'scripts/pack-solution/main.ts'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The solution of the copy cannot be packed: ${stderr}`);
}

function say(taken: string, verdict: Verdict, { passed, failed, broken }: SuiteResult): void {
  const outcome = broken === '' ? `fails: ${failed.join('; ') || 'none'}` : `broken: ${broken.slice(0, 500)}`;
  process.stdout.write(`  ${taken.padEnd(24)} ${verdict.padEnd(16)} ${String(passed.length)} pass, ${outcome}\n`);
}
