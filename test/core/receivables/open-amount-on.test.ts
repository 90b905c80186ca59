import { isoDate } from '@o2c/core/kernel';
import { closedOn, openAmountOn, openPositionOn, reverseSettlement, type Settlement } from '@o2c/core/receivables';
import { anItem, aSettlement, eur } from './receivable-builders';

const invoice = anItem({ id: 'INV', amount: eur(100_00), documentDate: isoDate('2026-03-01') });
const payment = anItem({ id: 'PAY', amount: eur(-100_00), documentDate: isoDate('2026-03-10') });
const part = aSettlement(invoice, payment, { on: '2026-03-10', amount: 40_00 });
const rest = aSettlement(invoice, payment, { on: '2026-03-20', amount: 60_00 });

const reversalOf = (settlement: Settlement, on: string): Settlement => {
  const reversal = reverseSettlement({ settlement, effectiveOn: isoDate(on), recordedOn: settlement.recordedOn });
  if (!reversal.ok) throw new Error(reversal.error.code);
  return reversal.value;
};

describe('the open amount as of a day', () => {
  test.each`
    asOf            | invoiceOpen | paymentOpen
    ${'2026-02-28'} | ${0}        | ${0}
    ${'2026-03-01'} | ${100_00}   | ${0}
    ${'2026-03-09'} | ${100_00}   | ${0}
    ${'2026-03-10'} | ${60_00}    | ${-60_00}
    ${'2026-03-19'} | ${60_00}    | ${-60_00}
    ${'2026-03-20'} | ${0}        | ${0}
    ${'2027-01-01'} | ${0}        | ${0}
  `('on $asOf', ({ asOf, invoiceOpen, paymentOpen }: { asOf: string; invoiceOpen: number; paymentOpen: number }) => {
    expect(openAmountOn(invoice, [part, rest], isoDate(asOf))).toEqual(eur(invoiceOpen));
    expect(openAmountOn(payment, [part, rest], isoDate(asOf))).toEqual(eur(paymentOpen));
  });

  test('a reversal opens both items again from its day on, not before', () => {
    const history = [part, rest, reversalOf(rest, '2026-04-05')];
    expect(openAmountOn(invoice, history, isoDate('2026-04-04'))).toEqual(eur(0));
    expect(openAmountOn(invoice, history, isoDate('2026-04-05'))).toEqual(eur(60_00));
    expect(openAmountOn(payment, history, isoDate('2026-04-05'))).toEqual(eur(-60_00));
  });

  test('settlements of other items are passed over, the order of rows does not matter', () => {
    const other = anItem({ id: 'OTHER' });
    expect(openAmountOn(other, [part, rest], isoDate('2026-03-20'))).toEqual(eur(100_00));
    expect(openPositionOn(invoice, [rest, part], isoDate('2026-03-31'))).toEqual(
      openPositionOn(invoice, [part, rest], isoDate('2026-03-31')),
    );
  });
});

describe('the day an item was closed', () => {
  const reversed = [part, rest, reversalOf(rest, '2026-04-05')];
  const again = aSettlement(invoice, payment, { on: '2026-05-01', amount: 60_00 });

  test.each`
    case                                  | history                                                            | day
    ${'never settled'}                    | ${[]}                                                              | ${undefined}
    ${'settled in part'}                  | ${[part]}                                                          | ${undefined}
    ${'settled in full'}                  | ${[part, rest]}                                                    | ${'2026-03-20'}
    ${'settled and reopened'}             | ${reversed}                                                        | ${undefined}
    ${'settled, reopened, settled again'} | ${[...reversed, again]}                                            | ${'2026-05-01'}
    ${'reversed and redone the same day'} | ${[...reversed, { ...again, effectiveOn: isoDate('2026-04-05') }]} | ${'2026-03-20'}
  `('$case', ({ history, day }: { history: Settlement[]; day: string | undefined }) =>
    expect(closedOn(invoice, history)).toBe(day),
  );

  test('never before the item was written', () =>
    expect(closedOn({ ...invoice, documentDate: isoDate('2026-04-01') }, [part, rest])).toBe('2026-04-01'));

  test('an item of nothing is closed from the start', () =>
    expect(closedOn({ ...invoice, amount: eur(0) }, [])).toBe('2026-03-01'));
});
