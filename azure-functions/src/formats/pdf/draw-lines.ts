import { type DocumentLine } from './billing-document';
import { colours, type Sheet } from './sheet';

interface Column {
  readonly title: string;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly text: (line: DocumentLine) => string;
}

const PADDING = 4;
const TEXT = 8.5;

/** The table of lines. A line is never torn in two by a page; its head stands again on every page. */
export function drawLines(sheet: Sheet): void {
  const { pdf, document } = sheet;
  const columns = columnsOf(sheet);
  drawTableHead(sheet, columns);
  for (const line of document.lines) {
    const height = heightOf(sheet, columns, line);
    if (pdf.y + height > sheet.bottom) {
      pdf.addPage();
      pdf.y = 84;
      drawTableHead(sheet, columns);
    }
    drawLine(sheet, columns, line);
    pdf.y += height;
    rule(sheet);
  }
  pdf.y += 10;
}

function drawTableHead(sheet: Sheet, columns: readonly Column[]): void {
  const { pdf, left, right } = sheet;
  const top = pdf.y;
  pdf.rect(left, top, right - left, 18).fill(colours.shade);
  pdf.font('bold').fontSize(8).fillColor(colours.text);
  for (const { title, x, width, align } of columns) {
    pdf.text(title, x + PADDING, top + 5, { width: width - 2 * PADDING, align, lineBreak: false });
  }
  pdf.y = top + 18;
}

function drawLine({ pdf }: Sheet, columns: readonly Column[], line: DocumentLine): void {
  const top = pdf.y;
  pdf.font('regular').fontSize(TEXT).fillColor(colours.text);
  for (const { x, width, align, text } of columns) {
    pdf.text(text(line), x + PADDING, top + PADDING, { width: width - 2 * PADDING, align });
  }
  pdf.y = top;
}

function heightOf({ pdf }: Sheet, columns: readonly Column[], line: DocumentLine): number {
  pdf.font('regular').fontSize(TEXT);
  const heights = columns.map(({ width, text }) => pdf.heightOfString(text(line), { width: width - 2 * PADDING }));
  return Math.max(...heights) + 2 * PADDING;
}

function rule({ pdf, left, right }: Sheet): void {
  pdf.moveTo(left, pdf.y).lineTo(right, pdf.y).lineWidth(0.5).strokeColor(colours.rule).stroke();
}

/** A column for discounts only where there are any. */
function columnsOf({ left, right, texts, format, document }: Sheet): readonly Column[] {
  const titles = texts.columns;
  const discountOf = (line: DocumentLine): string => format.money(line.discount);
  const discounted = document.lines.some(({ discount }) => discount.minor !== 0);
  const fixed = [
    { title: titles.quantity, width: 56, align: 'right', text: (line) => format.decimal(line.quantity) },
    { title: titles.unit, width: 46, align: 'left', text: (line) => line.unit },
    { title: titles.unitPrice, width: 62, align: 'right', text: (line) => format.decimal(line.unitPrice) },
    ...(discounted ? [{ title: titles.discount, width: 52, align: 'right', text: discountOf } as const] : []),
    { title: titles.taxRate, width: 42, align: 'right', text: (line) => format.percent(line.taxRate) },
    { title: titles.net, width: 70, align: 'right', text: (line) => format.money(line.net) },
  ] as const satisfies readonly Omit<Column, 'x'>[];
  const position = { title: titles.position, width: 28, align: 'left', text: positionOf } as const;
  const rest = right - left - position.width - fixed.reduce((sum, { width }) => sum + width, 0);
  const described = { title: titles.description, width: rest, align: 'left', text: describe } as const;
  return placed([position, described, ...fixed], left);
}

const positionOf = ({ position }: DocumentLine): string => String(position);

const describe = ({ description, productNumber }: DocumentLine): string =>
  productNumber === undefined ? description : `${description}\n${productNumber}`;

function placed(columns: readonly Omit<Column, 'x'>[], left: number): readonly Column[] {
  let x = left;
  return columns.map((column) => {
    const place = { ...column, x };
    x += column.width;
    return place;
  });
}
