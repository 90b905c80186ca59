import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that exists for the tests of the surrounding describe block (or file) and is removed after them. */
export function temporaryFolder(): { readonly path: string } {
  const folder = { path: mkdtempSync(join(tmpdir(), 'o2c-')) };
  afterAll(() => {
    rmSync(folder.path, { recursive: true, force: true });
  });
  return folder;
}
