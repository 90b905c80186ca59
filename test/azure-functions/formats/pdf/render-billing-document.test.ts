import { decimal, isoDate, money } from '@o2c/core/kernel';
import { readDocumentFonts } from '../../../../azure-functions/src/formats/pdf/document-fonts';
import { type BillingDocument } from '../../../../azure-functions/src/formats/pdf/billing-document';
import { renderBillingDocument } from '../../../../azure-functions/src/formats/pdf/render-billing-document';
import { aBillingDocument, aDocumentLine } from '../../../builders/billing-document';
import { pdfText } from '../../../builders/pdf-text';

const fonts = readDocumentFonts();

async function pagesOf(document: BillingDocument): Promise<readonly (readonly string[])[]> {
  const pdf = await renderBillingDocument(document, fonts);
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
  return pdfText(pdf.value);
}

const wordsOf = async (document: BillingDocument): Promise<string> => (await pagesOf(document)).flat().join('\n');

describe('the PDF of a billing document', () => {
  test.each([
    ['title', 'Invoice'],
    ['number', 'NL01-2026-000123'],
    ['issue date', '1 Mar 2026'],
    ['shipping date', '27 Feb 2026'],
    ['due date', '31 Mar 2026'],
    ['order', 'ORD-0815'],
    ['order date', '20 Feb 2026'],
    ['customer reference', 'PO 4711/B'],
    ['customer number', 'C10007'],
    ['seller', 'Lowland Trading B.V.'],
    ['seller street', 'Keizersgracht 100'],
    ['seller VAT', 'NL001234567B01'],
    ['seller registration', 'KvK 12345678'],
    ['buyer', 'Müller & Søn'],
    ['buyer street', 'Lange Straße 1'],
    ['buyer town', '10623 Berlin'],
    ['buyer VAT', 'DE123456789'],
    ['product', 'Widget'],
    ['product number', 'P-200'],
    ['price with all its digits', '9.995'],
    ['line net', '25.99'],
    ['net total', '45.98'],
    ['tax with rate and base', 'VAT 21\u00a0% on 45.98'],
    ['tax amount', '9.66'],
    ['amount due with currency', 'EUR 55.64'],
    ['credit terms', 'Payable within 30 days.'],
    ['IBAN in full', 'IBAN NL91 ABNA 0417 1643 00'],
    ['BIC', 'BIC ABNANL2A'],
    ['page', 'Page 1 of 1'],
  ])('shows the %s (IN-2)', async (_, text) => expect(await wordsOf(aBillingDocument())).toContain(text));

  test('speaks German for a German customer, with German numbers and dates', async () => {
    const words = await wordsOf(aBillingDocument({ language: 'de', gross: money(1_234_567_89, 'EUR') }));
    expect(words).toContain('Rechnung');
    expect(words).toContain('01.03.2026');
    expect(words).toContain('1.234.567,89');
    expect(words).toContain('Seite 1 von 1');
  });

  test('names the document a credit note corrects and asks for no money', async () => {
    const { dueOn, ...invoice } = aBillingDocument({ kind: 'creditNote', corrects: 'NL01-2026-000100' });
    const words = await wordsOf(invoice);
    expect(dueOn).toBe('2026-03-31');
    expect(words).toContain('Credit note');
    expect(words).toContain('NL01-2026-000100');
    expect(words).toContain('Amount credited');
    expect(words).not.toContain('IBAN');
  });

  test('goes over pages with a table head, the number and "page x of y" on each, and loses no line', async () => {
    const lines = Array.from({ length: 90 }, (_, index) =>
      aDocumentLine({ position: index + 1, description: `Item ${index + 1}.` }),
    );
    const pages = await pagesOf(aBillingDocument({ lines }));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      if (index > 0) expect(page).toContain('Invoice NL01-2026-000123');
    });
    expect(pages.slice(0, -1).every((page) => page.includes('Description'))).toBe(true);
    const shown = pages.flat().filter((text) => /^Item \d+\.$/.test(text));
    expect(shown).toEqual(lines.map(({ description }) => description));
  });

  test('writes Greek, Cyrillic and Polish names as they are', async () => {
    const name = 'Łódź Ελλάδα Жуков';
    const words = await wordsOf(aBillingDocument({ buyer: { name, country: 'PL' } }));
    expect(words.replace(/\n/g, '')).toContain(name);
  });

  test('refuses characters it has no glyph for, naming them, instead of printing boxes', async () => {
    const pdf = await renderBillingDocument(aBillingDocument({ buyer: { name: '株式会社', country: 'JP' } }), fonts);
    expect(pdf).toEqual({ ok: false, error: { code: 'document.unprintable', characters: '株式会社' } });
  });

  test('gives the same bytes for the same document, whatever was drawn in between', async () => {
    const first = await renderBillingDocument(aBillingDocument(), fonts);
    await renderBillingDocument(aBillingDocument({ language: 'de', buyer: { name: 'Ελλάδα', country: 'GR' } }), fonts);
    expect(await renderBillingDocument(aBillingDocument(), fonts)).toEqual(first);
    expect(await renderBillingDocument(aBillingDocument(), readDocumentFonts())).toEqual(first);
  });

  test('says why no tax is charged under reverse charge', async () => {
    const taxes = [
      { category: 'reverseCharge', rate: decimal('0'), base: money(45_98, 'EUR'), tax: money(0, 'EUR') },
    ] as const;
    expect(await wordsOf(aBillingDocument({ taxes }))).toContain('Reverse charge');
  });

  test('shows the discount column only when there is a discount', async () => {
    expect(await wordsOf(aBillingDocument())).not.toContain('Discount');
    const lines = [aDocumentLine({ discount: money(1_50, 'EUR') })];
    expect(await wordsOf(aBillingDocument({ lines, issuedOn: isoDate('2026-03-02') }))).toContain('1.50');
  });
});
