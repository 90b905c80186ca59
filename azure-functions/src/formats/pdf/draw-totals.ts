import { colours, type Sheet } from './sheet';

interface TotalRow {
  readonly label: string;
  readonly amount: string;
  readonly strong?: true;
}

/** Totals and tax breakdown, the amount due, and how to pay it; kept together on one page. */
export function drawTotals(sheet: Sheet): void {
  const { pdf } = sheet;
  const rows = totalRows(sheet);
  const paragraphs = paymentParagraphs(sheet);
  const needed = rows.length * 16 + 30 + heightOf(sheet, paragraphs);
  if (pdf.y + needed > sheet.bottom) {
    pdf.addPage();
    pdf.y = 84;
  }
  for (const row of rows) drawTotal(sheet, row);
  pdf.y += 18;
  for (const paragraph of paragraphs) drawParagraph(sheet, paragraph);
}

function totalRows({ document, texts, format }: Sheet): readonly TotalRow[] {
  const amount = format.money;
  const due = document.kind === 'creditNote' ? texts.amountCredited : texts.amountDue;
  return [
    { label: texts.net, amount: amount(document.net) },
    ...document.taxes.map(({ rate, base, tax }) => ({
      label: texts.tax(format.percent(rate), amount(base)),
      amount: amount(tax),
    })),
    { label: texts.gross[document.kind], amount: amount(document.gross) },
    { label: due, amount: `${document.currency} ${amount(document.amountDue)}`, strong: true },
  ];
}

function drawTotal({ pdf, left, right }: Sheet, { label, amount, strong }: TotalRow): void {
  const [from, top] = [left + (right - left) * 0.46, pdf.y];
  if (strong) pdf.moveTo(from, top).lineTo(right, top).lineWidth(1).strokeColor(colours.text).stroke();
  pdf
    .font(strong ? 'bold' : 'regular')
    .fontSize(strong ? 10.5 : 9)
    .fillColor(colours.text);
  const inner = strong ? top + 5 : top + 2;
  pdf.text(label, from, inner, { width: right - from - 120, lineBreak: false });
  pdf.text(amount, right - 124, inner, { width: 120, align: 'right', lineBreak: false });
  pdf.y = top + (strong ? 22 : 16);
}

interface Paragraph {
  readonly title?: string;
  readonly text: string;
}

function paymentParagraphs({ document, texts }: Sheet): readonly Paragraph[] {
  const { taxes, payTo, kind, paymentTerms, paymentReference, seller } = document;
  const notes = [...new Set(taxes.flatMap(({ category }) => texts.taxNotes[category] ?? []))];
  const account = payTo && [seller.name, `IBAN ${inFours(payTo.iban)}`, ...(payTo.bic ? [`BIC ${payTo.bic}`] : [])];
  return [
    ...notes.map((text) => ({ text })),
    { title: texts.terms, text: paymentTerms },
    ...(kind === 'creditNote' || account === undefined ? [] : [{ title: texts.payTo, text: account.join('\n') }]),
    ...(kind === 'creditNote' ? [] : [{ title: texts.reference, text: paymentReference }]),
  ];
}

/** As ISO 13616 prints it: DE89 3704 0044 0532 0130 00. */
const inFours = (iban: string): string => iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ');

function drawParagraph({ pdf, left, right }: Sheet, { title, text }: Paragraph): void {
  const top = pdf.y;
  const indent = title === undefined ? 0 : 130;
  if (title !== undefined)
    pdf
      .font('bold')
      .fontSize(8.5)
      .text(title, left, top, { width: indent - 8 });
  const titled = pdf.y;
  pdf
    .font('regular')
    .fontSize(8.5)
    .text(text, left + indent, top, { width: right - left - indent, lineGap: 1.5 });
  pdf.y = Math.max(pdf.y, title === undefined ? 0 : titled) + 5;
}

function heightOf({ pdf, left, right }: Sheet, paragraphs: readonly Paragraph[]): number {
  pdf.font('regular').fontSize(8.5);
  return paragraphs.reduce(
    (sum, { text }) => sum + pdf.heightOfString(text, { width: right - left - 130, lineGap: 1.5 }) + 5,
    0,
  );
}
