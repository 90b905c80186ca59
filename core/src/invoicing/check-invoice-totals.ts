import { add, formatMoney, type Money, sum } from '../kernel';
import { type Finding } from '../operations';
import { documentTotals } from '../totals';
import { type BillingBooks } from './billing-books';
import { type Invoice } from './invoice';
import { invoiceContentHash } from './invoice-content-hash';

/**
 * I3: the amounts of a document are those its own lines give, to the minor unit, and its content is what it was when it was posted: whoever edits a
 * line, whatever the amounts then say, is found by the hash.
 */
export const checkInvoiceTotals = ({ invoices }: BillingBooks): readonly Finding[] =>
  invoices.flatMap((invoice) => [...amountFindings(invoice), ...contentFindings(invoice)]);

function amountFindings(invoice: Invoice): readonly Finding[] {
  const { id, currency, lines, net, tax, gross } = invoice;
  const totals = documentTotals({ currency, lines });
  if (!totals.ok) {
    const text = 'The lines of the document give no totals.';
    return [{ invariant: 'I3', subject: id, expected: 'totals', found: totals.error.code, text }];
  }
  const pairs: readonly (readonly [string, Money, Money])[] = [
    ['net amount', totals.value.net, net],
    ['tax', totals.value.tax, tax],
    ['gross amount', totals.value.gross, gross],
    [
      'sum of the lines',
      sum(
        lines.map((line) => line.net),
        currency,
      ),
      net,
    ],
    [
      'tax of the lines',
      sum(
        lines.map((line) => line.tax),
        currency,
      ),
      tax,
    ],
    ['net amount and tax', add(net, tax), gross],
  ];
  return pairs
    .filter(([, expected, found]) => expected.minor !== found.minor)
    .map(([what, expected, found]) => ({
      invariant: 'I3',
      subject: id,
      expected: formatMoney(expected),
      found: formatMoney(found),
      text: `The ${what} of the document does not agree with its lines.`,
    }));
}

function contentFindings(invoice: Invoice): readonly Finding[] {
  const found = invoiceContentHash(invoice);
  if (found === invoice.contentHash) return [];
  const text = 'The document was edited after it was posted.';
  return [{ invariant: 'I3', subject: invoice.id, expected: invoice.contentHash, found, text }];
}
