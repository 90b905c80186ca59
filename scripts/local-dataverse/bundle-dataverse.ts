import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles the local Dataverse into one file below `.local/build` (a fraction of a second) and gives its path. One file starts in half the
 * time and holds far less memory than five hundred that are compiled one by one as they are required. Libraries stay where npm put them.
 */
export async function bundleDataverse(root: string): Promise<string> {
  const outfile = join(root, '.local/build', `dataverse-${String(process.pid)}.cjs`);
  await build({
    absWorkingDir: root,
    entryPoints: ['local/dataverse/main.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  return outfile;
}
