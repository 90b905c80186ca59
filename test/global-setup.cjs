const { spawn } = require('node:child_process');
const { closeSync, mkdirSync, openSync } = require('node:fs');
const { join } = require('node:path');

/**
 * Runs once before the whole test run. Builds happen in scripts/bootstrap.mjs, before jest starts. A run of everything also begins to build the
 * demo year (design.md 6), beside the first tests; the tests that need it wait for it, and build it themselves when run alone.
 */
module.exports = async (globalConfig) => {
  process.env.PP_TOOLS_TELEMETRY_OPTOUT = '1';
  const chosen = globalConfig.testPathPatterns?.patterns ?? [];
  if (chosen.length > 0 || globalConfig.onlyChanged || globalConfig.findRelatedTests) return;
  const root = join(__dirname, '..');
  mkdirSync(join(root, '.local/snapshots'), { recursive: true });
  const log = openSync(join(root, '.local/snapshots/build.log'), 'w');
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', 'scripts/demo-year/main.ts'], {
    cwd: root,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  process.once('exit', () => child.kill());
};
