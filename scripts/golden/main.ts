import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Rewrites the golden files from what the tests now produce, and prints the difference for a person to judge. */
const root = resolve(__dirname, '../..');
const tests = ['node_modules/jest/bin/jest.js', 'golden', '--selectProjects', 'node'];
const run = spawnSync(process.execPath, tests, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, O2C_UPDATE_GOLDEN: '1' },
});
spawnSync('git', ['--no-pager', 'diff', '--stat', '--patch', '--', 'test/golden'], { cwd: root, stdio: 'inherit' });
process.exitCode = run.status ?? 1;
