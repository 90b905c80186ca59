import { type DraftEmail } from '@o2c/core/dataverse';
import { rowId } from '@o2c/core/kernel';
import { type SalesOrder } from '@o2c/core/ordering';
import { escapeHtml } from '../delivery/escape-html';
import { type NoticeParties } from './hold-case';

/**
 * The draft of the letter that tells a customer that his order is cancelled for want of credit (CR-6): nothing is sent, a person reads it first.
 * Its id follows from the hold, so a hold has one. Every text is escaped; why we decided so stays in the house.
 */
export function rejectionNotice(
  { id: holdId }: { readonly id: string },
  order: SalesOrder,
  { recipient, letterhead }: NoticeParties,
): DraftEmail {
  const say = PHRASES[/^de\b/i.test(recipient?.language ?? '') ? 'de' : 'en'];
  const paragraphs = [
    say.greeting(recipient?.name ?? ''),
    say.cancelled(order.orderNumber, order.customerPurchaseOrder),
    say.wayOut,
    [say.regards, letterhead?.name].filter(Boolean).join('\n'),
  ];
  return {
    id: rowId('email', 'credit.reject', holdId),
    subject: say.subject(order.orderNumber),
    description: paragraphs.map((text) => `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`).join('\n'),
    ...(letterhead?.email === undefined ? {} : { from: letterhead.email }),
    to: {
      accountId: order.customerId,
      ...(recipient?.email === undefined ? {} : { address: recipient.email }),
    },
    orderId: order.id,
  };
}

interface Phrases {
  readonly subject: (orderNumber: string) => string;
  readonly greeting: (name: string) => string;
  readonly cancelled: (orderNumber: string, purchaseOrder: string | undefined) => string;
  readonly wayOut: string;
  readonly regards: string;
}

const PHRASES: Readonly<Record<'en' | 'de', Phrases>> = {
  en: {
    subject: (orderNumber) => `Your order ${orderNumber}`,
    greeting: (name) => `Dear ${name},`,
    cancelled: (orderNumber, purchaseOrder) =>
      `we are sorry that we cannot deliver your order ${orderNumber}${purchaseOrder === undefined ? '' : ` (${purchaseOrder})`} on account, and have cancelled it.`,
    wayOut: 'We will gladly take it again against payment in advance, or once open invoices are settled.',
    regards: 'Kind regards',
  },
  de: {
    subject: (orderNumber) => `Ihr Auftrag ${orderNumber}`,
    greeting: (name) => `Guten Tag ${name},`,
    cancelled: (orderNumber, purchaseOrder) =>
      `leider können wir Ihren Auftrag ${orderNumber}${purchaseOrder === undefined ? '' : ` (${purchaseOrder})`} nicht auf Rechnung liefern und haben ihn storniert.`,
    wayOut: 'Gegen Vorkasse oder nach Ausgleich offener Rechnungen nehmen wir ihn gerne wieder auf.',
    regards: 'Mit freundlichen Grüßen',
  },
};
