/**
 * The door of every npm script. Plain Node without dependencies, because it runs before anything is installed:
 * installs by the exact lock file when node_modules does not match it, then hands over to TypeScript.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? '.', '..');
const stamp = join(root, 'node_modules', '.o2c-installed');
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

function installWhenMissing() {
  const wanted = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('[install] npm ci, by the lock file (once per change of it)\n');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (npm.status !== 0) process.exit(npm.status ?? 1);
  writeFileSync(stamp, wanted);
}

/** Programs behind the eight root scripts, as arguments to node. `stale` ones are preceded by a build of what is stale. */
const tsx = ['--require', 'tsx/cjs'];
const jest = ['node_modules/jest/bin/jest.js'];
const programs = {
  start: { stale: false, node: [...tsx, 'scripts/o2c/main.ts', 'start'] },
  o2c: { stale: false, node: [...tsx, 'scripts/o2c/main.ts'] },
  test: { stale: true, node: jest },
  golden: { stale: true, node: [...tsx, 'scripts/golden/main.ts'] },
  bench: { stale: true, node: [...tsx, 'scripts/bench/main.ts'] },
  build: { stale: true, node: [] },
  check: { stale: false, node: [...tsx, 'scripts/check/main.ts'] },
  generate: { stale: false, node: [...tsx, 'scripts/generate/main.ts'] },
};

const [name, ...rest] = process.argv.slice(2);
const program = programs[name];
if (!program) {
  process.stderr.write(`Unknown script '${name}'. Known: ${Object.keys(programs).join(', ')}.\n`);
  process.exit(1);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  process.stderr.write(`Node 20 or newer is needed; this is ${process.version}.\n`);
  process.exit(1);
}
installWhenMissing();
if (program.stale) {
  const build = spawnSync(process.execPath, [...tsx, 'scripts/build/main.ts'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (build.status !== 0) process.exit(build.status ?? 1);
}
if (program.node.length > 0) {
  const child = spawn(process.execPath, [...program.node, ...rest], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
