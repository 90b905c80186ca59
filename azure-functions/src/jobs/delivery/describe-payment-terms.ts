import { type PaymentTerm, type PaymentTermDiscount } from '@o2c/core/dataverse';
import { type DocumentLanguage } from '../../formats/pdf/billing-document';
import { documentFormat } from '../../formats/pdf/document-format';

/** Payment terms in words (IN-2 credit terms): the term's own text where it has one, else its numbers and discount tiers in the document's language. */
export function describePaymentTerms(
  term: PaymentTerm,
  tiers: readonly PaymentTermDiscount[],
  language: DocumentLanguage,
): string {
  if (term.noteText !== undefined) return term.noteText;
  const say = PHRASES[language];
  const percent = documentFormat(language).percent;
  const discounts = tiers
    .filter(({ paymentTermId }) => paymentTermId === term.id)
    .sort((first, second) => first.days - second.days)
    .map(({ days, percentage }) => say.discount(percent(percentage), days));
  return [standard(term, say), ...discounts].join(' ');
}

interface Phrases {
  readonly atOnce: string;
  readonly net: (days: number) => string;
  readonly endOfMonth: string;
  readonly instalments: (count: number) => string;
  readonly discount: (percent: string, days: number) => string;
}

const PHRASES: Readonly<Record<DocumentLanguage, Phrases>> = {
  en: {
    atOnce: 'Payable at once.',
    net: (days) => `Payable within ${days} days.`,
    endOfMonth: 'The date moves to the end of its month.',
    instalments: (count) => `In ${count} equal instalments.`,
    discount: (percent, days) => `${percent} discount when paid within ${days} days.`,
  },
  de: {
    atOnce: 'Sofort zahlbar.',
    net: (days) => `Zahlbar innerhalb von ${days} Tagen.`,
    endOfMonth: 'Fällig zum Ende des Monats.',
    instalments: (count) => `In ${count} gleichen Raten.`,
    discount: (percent, days) => `${percent} Skonto bei Zahlung innerhalb von ${days} Tagen.`,
  },
};

const standard = ({ netDays, endOfMonth, instalments }: PaymentTerm, say: Phrases): string =>
  [
    netDays === 0 ? say.atOnce : say.net(netDays),
    ...(endOfMonth ? [say.endOfMonth] : []),
    ...(instalments > 1 ? [say.instalments(instalments)] : []),
  ].join(' ');
