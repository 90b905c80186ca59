import { type BillingDocument } from '../../../../azure-functions/src/formats/pdf/billing-document';
import { requireContent, type IncompleteDocument } from '../../../../azure-functions/src/formats/pdf/required-content';
import { aBillingDocument, aDocumentLine } from '../../../builders/billing-document';

/** The document without the parts at these paths. */
function without(paths: readonly string[], document: BillingDocument = aBillingDocument()): IncompleteDocument {
  const copy = structuredClone(document);
  for (const path of paths) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    Reflect.deleteProperty(names.reduce<object>(within, copy), last);
  }
  return copy;
}

/** Lines and taxes are counted from one, as people count them. */
const within = (part: object, name: string): object =>
  Reflect.get(part, /^\d$/.test(name) ? Number(name) - 1 : name) as object;

describe('requireContent', () => {
  test('lets a complete document pass', () => expect(requireContent(aBillingDocument()).ok).toBe(true));

  test.each([
    'kind',
    'number',
    'issuedOn',
    'dueOn',
    'deliveredOn',
    'orderNumber',
    'orderedOn',
    'currency',
    'language',
    'seller.name',
    'seller.country',
    'buyer.name',
    'buyer.country',
    'lines',
    'lines.1.description',
    'lines.2.quantity',
    'lines.1.unit',
    'lines.1.unitPrice',
    'lines.1.discount',
    'lines.1.net',
    'lines.1.taxCategory',
    'lines.1.taxRate',
    'taxes',
    'taxes.1.rate',
    'taxes.1.base',
    'taxes.1.tax',
    'taxes.1.category',
    'net',
    'tax',
    'gross',
    'amountDue',
    'paymentTerms',
    'paymentReference',
  ])('refuses a document without %s and names it (IN-2)', (path) =>
    expect(requireContent(without([path]))).toEqual({
      ok: false,
      error: { code: 'document.incomplete', missing: [path] },
    }),
  );

  test('names everything that is missing at once', () => {
    expect(requireContent(without(['seller'], aBillingDocument({ paymentTerms: ' ', lines: [] })))).toEqual({
      ok: false,
      error: {
        code: 'document.incomplete',
        missing: ['paymentTerms', 'seller.name', 'seller.country', 'seller.vatNumber', 'lines'],
      },
    });
  });

  test('takes the registration number where the seller has no VAT number (BR-CO-26)', () => {
    const seller = { name: 'Highline Supply Inc.', country: 'US', registrationNumber: '12-3456789' };
    expect(requireContent(aBillingDocument({ seller })).ok).toBe(true);
  });

  test('wants the corrected document on a credit note, and no due date', () => {
    const credit = without(['dueOn'], aBillingDocument({ kind: 'creditNote' }));
    expect(requireContent(credit)).toMatchObject({ error: { missing: ['corrects'] } });
    expect(requireContent({ ...credit, corrects: 'NL01-2026-000100' }).ok).toBe(true);
  });

  test("wants the buyer's VAT number where the tax is his to pay (BR-AE-02)", () => {
    const [tax] = aBillingDocument().taxes;
    const taxes = tax ? [{ ...tax, category: 'reverseCharge' } as const] : [];
    const document = aBillingDocument({ taxes, lines: [aDocumentLine({ taxCategory: 'reverseCharge' })] });
    expect(requireContent(document).ok).toBe(true);
    expect(requireContent(without(['buyer.vatNumber'], document))).toMatchObject({
      error: { missing: ['buyer.vatNumber'] },
    });
  });
});
