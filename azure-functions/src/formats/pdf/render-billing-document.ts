import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type BillingDocument } from './billing-document';
import { type DocumentFonts } from './document-fonts';
import { drawFrames } from './draw-frames';
import { drawHead } from './draw-head';
import { drawLines } from './draw-lines';
import { drawTotals } from './draw-totals';
import { unprintableCharacters } from './unprintable-characters';
import { openSheet } from './sheet';

export interface DocumentUnprintable {
  readonly code: 'document.unprintable';
  readonly characters: string;
}

/**
 * The plain PDF of an invoice or credit note, in the document's language, on A4 (Letter for sellers of North America). The same document
 * gives the same bytes. Refuses a document with characters the fonts do not have: boxes instead of a name would not be that name.
 */
export async function renderBillingDocument(
  document: BillingDocument,
  fonts: DocumentFonts,
): Promise<Result<Buffer, DocumentUnprintable>> {
  const characters = unprintableCharacters(document, fonts);
  if (characters !== '') return refuse({ code: 'document.unprintable', characters });
  const sheet = openSheet(document, fonts);
  const bytes = bytesOf(sheet.pdf);
  drawHead(sheet);
  drawLines(sheet);
  drawTotals(sheet);
  drawFrames(sheet);
  sheet.pdf.end();
  return ok(await bytes);
}

function bytesOf(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
