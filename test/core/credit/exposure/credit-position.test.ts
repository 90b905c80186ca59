import { creditPosition, type OwedItem } from '@o2c/core/credit';
import { decimal, isoDate } from '@o2c/core/kernel';
import { eur, usd } from '../credit-builders';

const anItem = (id: string, over: Partial<OwedItem> = {}): OwedItem => ({
  id,
  documentNumber: id,
  documentDate: isoDate('2026-03-01'),
  dueDate: isoDate('2026-03-31'),
  open: eur(100_00),
  disputed: false,
  ...over,
});
const rates = { EUR: decimal('0.92'), USD: decimal(1) };

describe('creditPosition (CR-19)', () => {
  test('adds debits less credits, and lists the debits, oldest due date first, the larger first of one day', () => {
    const items = [
      anItem('B'),
      anItem('A', { open: eur(500_00) }),
      anItem('CREDIT', { open: eur(-40_00) }),
      anItem('OLD', { dueDate: isoDate('2026-01-31'), disputed: true }),
    ];
    const position = creditPosition({ currency: 'EUR', items, orders: [], rates: {} });
    expect(position.openItems).toEqual(eur(660_00));
    expect(position.debits.map(({ id, disputed }) => [id, disputed])).toEqual([
      ['OLD', true],
      ['A', false],
      ['B', false],
    ]);
  });

  test('converts each amount once and names the currencies that cannot be', () => {
    const items = [anItem('A', { open: usd(10_01) }), anItem('B')];
    const known = creditPosition({ currency: 'EUR', items, orders: [], rates });
    expect(known.openItems).toEqual(eur(109_21));
    expect(known.debits.map(({ inLimitCurrency }) => inLimitCurrency)).toEqual([eur(100_00), eur(9_21)]);
    const unknown = creditPosition({ currency: 'EUR', items, orders: [], rates: {} });
    expect(unknown).toMatchObject({ openItems: eur(100_00), missingRates: ['USD'] });
    expect(unknown.debits.find(({ id }) => id === 'A')).not.toHaveProperty('inLimitCurrency');
  });

  test('an order that is invoiced whole has taken nothing, and needs no rate', () => {
    const done = { orderId: 'O', cleared: true, deliveredUnbilled: usd(0), openOrder: usd(0) };
    const position = creditPosition({ currency: 'EUR', items: [], orders: [done], rates: {} });
    expect(position.orders).toEqual([{ ...done, deliveredUnbilled: eur(0), openOrder: eur(0) }]);
  });
});
