import { type DraftEmail, type Letterhead, type Recipient } from '@o2c/core/dataverse';
import { type OrderConfirmation, type SalesOrder } from '@o2c/core/ordering';
import { type DocumentLanguage } from '../../formats/pdf/billing-document';
import { documentFormat, type DocumentFormat } from '../../formats/pdf/document-format';
import { type CompanySettings } from '../company-settings';
import { describePaymentTerms } from '../delivery/describe-payment-terms';
import { escapeHtml } from '../delivery/escape-html';
import { confirmationTexts, type ConfirmationTexts } from './confirmation-texts';

/** Who a confirmation goes to and comes from, and in which words its terms are put. */
export interface ConfirmationSetting {
  readonly recipient: Recipient & { readonly email: string };
  readonly letterhead?: Letterhead;
  readonly settings: Pick<CompanySettings, 'paymentTerms' | 'paymentTermDiscounts'>;
}

/**
 * The draft that confirms an order to its customer: number, lines with quantities, prices and amounts, totals, wanted date and terms, in his
 * language. Nothing is sent, a person reads it first. Every text is escaped, and there are no links.
 */
export function confirmationMail(
  id: string,
  { order, confirmation }: { readonly order: SalesOrder; readonly confirmation: OrderConfirmation },
  { recipient, letterhead, settings }: ConfirmationSetting,
): DraftEmail {
  const language: DocumentLanguage = /^de\b/i.test(recipient.language ?? '') ? 'de' : 'en';
  const say = confirmationTexts[language];
  const format = documentFormat(language);
  const term = settings.paymentTerms.get(confirmation.paymentTermId);
  const { requestedDeliveryOn } = confirmation;
  const closing = [
    ...(requestedDeliveryOn === undefined ? [] : [say.wanted(format.date(requestedDeliveryOn))]),
    ...(term ? [describePaymentTerms(term, settings.paymentTermDiscounts, language)] : []),
    [say.regards, letterhead?.name].filter(Boolean).join('\n'),
  ];
  return {
    id,
    subject: say.subject(confirmation.orderNumber),
    description: [
      paragraph(say.greeting(recipient.name)),
      paragraph(
        say.confirmed(
          confirmation.orderNumber,
          confirmation.customerPurchaseOrder,
          format.date(confirmation.orderedOn),
        ),
      ),
      tableOf(confirmation, say, format),
      ...closing.map(paragraph),
    ].join('\n'),
    ...(letterhead?.email === undefined ? {} : { from: letterhead.email }),
    to: { accountId: order.customerId, address: recipient.email },
    orderId: order.id,
  };
}

const paragraph = (text: string): string => `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;

function tableOf(confirmation: OrderConfirmation, say: ConfirmationTexts, format: DocumentFormat): string {
  const { lines, net, tax, gross } = confirmation;
  const amount = (value: typeof net): string => `${value.currency} ${format.money(value)}`;
  const rows = lines.map(
    ({ lineNumber, description, quantity, unitPrice, discount, net: own, requestedDeliveryOn }) => {
      const words = [
        description,
        ...(discount.minor === 0 ? [] : [say.discount(format.money(discount))]),
        ...(requestedDeliveryOn === undefined ? [] : [say.wanted(format.date(requestedDeliveryOn))]),
      ].join('\n');
      return cells('td', [
        String(lineNumber),
        words,
        format.decimal(quantity),
        format.decimal(unitPrice),
        format.money(own),
      ]);
    },
  );
  const sums = [
    [say.net, net],
    [say.tax, tax],
    [say.total, gross],
  ] as const;
  return [
    '<table>',
    cells('th', say.columns),
    ...rows,
    ...sums.map(([name, value]) => cells('td', ['', name, '', '', amount(value)])),
    '</table>',
  ].join('\n');
}

const cells = (kind: 'td' | 'th', texts: readonly string[]): string =>
  `<tr>${texts.map((text) => `<${kind}>${escapeHtml(text).replaceAll('\n', '<br>')}</${kind}>`).join('')}</tr>`;
