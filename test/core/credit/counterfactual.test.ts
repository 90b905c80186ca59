import { afterPayment, counterfactual, evaluateCredit } from '@o2c/core/credit';
import { addDays, decimal, isoDate } from '@o2c/core/kernel';
import fc from 'fast-check';
import { aDebit, daysRule, eur, limitRule, ruleSet, someFacts, usd } from './credit-builders';

const asOf = isoDate('2026-06-01');

describe('counterfactual', () => {
  test('says the payment that brings the use down to the limit, to the cent', () => {
    const facts = someFacts({ openItems: eur(9_500_00) });
    expect(counterfactual(facts, ruleSet([limitRule(100)]))).toEqual({
      kind: 'payment',
      payment: eur(500_00),
      settling: [],
    });
  });

  test('names the debits that are too late and must be settled in full', () => {
    const debit = aDebit({ dueDate: isoDate('2026-03-01') });
    const fresh = aDebit({ id: 'INV-2', dueDate: isoDate('2026-05-30') });
    const facts = someFacts({ asOf, debits: [debit, fresh], openItems: eur(200_00) });
    expect(counterfactual(facts, ruleSet([limitRule(100), daysRule(30)]))).toEqual({
      kind: 'payment',
      payment: eur(100_00),
      settling: [debit],
    });
  });

  test('takes the larger of what is late and what is over the limit, not their sum', () => {
    const facts = someFacts({ asOf, debits: [aDebit({ dueDate: isoDate('2026-03-01') })], openItems: eur(9_500_00) });
    expect(counterfactual(facts, ruleSet([limitRule(100), daysRule(30)]))).toMatchObject({ payment: eur(500_00) });
  });

  test('says that no payment helps while a limit or a rate is missing', () => {
    expect(counterfactual(someFacts({ limit: { kind: 'missing' } }), ruleSet([limitRule(100)]))).toEqual({
      kind: 'decision',
      limit: true,
      rates: [],
    });
    const late = isoDate('2026-03-01');
    const foreign = {
      id: 'INV-1',
      documentNumber: 'INV-1',
      documentDate: late,
      dueDate: late,
      open: usd(50_00),
      disputed: false,
    };
    const facts = someFacts({ asOf, debits: [foreign], missingRates: ['USD'] });
    expect(counterfactual(facts, ruleSet([limitRule(100), daysRule(30)]))).toEqual({
      kind: 'decision',
      limit: false,
      rates: ['USD'],
    });
  });

  test('has nothing to say of an order that is not held', () => {
    expect(counterfactual(someFacts(), ruleSet([limitRule(100)]))).toBeUndefined();
  });

  test('is true: with it the order is cleared, with one cent less it is not', () => {
    fc.assert(
      fc.property(
        fc.record({
          limit: fc.nat(500_000_00),
          percent: fc.integer({ min: 0, max: 150 }),
          other: fc.integer({ min: -100_000_00, max: 500_000_00 }),
          order: fc.nat(100_000_00),
          debits: fc.array(fc.tuple(fc.integer({ min: -20, max: 90 }), fc.integer({ min: 1, max: 50_000_00 })), {
            maxLength: 5,
          }),
        }),
        ({ limit, percent, other, order, debits }) => {
          const rules = [limitRule(percent), daysRule(30)];
          const open = debits.reduce((total, [, minor]) => total + minor, 0);
          const facts = someFacts({
            asOf,
            limit: { kind: 'limited', amount: eur(limit), source: 'base' },
            openItems: eur(open + other),
            orderAmount: eur(order),
            debits: debits
              .map(([days, minor], at) => aDebit({ id: `I${at}`, dueDate: addDays(asOf, -days), open: eur(minor) }))
              .sort((one, another) => (one.dueDate < another.dueDate ? -1 : 1)),
          });
          const way = counterfactual(facts, ruleSet(rules));
          if (!way) return expect(evaluateCredit(facts, ruleSet(rules)).outcome).toBe('cleared');
          if (way.kind !== 'payment') throw new Error('a payment helps here');
          const { payment, settling } = way;
          expect(evaluateCredit(afterPayment(facts, payment, settling), ruleSet(rules)).outcome).toBe('cleared');
          const late = settling.reduce((total, { open: { minor } }) => total + minor, 0);
          // What is late must be paid whole; what goes beyond it is needed to the cent.
          if (payment.minor === late) return expect(decimal(payment.minor)).toBe(decimal(late));
          const short = eur(payment.minor - 1);
          return expect(evaluateCredit(afterPayment(facts, short, settling), ruleSet(rules)).outcome).toBe('held');
        },
      ),
    );
  });
});
