import { decimal, convert, isoDate, subtract } from '@o2c/core/kernel';
import { openPositionOn, reverseSettlement, settle, type SettlementRequest } from '@o2c/core/receivables';
import fc from 'fast-check';
import { anItem, aSettlement, eur, usd } from './receivable-builders';

const invoice = anItem({ id: 'INV', amount: eur(100_00) });
const payment = anItem({ id: 'PAY', amount: eur(-98_00), documentDate: isoDate('2026-03-10') });
const base = { on: '2026-03-10' };

const refusalOf = (request: Partial<SettlementRequest>): string | undefined => {
  try {
    aSettlement(invoice, payment, { ...base, request });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('settle', () => {
  test('takes discount and write-off off the debit item beside what the credit paid', () => {
    const settlement = aSettlement(invoice, payment, { ...base, request: { discount: eur(1_50), writeOff: eur(50) } });
    expect(settlement).toMatchObject({
      debitAmount: eur(100_00),
      creditAmount: eur(98_00),
      discount: eur(1_50),
      writeOff: eur(50),
      exchangeDifference: eur(0),
    });
    expect(openPositionOn(invoice, [settlement], isoDate('2026-03-10')).open).toEqual(eur(0));
    expect(openPositionOn(payment, [settlement], isoDate('2026-03-10')).open).toEqual(eur(0));
  });

  test.each`
    case                            | request                                                                                      | code
    ${'nothing'}                    | ${{ debitAmount: eur(0), creditAmount: eur(0) }}                                             | ${'settlement.not-positive'}
    ${'a negative discount'}        | ${{ discount: eur(-1) }}                                                                     | ${'settlement.not-positive'}
    ${'debit and credit exchanged'} | ${{ debit: { item: payment, position: openPositionOn(payment, [], payment.documentDate) } }} | ${'settlement.wrong-side'}
    ${'a foreign amount'}           | ${{ creditAmount: usd(98_00) }}                                                              | ${'settlement.currency-mismatch'}
    ${'a day before the payment'}   | ${{ discount: eur(2_00), effectiveOn: isoDate('2026-03-09') }}                               | ${'settlement.before-document'}
    ${'more than the credit has'}   | ${{ debitAmount: eur(99_00), creditAmount: eur(99_00) }}                                     | ${'settlement.exceeds-open'}
    ${'more than the debit has'}    | ${{ debitAmount: eur(100_01), discount: eur(2_01) }}                                         | ${'settlement.exceeds-open'}
    ${'amounts that do not meet'}   | ${{ discount: eur(1_00) }}                                                                   | ${'settlement.unbalanced'}
    ${'a discount of the whole'}    | ${{ discount: eur(100_00) }}                                                                 | ${'settlement.unbalanced'}
  `('refuses $case', ({ request, code }: { request: Partial<SettlementRequest>; code: string }) =>
    expect(refusalOf(request)).toBe(code),
  );

  test('refuses items of two legal entities', () =>
    expect(() => aSettlement(invoice, { ...payment, legalEntityId: 'entity-2' }, base)).toThrow(
      'different-legal-entity',
    ));

  test('in two currencies: both amounts are stated, the difference of the rates is the exchange difference', () => {
    const foreign = anItem({ id: 'USD', amount: usd(110_00), accountingAmount: eur(100_00) });
    const paid = anItem({ id: 'EURPAY', amount: eur(-97_00) });
    const settlement = aSettlement(foreign, paid, { on: '2026-03-05' });
    expect(settlement).toMatchObject({
      debitAmount: usd(110_00),
      creditAmount: eur(97_00),
      debitAccountingAmount: eur(100_00),
      creditAccountingAmount: eur(97_00),
      exchangeDifference: eur(3_00),
    });
  });

  test('the same operation key is the same settlement, another request under it has another hash', () => {
    const one = aSettlement(invoice, payment, { on: '2026-03-10', amount: 50_00, request: { operationKey: 'k' } });
    const two = aSettlement(invoice, payment, { on: '2026-03-10', amount: 40_00, request: { operationKey: 'k' } });
    expect(one.id).toBe(two.id);
    expect(one.requestHash).not.toBe(two.requestHash);
  });

  test('settling in parts leaves nothing open in either currency, whatever the rate and the parts', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1e9 }),
        fc.integer({ min: 1, max: 30_000 }),
        fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { maxLength: 6 }),
        (minor, rate, cuts) => {
          const amount = usd(minor);
          const conversion = {
            currency: 'EUR',
            rate: decimal(`0.${String(rate).padStart(5, '0')}`),
            mode: 'halfEven',
          } as const;
          const debit = anItem({ id: 'D', amount, accountingAmount: convert(amount, conversion) });
          const credit = anItem({ id: 'C', amount: usd(-minor), accountingAmount: convert(usd(-minor), conversion) });
          const settlements: ReturnType<typeof aSettlement>[] = [];
          const on = isoDate('2026-03-05');
          for (const cut of [...cuts, 1]) {
            const [left, right] = [openPositionOn(debit, settlements, on), openPositionOn(credit, settlements, on)];
            const take = cut === 1 ? left.open : usd(Math.max(1, Math.floor(left.open.minor * cut)));
            if (left.open.minor === 0) break;
            const request = {
              debit: { item: debit, position: left },
              credit: { item: credit, position: right },
              debitAmount: take,
              creditAmount: take,
              operationKey: String(settlements.length),
            };
            settlements.push(aSettlement(debit, credit, { on, request }));
          }
          const end = openPositionOn(debit, settlements, on);
          expect([end.open, end.accountingOpen]).toEqual([usd(0), eur(0)]);
          expect(openPositionOn(credit, settlements, on).accountingOpen).toEqual(eur(0));
        },
      ),
    ));
});

