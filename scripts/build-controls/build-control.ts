import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ControlFolder } from './controls';
import { missingOutputs } from './missing-outputs';

const SCRIPTS = require.resolve('pcf-scripts/bin/pcf-scripts.js');
const ARGUMENTS = ['build', '--buildMode', 'production', '--skipBuildLinting', 'true', '--noColor'];

/**
 * Builds one control and returns its output folder. pcf-scripts answers 0 whatever happens and leaves the former bundle in
 * place (spec/tooling.md 1.3), so what was there goes first, and its own `Succeeded` line and every file are asked for. Throws
 * with its log when one is missing.
 */
export function buildControl({ name, path }: ControlFolder): string {
  rmSync(join(path, 'out'), { recursive: true, force: true });
  const run = spawnSync(process.execPath, [SCRIPTS, ...ARGUMENTS], {
    cwd: path,
    encoding: 'utf8',
    env: { ...process.env, PP_TOOLS_TELEMETRY_OPTOUT: '1' },
  });
  const log = `${run.stdout}${run.stderr}`;
  const output = join(path, 'out', 'controls', name);
  if (run.status !== 0 || !log.includes('[build] Succeeded')) throw new Error(`Control ${name} did not build:\n${log}`);
  const missing = missingOutputs(join(path, name), output);
  if (missing.length > 0) throw new Error(`Control ${name} was built without ${missing.join(', ')}:\n${log}`);
  return output;
}
