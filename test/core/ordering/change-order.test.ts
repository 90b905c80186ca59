import { decimal, money } from '@o2c/core/kernel';
import {
  cancelOrder,
  changeOrder,
  clearanceAfter,
  type TermsRanks,
  isCleared,
  type LineChange,
  orderContentHash,
  type OrderStatus,
  type SalesOrder,
} from '@o2c/core/ordering';
import { anOrder, anOrderLine, PIECE, WIDGET } from './order-builders';

const lines = [
  anOrderLine({ quantity: decimal(5), shippedQuantity: decimal(2) }),
  anOrderLine({ lineNumber: 2, unitPrice: decimal('7.5'), discount: money(1_00, 'EUR') }),
];
const open = anOrder({ lines });
const cleared: SalesOrder = { ...open, creditStatus: 'cleared', creditClearedHash: orderContentHash(open) };

const added: LineChange = {
  kind: 'add',
  line: {
    productId: WIDGET,
    unitId: PIECE,
    description: 'Widget',
    quantity: decimal(1),
    unitPrice: decimal(10),
    discount: money(0, 'EUR'),
    taxCategory: 'standard',
    taxRate: decimal(21),
  },
};

describe('a change of content makes a new version (VA-5)', () => {
  test.each<[string, LineChange, boolean]>([
    ['more of a line', { kind: 'quantity', lineNumber: 1, quantity: decimal(6) }, false],
    ['less of a line', { kind: 'quantity', lineNumber: 1, quantity: decimal(4) }, true],
    ['a higher price', { kind: 'price', lineNumber: 2, unitPrice: decimal('7.51') }, false],
    ['a lower price', { kind: 'price', lineNumber: 2, unitPrice: decimal('7.49') }, true],
    ['a line taken out', { kind: 'remove', lineNumber: 2 }, true],
    ['a line added', added, false],
  ])('%s; it stays cleared: %#', (_what, change, staysCleared) => {
    const changed = changeOrder(cleared, [change]);
    expect(changed).toMatchObject({ ok: true, value: { order: { version: 2 } } });
    expect(changed.ok && isCleared(changed.value.order)).toBe(staysCleared);
    expect(changed.ok && changed.value.order.creditStatus).toBe(staysCleared ? 'cleared' : 'notEvaluated');
  });

  test('less of one line never pays for more of another', () => {
    const moved = changeOrder(cleared, [
      { kind: 'quantity', lineNumber: 1, quantity: decimal(3) },
      { kind: 'quantity', lineNumber: 2, quantity: decimal(3) },
    ]);
    expect(moved.ok && isCleared(moved.value.order)).toBe(false);
  });

  test('less of an order that was held or stale does not clear it', () => {
    for (const order of [
      { ...cleared, creditStatus: 'held' as const },
      { ...cleared, creditClearedHash: 'old' },
    ]) {
      const changed = changeOrder(order, [{ kind: 'remove', lineNumber: 2 }]);
      expect(changed.ok && changed.value.order.creditStatus).toBe('notEvaluated');
    }
  });

  test('other terms, another customer or currency are evaluated again', () => {
    const other = '00000000-0000-4000-8000-000000000999';
    for (const facts of [{ paymentTermId: other }, { customerId: other }, { legalEntityId: other }])
      expect(clearanceAfter(cleared, { ...cleared, ...facts })).toEqual({ creditStatus: 'notEvaluated' });
  });

  test.each`
    terms                                 | ranks                        | creditStatus
    ${'of the same rank'}                 | ${{ terms: 2, discount: 1 }} | ${'cleared'}
    ${'of a lower rank'}                  | ${{ terms: 1, discount: 0 }} | ${'cleared'}
    ${'of a higher rank'}                 | ${{ terms: 3, discount: 1 }} | ${'notEvaluated'}
    ${'with a discount of a higher rank'} | ${{ terms: 2, discount: 2 }} | ${'notEvaluated'}
    ${'nobody ranked'}                    | ${undefined}                 | ${'notEvaluated'}
  `('other terms, $terms: $creditStatus (VA-5)', ({ ranks, creditStatus }: OtherTerms) => {
    const other = '00000000-0000-4000-8000-000000000999';
    const ranksOf = (id: string) => (id === other ? ranks : { terms: 2, discount: 1 });
    const after = { ...cleared, paymentTermId: other };
    expect(clearanceAfter(cleared, after, ranksOf)).toMatchObject({ creditStatus });
    const more = { ...after, lines: after.lines.map((line) => ({ ...line, unitPrice: decimal(1000) })) };
    expect(clearanceAfter(cleared, more, ranksOf)).toEqual({ creditStatus: 'notEvaluated' });
  });

  test('a line taken out stays with nought, and the next one gets a number of its own', () => {
    const changed = changeOrder(open, [{ kind: 'remove', lineNumber: 2 }, added]);
    expect(changed).toMatchObject({
      ok: true,
      value: {
        changed: [{ lineNumber: 2, quantity: '0', discount: { minor: 0 } }],
        added: [{ lineNumber: 3, shippedQuantity: '0', invoicedQuantity: '0' }],
      },
    });
  });
});

describe('refused are', () => {
  test.each<[string, LineChange]>([
    ['change.line-unknown', { kind: 'remove', lineNumber: 9 }],
    ['change.below-shipped', { kind: 'quantity', lineNumber: 1, quantity: decimal('1.99') }],
    ['change.below-shipped', { kind: 'remove', lineNumber: 1 }],
    ['change.quantity-not-positive', { kind: 'quantity', lineNumber: 2, quantity: decimal(0) }],
    ['change.price-negative', { kind: 'price', lineNumber: 2, unitPrice: decimal('-0.01') }],
    ['change.discount-over-amount', { kind: 'price', lineNumber: 2, unitPrice: decimal('0.49') }],
    ['change.nothing', { kind: 'quantity', lineNumber: 1, quantity: decimal('5.00') }],
  ])('%s', (code, change) => {
    expect(changeOrder(open, [change])).toMatchObject({ ok: false, error: { code } });
  });

  test.each<OrderStatus>(['noMoney', 'complete', 'partial', 'invoiced'])(
    'any change of an order that is %s (OC-6)',
    (status) => {
      expect(changeOrder({ ...open, status }, [added])).toMatchObject({
        ok: false,
        error: { code: 'order.illegal-transition', event: 'change' },
      });
    },
  );
});

describe('cancelOrder (OC-6)', () => {
  test('ends an order nothing of which has left as Canceled / No Money', () => {
    expect(cancelOrder(anOrder())).toMatchObject({
      ok: true,
      value: { status: 'noMoney', state: 'cancelled', version: 2 },
    });
  });
  test('refuses one of which goods have left', () => {
    expect(cancelOrder(open)).toEqual({ ok: false, error: { code: 'order.already-shipped', lineNumber: 1 } });
  });
  test('refuses one that is over', () => {
    expect(cancelOrder(anOrder({ status: 'complete' }))).toMatchObject({
      ok: false,
      error: { code: 'order.illegal-transition', allowed: ['invoice'] },
    });
  });
});

interface OtherTerms {
  readonly ranks: TermsRanks | undefined;
  readonly creditStatus: string;
}
