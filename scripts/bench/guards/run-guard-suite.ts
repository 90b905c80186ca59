import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

const SUITE = 'test/proof/guards';
const RESULT = 'guards-result.json';

const report = z.object({
  testResults: z.array(
    z.object({
      message: z.string(),
      assertionResults: z.array(z.object({ title: z.string(), status: z.string() })),
    }),
  ),
});

export interface SuiteResult {
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  /** Why tests could not even start; empty when they could. */
  readonly broken: string;
}

/** Runs the guard suite of a tree. Throws when jest left no result. */
export function runGuardSuite(tree: string): SuiteResult {
  const program = join(tree, 'node_modules/jest/bin/jest.js');
  const args = [program, SUITE, '--selectProjects', 'node', '--json', `--outputFile=${RESULT}`, '--silent'];
  spawnSync(process.execPath, args, { cwd: tree, stdio: 'ignore' });
  const { testResults } = report.parse(JSON.parse(readFileSync(join(tree, RESULT), 'utf8')));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const named = (status: string): readonly string[] =>
    tests.filter((test) => test.status === status).map(({ title }) => title);
  const broken = testResults.filter(({ assertionResults }) => assertionResults.length === 0);
  return { passed: named('passed'), failed: named('failed'), broken: broken.map(({ message }) => message).join('\n') };
}