describe('reverseSettlement', () => {
  const settlement = aSettlement(invoice, payment, { ...base, request: { discount: eur(2_00) } });
  const reverse = (on: string, of = settlement) =>
    reverseSettlement({ settlement: of, effectiveOn: isoDate(on), recordedOn: settlement.recordedOn });

  test('negates every amount and names what it reverses', () => {
    const reversal = reverse('2026-03-12');
    if (!reversal.ok) throw new Error(reversal.error.code);
    const { value } = reversal;
    expect(value.reversesId).toBe(settlement.id);
    for (const name of [
      'debitAmount',
      'creditAmount',
      'debitAccountingAmount',
      'creditAccountingAmount',
      'discount',
    ] as const)
      expect(value[name]).toEqual(subtract(eur(0), settlement[name]));
    expect(reverse('2026-03-15')).toMatchObject({ value: { id: value.id } });
  });

  test('may be of the same day', () => expect(reverse('2026-03-10').ok).toBe(true));

  test('refuses a day before the settlement and a reversal of a reversal', () => {
    expect(reverse('2026-03-09')).toEqual({
      ok: false,
      error: { code: 'reversal.before-settlement', effectiveOn: '2026-03-10' },
    });
    const reversal = reverse('2026-03-12');
    expect(reversal.ok && reverse('2026-03-13', reversal.value)).toEqual({
      ok: false,
      error: { code: 'reversal.of-reversal' },
    });
  });

  test('settle refuses to take what is not open', () => {
    const request: SettlementRequest = {
      debit: { item: invoice, position: { open: eur(10_00), accountingOpen: eur(10_00) } },
      credit: { item: payment, position: { open: eur(-98_00), accountingOpen: eur(-98_00) } },
      debitAmount: eur(10_01),
      creditAmount: eur(10_01),
      discount: eur(0),
      writeOff: eur(0),
      effectiveOn: isoDate('2026-03-10'),
      recordedOn: invoice.recordedOn,
      operationKey: 'k',
    };
    expect(settle(request)).toEqual({
      ok: false,
      error: { code: 'settlement.exceeds-open', itemId: 'INV', open: eur(10_00) },
    });
  });
});
