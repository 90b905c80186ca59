import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

/** Starts the Chromium of the npm package, headless. Only what a container needs is switched off; web security stays on. */
export async function launchChromium(): Promise<Browser> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(__dirname, 'chromium-path.mjs')]);
  const found = JSON.parse(stdout) as { executablePath: string; env: Record<string, string> };
  return chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-angle=swiftshader',
      '--font-render-hinting=none',
      '--disable-dev-shm-usage',
    ],
  });
}
