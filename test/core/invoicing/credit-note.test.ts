import { type ItemState, itemState } from '@o2c/core/cash-application';
import { applyCreditNote, creditNote, type Invoice, numberInvoice } from '@o2c/core/invoicing';
import { add, decimal, instant, isoDate, money, sum } from '@o2c/core/kernel';
import { checkBooks, ledgerImbalances, type LedgerEntry } from '@o2c/core/receivables';
import { aSettlement, allAccounts, anItem, eur } from '../receivables/receivable-builders';
import { anOrder, anOrderLine } from '../ordering/order-builders';
import { billed, billingFacts, cleared, delivered } from './billing-builders';

const facts = { issueDate: isoDate('2026-03-10'), recordedOn: instant('2026-03-10T10:00:00Z') };

const dollars = cleared(
  anOrder({
    currency: 'USD',
    lines: [1, 2, 3].map((lineNumber) =>
      anOrderLine({ lineNumber, unitPrice: decimal('0.07'), discount: money(1, 'USD') }),
    ),
  }),
);

function posted(instalments = 1) {
  const all = delivered(dollars, 'all');
  const terms = { netDays: 30, endOfMonth: false, monthsAhead: 0, instalments };
  return numberInvoice(billed(all.order, all.shipment, billingFacts({ terms })).document, 'NL01-2026-000001');
}

const accounts = { ...allAccounts, rounding: '6990' };

function credited(invoice: Invoice, entries: readonly LedgerEntry[]) {
  const note = creditNote({ invoice, entries }, facts);
  if (!note.ok) throw new Error(note.error.code);
  return numberInvoice(note.value, 'NL01-C2026-000001');
}

const applied = (note: ReturnType<typeof credited>, items: readonly ItemState[]) => {
  const result = applyCreditNote(note, {
    items,
    effectiveOn: facts.issueDate,
    recordedOn: facts.recordedOn,
    accounts,
  });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('creditNote (IN-8)', () => {
  const { invoice, entries } = posted();
  const note = credited(invoice, entries);

  test('negates every line and amount, points at the invoice and has a series of its own (V15)', () => {
    expect(note.invoice).toMatchObject({
      documentType: 'creditNote',
      correctsId: invoice.id,
      documentNumber: 'NL01-C2026-000001',
      issueDate: '2026-03-10',
    });
    expect(add(note.invoice.gross, invoice.gross)).toEqual(money(0, 'USD'));
    expect(note.invoice.lines.map(({ quantity, net }) => [quantity, net.minor])).toEqual(
      invoice.lines.map(({ quantity, net }) => [`-${quantity}`, -net.minor]),
    );
  });

  test('reverses the postings line by line, the rounding difference too, so that both together leave nothing (I12)', () => {
    expect(ledgerImbalances(note.entries)).toEqual([]);
    expect(note.entries.map(({ reversesId }) => reversesId)).toEqual(entries.map(({ id }) => id));
    for (const event of ['receivable', 'revenue', 'outputTax', 'rounding'] as const) {
      const both = [...entries, ...note.entries].filter((entry) => entry.event === event);
      expect(
        sum(
          both.map(({ accountingAmount }) => accountingAmount),
          'EUR',
        ),
      ).toEqual(eur(0));
    }
  });

  test('is the same note however often it is asked for', () => expect(credited(invoice, entries)).toEqual(note));

  test.each<[string, Partial<Invoice>, Partial<typeof facts>]>([
    ['credit-note.not-an-invoice', { documentType: 'creditNote' }, {}],
    ['credit-note.not-posted', { posted: false }, {}],
    ['credit-note.invoice-edited', { gross: money(1, 'USD') }, {}],
    ['credit-note.before-invoice', {}, { issueDate: isoDate('2026-03-03') }],
  ])('refuses with %s', (code, change, other) =>
    expect(creditNote({ invoice: { ...invoice, ...change }, entries }, { ...facts, ...other })).toMatchObject({
      ok: false,
      error: { code },
    }),
  );
});

describe('applyCreditNote', () => {
  test('closes an open invoice and itself, instalment by instalment, and the books hold (I9 to I12)', () => {
    const { invoice, openItems, entries } = posted(3);
    const { document, application } = applied(
      credited(invoice, entries),
      openItems.map((item) => itemState(item, [])),
    );
    expect(application.settlements).toHaveLength(3);
    const closed = [...application.touched.values()].map(({ item }) => ({
      ...item,
      openAmount: money(0, 'USD'),
      closedOn: facts.issueDate,
    }));
    expect(document.openItems).toMatchObject([{ openAmount: money(0, 'USD'), closedOn: '2026-03-10' }]);
    const books = {
      items: [...closed, ...document.openItems],
      settlements: application.settlements,
      entries: [...entries, ...document.entries, ...application.entries],
    };
    expect(checkBooks(books, isoDate('2026-12-31'))).toEqual([]);
  });

  test('of an invoice paid in part the rest of the credit stays open', () => {
    const { invoice, openItems, entries } = posted();
    const [item] = openItems;
    if (!item) throw new Error('no item');
    const payment = anItem({
      id: 'payment',
      legalEntityId: item.legalEntityId,
      amount: money(-30, 'USD'),
      accountingAmount: eur(-28),
    });
    const paid = aSettlement(item, payment, { on: '2026-03-05', amount: 30 });
    const { document } = applied(credited(invoice, entries), [itemState(item, [paid])]);
    expect(document.openItems[0]?.openAmount).toEqual(money(-30, 'USD'));
    expect(document.openItems[0]).not.toHaveProperty('closedOn');
  });

  test('of an invoice paid in full all of the credit stays open', () => {
    const { invoice, openItems, entries } = posted();
    const [item] = openItems;
    if (!item) throw new Error('no item');
    const payment = anItem({
      id: 'payment',
      legalEntityId: item.legalEntityId,
      amount: money(-100_00, 'USD'),
      accountingAmount: eur(-92_00),
    });
    const paid = aSettlement(item, payment, { on: '2026-03-05', amount: item.amount.minor });
    const { document, application } = applied(credited(invoice, entries), [itemState(item, [paid])]);
    expect(application.settlements).toEqual([]);
    expect(document.openItems[0]?.openAmount).toEqual(document.invoice.gross);
  });
});
