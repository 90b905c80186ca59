/**
 * Prints where Chromium is and the environment it needs, as JSON. A child process, because @sparticuz/chromium is ESM only.
 * `CHROMIUM_PATH` names another one. Where the machine lacks its shared libraries, the package brings its own once it believes
 * itself on AWS Lambda (spec/tooling.md 13), so this starts itself again with that belief.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const own = process.env.CHROMIUM_PATH;
if (own) print(own);
else {
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  if (process.env.AWS_EXECUTION_ENV || starts(executablePath)) print(executablePath);
  else {
    const env = { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    process.exitCode =
      spawnSync(process.execPath, [fileURLToPath(import.meta.url)], { env, stdio: 'inherit' }).status ?? 1;
  }
}

function starts(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

function print(executablePath) {
  const env = process.env.LD_LIBRARY_PATH ? { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH } : {};
  process.stdout.write(JSON.stringify({ executablePath, fonts: join(dirname(executablePath), 'fonts'), env }));
}
