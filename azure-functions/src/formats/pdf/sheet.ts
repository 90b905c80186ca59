import PDFDocument from 'pdfkit';
import { type BillingDocument } from './billing-document';
import { type DocumentFonts } from './document-fonts';
import { documentFormat, type DocumentFormat } from './document-format';
import { documentTexts, type DocumentTexts } from './document-texts';

/** A document being drawn: the pages, and how its language writes. `y` of `pdf` is where the next part begins. */
export interface Sheet {
  readonly pdf: PDFKit.PDFDocument;
  readonly document: BillingDocument;
  readonly texts: DocumentTexts;
  readonly format: DocumentFormat;
  readonly left: number;
  readonly right: number;
  /** Below it the footer begins. */
  readonly bottom: number;
}

/** Points. The margins leave room for holes and for printers that cannot reach the edge. */
const MARGIN = { left: 62, right: 48, top: 48, bottom: 92 } as const;

export const colours = { text: '#1f2328', quiet: '#5c636b', rule: '#c9ced4', shade: '#f2f4f6' } as const;

/** Opens a document; everything in its metadata comes from it, so that the same document gives the same bytes. */
export function openSheet(document: BillingDocument, fonts: DocumentFonts): Sheet {
  const texts = documentTexts[document.language];
  const pdf = new PDFDocument({
    size: isLetterCountry(document.seller.country) ? 'LETTER' : 'A4',
    margins: MARGIN,
    bufferPages: true,
    // No standard font: those are not embedded, and know no name beyond Western Europe.
    font: '',
    lang: document.language,
    displayTitle: true,
    info: {
      Title: `${texts.kind[document.kind]} ${document.number}`,
      Author: document.seller.name,
      Creator: 'Order to Cash',
      CreationDate: new Date(`${document.issuedOn}T00:00:00Z`),
    },
  });
  pdf.registerFont('regular', fonts.regular.source);
  pdf.registerFont('bold', fonts.bold.source);
  pdf.font('regular').fontSize(9).fillColor(colours.text);
  return {
    pdf,
    document,
    texts,
    format: documentFormat(document.language),
    left: MARGIN.left,
    right: pdf.page.width - MARGIN.right,
    bottom: pdf.page.height - MARGIN.bottom,
  };
}

const isLetterCountry = (country: string): boolean => ['US', 'CA'].includes(country.toUpperCase());
