import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';

/** What a copy does without: the history, the data of the local environment, and packages, which are linked. */
const LEFT_OUT: ReadonlySet<string> = new Set(['.git', '.local', 'node_modules', 'screenshots']);

/** Our own packages: links to the folders of the tree they stand in. */
const OWN_SCOPE = '@o2c';

/** Copies the tree into a temporary folder; packages are linked one by one, so that our own lead into the copy. */
export function copyTree(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'o2c-guards-'));
  cpSync(root, copy, { recursive: true, filter: (source) => !LEFT_OUT.has(basename(source)) });
  const packages = [
    'node_modules',
    ...readdirSync(root)
      .map((folder) => join(folder, 'node_modules'))
      .filter((folder) => existsSync(join(root, folder))),
  ];
  for (const folder of packages) linkPackages(join(root, folder), join(copy, folder), { root, copy });
  return copy;
}

function linkPackages(from: string, to: string, trees: { readonly root: string; readonly copy: string }): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== OWN_SCOPE) symlinkSync(join(from, name), join(to, name));
    else linkOwn(join(from, name), join(to, name), trees);
  }
}

function linkOwn(from: string, to: string, { root, copy }: { readonly root: string; readonly copy: string }): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    const place = relative(root, realpathSync(join(from, name)));
    symlinkSync(join(copy, place), join(to, name));
  }
}
