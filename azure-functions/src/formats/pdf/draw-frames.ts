import { type DocumentSeller } from './billing-document';
import { address } from './draw-head';
import { type DocumentTexts } from './document-texts';
import { colours, type Sheet } from './sheet';

/** What stands on every page once their number is known: the seller and the page below, the document's number above all but the first. */
export function drawFrames(sheet: Sheet): void {
  const { start, count } = sheet.pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    sheet.pdf.switchToPage(page);
    // Text below the bottom margin would begin a new page.
    sheet.pdf.page.margins.bottom = 0;
    drawFooter(sheet, sheet.texts.page(page - start + 1, count));
    if (page > start) drawContinuation(sheet);
  }
}

function drawFooter({ pdf, document, texts, left, right, bottom }: Sheet, pageText: string): void {
  const top = bottom + 16;
  pdf.moveTo(left, top).lineTo(right, top).lineWidth(0.5).strokeColor(colours.rule).stroke();
  pdf.font('regular').fontSize(7).fillColor(colours.quiet);
  pdf.text(imprint(document.seller, texts).join('\n'), left, top + 7, { width: right - left - 90, lineGap: 1 });
  pdf.text(pageText, right - 90, top + 7, { width: 90, align: 'right', lineBreak: false });
}

const imprint = (seller: DocumentSeller, texts: DocumentTexts): readonly string[] =>
  [
    [seller.name, ...address(seller)],
    [
      seller.vatNumber && `${texts.vatNumber} ${seller.vatNumber}`,
      seller.registrationNumber && `${texts.registration} ${seller.registrationNumber}`,
      seller.email,
    ],
  ].map((parts) => parts.filter((part) => part).join(' · '));

function drawContinuation({ pdf, document, texts, left, right }: Sheet): void {
  pdf.font('regular').fontSize(8.5).fillColor(colours.quiet);
  pdf.text(`${texts.kind[document.kind]} ${document.number}`, left, 48, { width: right - left, lineBreak: false });
}
