import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

/** Starts the Chromium of the npm package, headless. Only what a container needs is switched off; web security stays on. */
export async function launchChromium(): Promise<Browser> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(__dirname, 'chromium-path.mjs')]);
  const found = JSON.parse(stdout) as { executablePath: string; fonts: string; env: Record<string, string> };
  return chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env, FONTCONFIG_FILE: fontConfiguration(found.fonts) },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-angle=swiftshader',
      '--font-render-hinting=none',
      '--disable-dev-shm-usage',
    ],
  });
}

/**
 * The package's own Open Sans stands in for Segoe UI, so that pictures look alike on every machine; scripts it lacks (Arabic, Japanese)
 * come from the machine's fonts where it has any.
 */
function fontConfiguration(fonts: string): string {
  const file = join(tmpdir(), 'o2c-fonts.conf');
  const alias = (family: string): string =>
    `<alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir>` +
      `<cachedir>${join(tmpdir(), 'o2c-font-cache')}</cachedir>${alias('Segoe UI')}${alias('sans-serif')}</fontconfig>`,
  );
  return file;
}
