import { build } from 'esbuild';
import { join } from 'node:path';
import { platformGlobals } from './platform-globals';

export interface BrowserCode {
  readonly script: string;
  readonly style: string;
}

/** Bundles `browser/` for Chromium in memory. React and Fluent are not in it: they are the page's globals, shared with the controls. */
export async function buildBrowserCode(): Promise<BrowserCode> {
  const result = await build({
    entryPoints: [join(__dirname, '../browser/main.tsx')],
    outdir: 'memory',
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'transform',
    sourcemap: 'inline',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [platformGlobals],
  });
  const text = (extension: string): string =>
    result.outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}
