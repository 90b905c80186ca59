import { decimal } from '@o2c/core/kernel';
import { type DocumentLanguage } from '../../../../azure-functions/src/formats/pdf/billing-document';
import { describePaymentTerms } from '../../../../azure-functions/src/jobs/delivery/describe-payment-terms';

const term = {
  id: 't',
  code: 'X',
  name: 'X',
  netDays: 30,
  endOfMonth: false,
  monthsAhead: 0,
  instalments: 1,
  rank: 1,
  discountRank: 0,
};
const tiers = [
  { paymentTermId: 't', days: 20, percentage: decimal('1') },
  { paymentTermId: 't', days: 10, percentage: decimal('2.5') },
  { paymentTermId: 'other', days: 5, percentage: decimal('9') },
];

describe('describePaymentTerms (IN-2 credit terms)', () => {
  test.each<[Partial<typeof term> & { noteText?: string }, DocumentLanguage, string]>([
    [
      {},
      'en',
      'Payable within 30 days. 2.5\u00a0% discount when paid within 10 days. 1\u00a0% discount when paid within 20 days.',
    ],
    [
      {},
      'de',
      'Zahlbar innerhalb von 30 Tagen. 2,5\u00a0% Skonto bei Zahlung innerhalb von 10 Tagen. 1\u00a0% Skonto bei Zahlung innerhalb von 20 Tagen.',
    ],
    [{ id: 'none', netDays: 0 }, 'en', 'Payable at once.'],
    [{ id: 'none', endOfMonth: true }, 'en', 'Payable within 30 days. The date moves to the end of its month.'],
    [{ id: 'none', instalments: 3 }, 'de', 'Zahlbar innerhalb von 30 Tagen. In 3 gleichen Raten.'],
    [{ noteText: 'As agreed by letter.' }, 'de', 'As agreed by letter.'],
  ])('%j in %s: %s', (changes, language, said) => {
    expect(describePaymentTerms({ ...term, ...changes }, tiers, language)).toBe(said);
  });
});
