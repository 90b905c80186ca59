import { type DocumentParty } from './billing-document';
import { colours, type Sheet } from './sheet';

/** The upper third of the first page: who sends, who receives (where a window envelope shows it), what it is, and its facts. */
export function drawHead(sheet: Sheet): void {
  const { pdf, document, texts, left, right } = sheet;
  pdf
    .font('bold')
    .fontSize(13)
    .text(document.seller.name, left, 48, { width: (right - left) * 0.6 });
  pdf.font('bold').fontSize(20);
  pdf.text(texts.kind[document.kind], left, 44, { width: right - left, align: 'right' });
  drawBuyer(sheet);
  const end = drawFacts(sheet, 138);
  pdf.y = Math.max(end, 250) + 22;
}

/** At the height of a DL window, under the sender's address in small print. */
function drawBuyer({ pdf, document, left }: Sheet): void {
  const width = 240;
  pdf.font('regular').fontSize(6.5).fillColor(colours.quiet);
  pdf.text([document.seller.name, ...address(document.seller)].join(' · '), left, 128, { width });
  pdf.fontSize(10).fillColor(colours.text);
  pdf.text([document.buyer.name, ...address(document.buyer)].join('\n'), left, 144, { width, lineGap: 2 });
}

/** Street, town, country: only what is known. */
export const address = ({ street, postalCode, city, country }: DocumentParty): readonly string[] =>
  [street, [postalCode, city].filter((part) => part).join(' '), country].filter(
    (line) => line !== undefined && line !== '',
  ) as string[];

/** Name and value, right of the address; gives where they end. */
function drawFacts(sheet: Sheet, top: number): number {
  const { pdf, right } = sheet;
  const [label, value] = [right - 215, right - 118];
  let y = top;
  for (const [name, text] of facts(sheet)) {
    pdf
      .font('regular')
      .fontSize(8.5)
      .fillColor(colours.quiet)
      .text(name, label, y, { width: value - label - 6 });
    pdf
      .font('regular')
      .fillColor(colours.text)
      .text(text, value, y, { width: right - value });
    y = Math.max(pdf.y, y + 12) + 1;
  }
  return y;
}

function facts({ document, texts, format }: Sheet): readonly (readonly [string, string])[] {
  const { number, issuedOn, dueOn, deliveredOn, corrects, orderNumber, orderedOn, purchaseOrder, buyer } = document;
  const all: readonly (readonly [string, string | undefined])[] = [
    [texts.number, number],
    [texts.issuedOn, format.date(issuedOn)],
    [texts.corrects, corrects],
    [texts.deliveredOn, format.date(deliveredOn)],
    [texts.dueOn, dueOn && format.date(dueOn)],
    [texts.order, orderNumber],
    [texts.orderedOn, format.date(orderedOn)],
    [texts.purchaseOrder, purchaseOrder],
    [texts.customerNumber, buyer.number],
    [texts.buyerVatNumber, buyer.vatNumber],
  ];
  return all.flatMap(([name, text]) => (text === undefined || text === '' ? [] : [[name, text] as const]));
}
