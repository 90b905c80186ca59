import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The two weights documents are set in, as font files. */
export interface DocumentFonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
}

/** File names in the package `dejavu-fonts-ttf`; `scripts/build-functions` lays them beside the bundle. */
export const fontFiles = { regular: 'DejaVuSansCondensed.ttf', bold: 'DejaVuSansCondensed-Bold.ttf' } as const;

/** Beside the bundle where it is deployed; in the package where the sources run. */
const FOLDERS = [join(__dirname, 'fonts'), join(__dirname, '../../../../node_modules/dejavu-fonts-ttf/ttf')];

/** Reads the fonts; throws where neither place has them, for then the deployment is broken. */
export function readDocumentFonts(): DocumentFonts {
  const folder = FOLDERS.find((candidate) => existsSync(join(candidate, fontFiles.regular)));
  if (folder === undefined) throw new Error(`The fonts of documents are missing: ${FOLDERS.join(', ')}`);
  return {
    regular: readFileSync(join(folder, fontFiles.regular)),
    bold: readFileSync(join(folder, fontFiles.bold)),
  };
}
