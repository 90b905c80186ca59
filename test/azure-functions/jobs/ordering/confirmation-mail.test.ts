import { decimal, isoDate, money } from '@o2c/core/kernel';
import { confirmOrder, orderContentHash, type SalesOrder } from '@o2c/core/ordering';
import { confirmationMail } from '../../../../azure-functions/src/jobs/ordering/confirmation-mail';
import { anOrder, anOrderLine } from '../../../core/ordering/order-builders';
import { taken } from '../credit/credit-builders';

const line = anOrderLine({
  description: 'Shelf <4 levels> & "more"',
  quantity: decimal('1200'),
  unitPrice: decimal('2.5'),
  discount: money(100_00, 'EUR'),
  requestedDeliveryOn: isoDate('2026-06-21'),
});
const submitted: SalesOrder = {
  ...anOrder({ lines: [line], state: 'submitted', status: 'inProgress' }),
  customerPurchaseOrder: 'PO <7>',
  requestedDeliveryOn: isoDate('2026-06-20'),
};
const order: SalesOrder = { ...submitted, creditStatus: 'cleared', creditClearedHash: orderContentHash(submitted) };

const mailTo = (language: string) =>
  confirmationMail(
    'a-mail',
    { order, confirmation: taken(confirmOrder(order)) },
    {
      recipient: { customerId: order.customerId, name: 'Müller & Sohn', email: 'buying@customer.example', language },
      settings: { paymentTerms: new Map(), paymentTermDiscounts: [] },
    },
  );

test.each([
  ['en', 'Requested delivery: 20 Jun 2026', 'Requested delivery: 21 Jun 2026', 'Discount 100.00', '2,900.00'],
  ['de-AT', 'Gewünschte Lieferung: 20.06.2026', 'Gewünschte Lieferung: 21.06.2026', 'Rabatt 100,00', '2.900,00'],
])('a customer who reads %s gets dates and amounts as he writes them', (language, ...parts) => {
  const { description } = mailTo(language);
  for (const part of parts) expect(description).toContain(part);
});

test('every text is escaped, and nobody else is written to', () => {
  const { description, to, from } = mailTo('en');
  expect(description).toContain('Shelf &lt;4 levels&gt; &amp; &quot;more&quot;');
  expect(description).toContain('(PO &lt;7&gt;)');
  expect(description).toContain('Müller &amp; Sohn');
  expect(to).toEqual({ accountId: order.customerId, address: 'buying@customer.example' });
  expect(from).toBeUndefined();
});
