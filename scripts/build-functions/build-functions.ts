import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { fontFiles } from '../../azure-functions/src/formats/pdf/document-fonts';
import { hostJson } from './host-json';

/**
 * Builds what is deployed: one bundle, its map, the fonts of documents, host.json and package.json, in `azure-functions/dist` unless told otherwise.
 * Deterministic: the same sources give the same bytes. `@azure/functions-core` is supplied by the host at run time (spec/tooling.md 4.2).
 */
export async function buildFunctions(root: string, dist = join(root, 'azure-functions/dist')): Promise<string> {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['azure-functions/src/main.ts'],
    outfile: join(dist, 'main.js'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['@azure/functions-core'],
    // Azure's ES modules ask where they are (createRequire); in one CommonJS file that is the bundle itself.
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'bundleUrl' },
    minify: false,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
  });
  writeFileSync(join(dist, 'host.json'), `${JSON.stringify(hostJson, null, 2)}\n`);
  writeFileSync(join(dist, 'package.json'), `${JSON.stringify(packageJson, null, 2)}\n`);
  copyFonts(root, join(dist, 'fonts'));
  return dist;
}

/** Fonts are read as files at run time, from beside the bundle. */
function copyFonts(root: string, folder: string): void {
  mkdirSync(folder);
  for (const file of Object.values(fontFiles)) {
    copyFileSync(join(root, 'node_modules/dejavu-fonts-ttf/ttf', file), join(folder, file));
  }
}

/** Only what the host reads: the bundle has its dependencies inside, so a remote build has nothing to install. */
const packageJson = { name: 'order-to-cash-functions', version: '0.1.0', private: true, main: 'main.js' };
