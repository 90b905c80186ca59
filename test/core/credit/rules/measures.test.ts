import { type CreditFacts, type CreditRule, evaluateCredit } from '@o2c/core/credit';
import { addDays, decimal } from '@o2c/core/kernel';
import {
  aCustomer,
  aDebit,
  aDocument,
  aRule,
  daysRule,
  eur,
  limitRule,
  ruleSet,
  someFacts,
  usd,
} from '../credit-builders';

const { asOf } = someFacts();
const ago = (days: number) => addDays(asOf, -days);
const late = (days: number, amount = 100_00) =>
  aDebit({ dueDate: ago(days), documentDate: ago(days + 30), open: eur(amount) });
const resultsOf = (facts: CreditFacts, ...rules: readonly CreditRule[]) =>
  evaluateCredit(facts, ruleSet(rules)).results;
const days = (threshold: number) => ({ threshold: decimal(threshold) });
const amountRule = (type: 'overdueAmount' | 'orderAmount', over: Partial<CreditRule>) =>
  aRule(type, { valueType: 'amount', ...over });

describe('what each rule says it measured, against what and in which unit', () => {
  const cases: readonly (readonly [rule: CreditRule, facts: CreditFacts, said: object])[] = [
    [
      daysRule(61),
      someFacts({ debits: [late(62), late(5)] }),
      { value: '62', threshold: '61', unit: 'days', fired: true },
    ],
    [
      aRule('oldestOpenItem', days(90)),
      someFacts({ debits: [late(62)] }),
      { value: '92', threshold: '90', unit: 'days' },
    ],
    [
      aRule('creditLimitExpired', days(5)),
      someFacts({ customer: aCustomer({ limitExpiresOn: ago(7) }) }),
      { value: '7' },
    ],
    [aRule('reviewOverdue', days(5)), someFacts({ customer: aCustomer({ nextReviewOn: ago(-7) }) }), { value: '-7' }],
    [
      aRule('lastPayment', days(30)),
      someFacts({ debits: [late(1)], customer: aCustomer({ lastPaymentOn: ago(31) }) }),
      { value: '31', threshold: '30', fired: true },
    ],
    [
      aRule('dunningLevel', { valueType: 'level', ...days(2) }),
      someFacts({ customer: aCustomer({ dunningLevel: 3 }) }),
      { value: '3', threshold: '2', unit: 'level', fired: true },
    ],
    [
      amountRule('orderAmount', { threshold: decimal('999.99') }),
      someFacts(),
      { value: '1000', threshold: '999.99', unit: 'EUR', fired: true },
    ],
    [
      amountRule('overdueAmount', { threshold: decimal(50), percent: decimal(80) }),
      someFacts({ debits: [late(3)], openItems: eur(8_500_00) }),
      { value: '100', threshold: '50', unit: 'EUR', secondValue: '85', secondThreshold: '80', fired: true },
    ],
    [
      aRule('overdueShare', { valueType: 'percent', threshold: decimal(45), percent: decimal(40) }),
      someFacts({ debits: [late(46, 1_00), late(3, 2_00)] }),
      { value: '33.3334', threshold: '40', unit: 'percent', secondValue: '46', secondThreshold: '45', fired: false },
    ],
  ];

  test.each(cases.map(([rule, facts, said]) => [rule.type, rule, facts, said] as const))(
    '%s',
    (...[, rule, facts, said]) => {
      expect(resultsOf(facts, rule)[0]).toMatchObject({ cause: rule.type, ruleId: rule.id, scope: 'all', ...said });
    },
  );

  test('lists have no number, ranks have one each', () => {
    const status = aRule('accountStatus', { valueType: 'list', values: ['normal'] });
    expect(resultsOf(someFacts(), status)).toEqual([
      { cause: 'accountStatus', ruleId: 'accountStatus', scope: 'all', fired: true },
    ]);
    const facts = someFacts({ document: aDocument({ termsRank: 45 }) });
    const settings = { ranks: { terms: 'customer', discount: 'off' } } as const;
    expect(evaluateCredit(facts, ruleSet([], settings)).results).toEqual([
      {
        cause: 'termsRank',
        ruleId: 'termsRank',
        scope: 'all',
        unit: 'rank',
        fired: true,
        value: '45',
        threshold: '30',
      },
    ]);
  });

  test('a group limit is measured before the own one, a scope says whose rule it was', () => {
    const group = {
      code: 'G',
      limit: { kind: 'limited', amount: eur(2_000_00), source: 'base' },
      missingRates: [],
    } as const;
    const facts = someFacts({
      customer: aCustomer({ group: 'KEY' }),
      group: { ...group, exposure: eur(1_500_00), amount: eur(1_000_00) },
    });
    const rule = { ...limitRule(100), scope: { level: 'group', group: 'KEY' } } as const;
    expect(resultsOf(facts, rule).map(({ cause, value, scope, fired }) => [cause, value, scope, fired])).toEqual([
      ['groupLimitUsed', '125', 'group KEY', true],
      ['creditLimitUsed', '10', 'group KEY', false],
      ['creditLimitMissing', undefined, 'group KEY', false],
      ['rateMissing', undefined, 'group KEY', false],
    ]);
  });

  test('a rule that was taken back says by which exclusion', () => {
    const exclusion = {
      ...daysRule(100, 'X'),
      effect: 'exclude',
      scope: { level: 'customer', customerId: 'C-1' },
    } as const;
    expect(resultsOf(someFacts({ debits: [late(80)] }), daysRule(61), exclusion)).toEqual([
      expect.objectContaining({ ruleId: 'DAYS', fired: false, excludedBy: 'X', value: '80', threshold: '61' }),
    ]);
  });

  test('the threshold of another currency is said in that of the limit; a rate nobody gave is named', () => {
    const rule = amountRule('orderAmount', { threshold: decimal(1_100), currency: 'USD' });
    const rates = { EUR: decimal(1), USD: decimal('1.1') };
    expect(resultsOf(someFacts({ rates }), rule)[0]).toMatchObject({ threshold: '1000', unit: 'EUR', fired: false });
    const missing = resultsOf(someFacts(), rule).find(({ fired }) => fired);
    expect(missing).toMatchObject({ cause: 'rateMissing', currencies: ['USD'] });
    const { inLimitCurrency, ...foreign } = aDebit({ open: usd(10_00), dueDate: ago(5) });
    expect(inLimitCurrency).toBeDefined();
    const overdue = resultsOf(someFacts({ debits: [foreign] }), amountRule('overdueAmount', { threshold: decimal(1) }));
    expect(overdue.filter(({ fired }) => fired)).toMatchObject([{ cause: 'rateMissing', currencies: ['USD'] }]);
  });

  test('four places of a threshold are rounded half away from zero to the cent before they are compared', () => {
    const rule = amountRule('orderAmount', { threshold: decimal('999.9950') });
    expect(resultsOf(someFacts({ orderAmount: eur(1_000_00) }), rule)[0]).toMatchObject({
      threshold: '1000',
      fired: false,
    });
  });

  test('a rule without the number or words of its type is a mistake of ours and throws', () => {
    expect(() => resultsOf(someFacts(), aRule('daysOverdue', {}))).toThrow('no threshold');
    expect(() => resultsOf(someFacts(), aRule('accountStatus', { valueType: 'list' }))).toThrow('no values');
    expect(() => resultsOf(someFacts(), aRule('overdueShare', days(1)))).toThrow('no percent');
  });
});
