import { creditPosition, decideOrders, totalExposure, type UnbilledOrder, type WaitingOrder } from '@o2c/core/credit';
import { decimal, isoDate } from '@o2c/core/kernel';
import fc from 'fast-check';
import { aCustomer, aDocument, eur, limitRule, ruleSet, usd } from '../credit-builders';

const asOf = isoDate('2026-04-01');
const waiting = (orderId: string, forced = false): WaitingOrder => ({
  orderId,
  ruleSet: ruleSet([limitRule(100)]),
  forced,
  document: aDocument(),
  customer: aCustomer(),
});
const anOrder = (orderId: string, amount: number, over: Partial<UnbilledOrder> = {}): UnbilledOrder => ({
  orderId,
  cleared: false,
  deliveredUnbilled: eur(0),
  openOrder: eur(amount),
  ...over,
});
const limited = (minor: number) => ({ kind: 'limited', amount: eur(minor), source: 'base' }) as const;
const position = (orders: readonly UnbilledOrder[], rates = {}) =>
  creditPosition({ currency: 'EUR', items: [], orders, rates });
const decide = (orders: readonly UnbilledOrder[], limit: number, ids = orders.map(({ orderId }) => orderId)) =>
  decideOrders({
    position: position(orders),
    limit: limited(limit),
    asOf,
    checkpoint: 'orderEntry',
    rates: {},
    waiting: ids.map((orderId) => waiting(orderId)),
  });
const outcomes = ({ decided }: ReturnType<typeof decide>) => decided.map(({ verdict }) => verdict.outcome);

describe('decideOrders', () => {
  test('gives the room to who came first; who is held does not stand in the way of a smaller order (CR-7)', () => {
    const decided = decide([anOrder('A', 60_00), anOrder('B', 50_00), anOrder('C', 40_00)], 100_00);
    expect(outcomes(decided)).toEqual(['cleared', 'held', 'cleared']);
    expect(totalExposure(decided.exposure)).toEqual(eur(100_00));
  });

  test('an order that is evaluated again does not stand in its own way', () => {
    expect(outcomes(decide([anOrder('A', 100_00, { cleared: true })], 100_00))).toEqual(['cleared']);
  });

  test('what was delivered counts although its order is held', () => {
    const half = anOrder('A', 30_00, { deliveredUnbilled: eur(50_00) });
    expect(outcomes(decide([half, anOrder('B', 51_00)], 100_00, ['B']))).toEqual(['held']);
    expect(outcomes(decide([half, anOrder('B', 50_00)], 100_00, ['B']))).toEqual(['cleared']);
  });

  test('a forced hold takes no room, whatever the rules say (CR-8)', () => {
    const orders = [anOrder('A', 60_00), anOrder('B', 60_00)];
    const { decided, exposure } = decideOrders({
      position: position(orders),
      limit: limited(100_00),
      asOf,
      checkpoint: 'orderEntry',
      rates: {},
      waiting: orders.map(({ orderId }) => waiting(orderId, orderId === 'A')),
    });
    expect(decided.map(({ verdict }) => verdict.outcome)).toEqual(['cleared', 'cleared']);
    expect(totalExposure(exposure)).toEqual(eur(60_00));
  });

  test('an order that waits has taken nothing, and its currency needs no rate until its turn', () => {
    const foreign = anOrder('B', 0, { openOrder: usd(10_00), deliveredUnbilled: usd(0) });
    expect(outcomes(decide([anOrder('A', 100_00), foreign], 100_00))).toEqual(['cleared', 'held']);
  });

  test('what was delivered in a currency without a rate is taken, although its order waits: nobody can say how much', () => {
    const foreign = anOrder('B', 0, { openOrder: usd(10_00), deliveredUnbilled: usd(5_00) });
    const [decision] = decide([anOrder('A', 1_00), foreign], 100_00, ['A']).decided;
    expect(decision?.verdict).toMatchObject({ reasons: [{ cause: 'rateMissing', currencies: ['USD'] }] });
  });

  test('converts over both rates, rounding once', () => {
    const rates = { USD: decimal(1), EUR: decimal('0.92') };
    const [share] = position([anOrder('A', 0, { openOrder: usd(10_01), deliveredUnbilled: usd(0) })], rates).orders;
    expect(share?.openOrder).toEqual(eur(9_21));
  });

  test('never clears more than the limit, whatever comes in whatever order (CR-7)', () => {
    const orders = fc.array(fc.record({ open: fc.nat(5_000), delivered: fc.nat(500), cleared: fc.boolean() }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(orders, fc.nat(40_000), (drawn, limit) => {
        const all = drawn.map(({ open, delivered, cleared }, at) =>
          anOrder(`O${at}`, open, { cleared, deliveredUnbilled: eur(delivered) }),
        );
        const { decided, exposure } = decide(all, limit);
        const cleared = decided.some(({ verdict }) => verdict.outcome === 'cleared');
        if (cleared) expect(totalExposure(exposure).minor).toBeLessThanOrEqual(limit);
        const open = all.filter((_, at) => decided[at]?.verdict.outcome === 'cleared');
        expect(exposure.openOrders.minor).toBe(open.reduce((total, { openOrder }) => total + openOrder.minor, 0));
      }),
    );
  });
});
