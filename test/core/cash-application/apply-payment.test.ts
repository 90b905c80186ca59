import { applyPayment, itemState, type ItemState, unapplyPayment } from '@o2c/core/cash-application';
import { decimal, instant, isoDate, money, ok, zero } from '@o2c/core/kernel';
import { type OpenItem, type Settlement } from '@o2c/core/receivables';
import fc from 'fast-check';

const recordedOn = instant('2026-03-02T00:00:00Z');

const item = (id: string, minor: number, accountingMinor = minor): OpenItem => ({
  id,
  key: id,
  kind: minor < 0 ? 'payment' : 'invoice',
  documentNumber: id,
  instalment: 1,
  customerId: 'c',
  legalEntityId: 'nl',
  documentDate: isoDate('2026-03-01'),
  dueDate: isoDate('2026-03-01'),
  amount: money(minor, 'GBP'),
  openAmount: money(minor, 'GBP'),
  accountingAmount: money(accountingMinor, 'EUR'),
  disputed: false,
  disputedAmount: zero('GBP'),
  recordedOn,
  requestHash: 'h',
  lastOperationId: 'o',
  posted: true,
});

const state = (open: OpenItem): ItemState => itemState(open, []);
const accounts = { receivable: '1300', exchangeGain: '4840', exchangeLoss: '6880', cash: '1100' };
const shared = { effectiveOn: isoDate('2026-03-02'), recordedOn, accounts, rateBetween: () => ok(decimal(1)) };

const apply = (paid: number, debits: readonly ItemState[], accountingMinor = -paid) =>
  applyPayment({
    ...shared,
    operationId: 'op',
    credit: state(item('PAY', -paid, accountingMinor)),
    allocations: debits.map((debit) => ({ state: debit, amount: debit.position.open })),
  });

const amounts = fc.integer({ min: 1, max: 10_000_000 });

describe('applyPayment', () => {
  test('settled and unapplied are the payment; no item is over-applied; both currencies close together (CA-6, I9, I10)', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.array(fc.tuple(amounts, amounts), { maxLength: 6 }), (paid, books, owed) => {
        const debits = owed.map(([minor, accounting], at) => state(item(`INV-${at}`, minor, accounting)));
        const applied = apply(paid, debits, -books);
        if (!applied.ok) throw new Error(applied.error.code);
        const { settlements, credit, touched, entries } = applied.value;
        const settled = settlements.reduce((sum, { creditAmount }) => sum + creditAmount.minor, 0);
        expect(settled - credit.position.open.minor).toBe(paid);
        expect(credit.position.open.minor).toBeLessThanOrEqual(0);
        for (const each of [...touched.values(), credit]) {
          expect(each.position.open.minor * Math.sign(each.item.amount.minor)).toBeGreaterThanOrEqual(0);
          if (each.position.open.minor === 0) expect(each.position.accountingOpen.minor).toBe(0);
        }
        expect(entries.reduce((sum, entry) => sum + entry.accountingAmount.minor, 0)).toBe(0);
      }),
    );
  });

  test('applied and taken back, everything stands as before in both currencies, whatever the rates (CA-15)', () => {
    fc.assert(
      fc.property(
        amounts,
        amounts,
        fc.array(fc.tuple(amounts, amounts), { minLength: 1, maxLength: 5 }),
        (paid, books, owed) => {
          const debits = owed.map(([minor, accounting], at) => state(item(`INV-${at}`, minor, accounting)));
          const applied = apply(paid, debits, -books);
          if (!applied.ok) throw new Error(applied.error.code);
          const undone = unapplyPayment({
            ...shared,
            operationId: 'undo',
            payment: applied.value.credit,
            settlements: applied.value.settlements,
            items: applied.value.touched,
          });
          if (!undone.ok) throw new Error(undone.error.code);
          expect(undone.value.payment.position).toEqual(state(item('PAY', -paid, -books)).position);
          for (const each of undone.value.touched.values()) {
            expect(each.position).toEqual({ open: each.item.amount, accountingOpen: each.item.accountingAmount });
          }
          const posted = [...applied.value.entries, ...undone.value.entries];
          expect(posted.reduce((sum, entry) => sum + entry.accountingAmount.minor, 0)).toBe(0);
        },
      ),
    );
  });

  test('the same application again makes the same settlements, so that a replay collides', () => {
    const ids = (): readonly string[] => {
      const applied = apply(100, [state(item('INV-1', 70)), state(item('INV-2', 70))]);
      return applied.ok ? applied.value.settlements.map(({ id }: Settlement) => id) : [];
    };
    expect(ids()).toHaveLength(2);
    expect(ids()).toEqual(ids());
  });

  test('what was taken back already is not taken back twice', () => {
    const applied = apply(100, [state(item('INV-1', 70))]);
    if (!applied.ok) throw new Error(applied.error.code);
    const { credit, touched, settlements } = applied.value;
    const facts = { ...shared, operationId: 'undo', payment: credit, settlements, items: touched };
    const once = unapplyPayment(facts);
    if (!once.ok) throw new Error(once.error.code);
    const again = unapplyPayment({ ...facts, settlements: [...settlements, ...once.value.settlements] });
    expect(again).toMatchObject({ ok: true, value: { settlements: [], entries: [] } });
  });
});
