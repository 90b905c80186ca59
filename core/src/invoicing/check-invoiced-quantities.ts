import { addDecimals, compareDecimals, decimal, type Decimal } from '../kernel';
import { type Finding } from '../operations';
import { type BillingBooks } from './billing-books';

const ZERO = decimal(0);

/** I4: of each order line no more is invoiced than was delivered (FU-4); a credit note does not make room for billing again. */
export function checkInvoicedQuantities({ invoices, shipments }: BillingBooks): readonly Finding[] {
  const delivered = new Map<string, Decimal>();
  for (const { orderLineId, deliveredQuantity = ZERO } of shipments.flatMap(({ lines }) => lines))
    delivered.set(orderLineId, addDecimals(delivered.get(orderLineId) ?? ZERO, deliveredQuantity));
  const invoiced = new Map<string, Decimal>();
  for (const { orderLineId, quantity } of invoices
    .filter(({ documentType }) => documentType !== 'creditNote')
    .flatMap(({ lines }) => lines)) {
    if (orderLineId !== undefined) invoiced.set(orderLineId, addDecimals(invoiced.get(orderLineId) ?? ZERO, quantity));
  }
  return [...invoiced]
    .filter(([line, quantity]) => compareDecimals(quantity, delivered.get(line) ?? ZERO) > 0)
    .map(([subject, quantity]) => ({
      invariant: 'I4',
      subject,
      expected: `at most ${delivered.get(subject) ?? ZERO}`,
      found: quantity,
      text: 'More of the order line is invoiced than was delivered.',
    }));
}
