import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';

/** The two weights documents are set in. */
export interface DocumentFonts {
  readonly regular: OpenedFont;
  readonly bold: OpenedFont;
}

/** A font file, and the same opened for drawing. */
export interface OpenedFont {
  readonly file: Buffer;
  readonly source: PDFKit.Mixins.PDFFontSource;
}

/** File names in the package `dejavu-fonts-ttf`; `scripts/build-functions` lays them beside the bundle. */
export const fontFiles = { regular: 'DejaVuSansCondensed.ttf', bold: 'DejaVuSansCondensed-Bold.ttf' } as const;

/** Beside the bundle where it is deployed; in the package where the sources run. */
const FOLDERS = [join(__dirname, 'fonts'), join(__dirname, '../../../../node_modules/dejavu-fonts-ttf/ttf')];

/** Reads and opens the fonts, once per process; throws where neither place has them, for then the deployment is broken. */
export function readDocumentFonts(): DocumentFonts {
  const folder = FOLDERS.find((candidate) => existsSync(join(candidate, fontFiles.regular)));
  if (folder === undefined) throw new Error(`The fonts of documents are missing: ${FOLDERS.join(', ')}`);
  return { regular: opened(join(folder, fontFiles.regular)), bold: opened(join(folder, fontFiles.bold)) };
}

/**
 * pdfkit decodes a font file anew for every document, which is most of the time a document takes. It takes a decoded one as well, but has no
 * public way to decode one: so the first document's is kept.
 */
function opened(path: string): OpenedFont {
  const file = readFileSync(path);
  const current: unknown = Reflect.get(new PDFDocument({ font: '' }).font(file), '_font');
  const decoded: unknown = typeof current === 'object' && current !== null ? Reflect.get(current, 'font') : undefined;
  if (!isFontSource(decoded)) throw new Error('pdfkit keeps its decoded fonts elsewhere than it did.');
  return { file, source: decoded };
}

/** What pdfkit itself asks of a decoded font; its types only know files. */
const isFontSource = (value: unknown): value is PDFKit.Mixins.PDFFontSource =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'layout') === 'function';
