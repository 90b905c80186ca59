import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { packSolution } from './pack-solution';

const DIST = join(__dirname, '../../dist');

/** `npx tsx scripts/pack-solution/main.ts [--out DIR] [--without-controls]`: the unpacked folder and both zips. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: DIST }, 'without-controls': { type: 'boolean', default: false } },
  });
  const packed = await packSolution(values['without-controls'] ? 'none' : 'all');
  await writeFolder(join(values.out, 'solution'), packed.folder);
  await writeFile(join(values.out, 'OrderToCash.zip'), packed.unmanaged);
  await writeFile(join(values.out, 'OrderToCash_managed.zip'), packed.managed);
  process.stderr.write(`packed ${packed.folder.size} files into ${values.out}\n`);
}

async function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
