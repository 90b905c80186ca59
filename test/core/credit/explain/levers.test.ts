import {
  clearReason,
  type CreditFacts,
  type CreditRule,
  type CreditRuleSet,
  defaultCreditSettings,
  describeExplanation,
  evaluateCredit,
  explainHold,
  type OpenDebit,
  whatIf,
} from '@o2c/core/credit';
import { addDays, decimal, isoDate, money } from '@o2c/core/kernel';
import { eur } from '../credit-builders';

const asOf = isoDate('2026-06-01');
const aRule = (over: Partial<CreditRule> & Pick<CreditRule, 'id' | 'type' | 'valueType'>): CreditRule => ({
  effect: 'block',
  scope: { level: 'all' },
  releaseOrder: false,
  ignoreBlank: false,
  ignoreDisputed: false,
  ...over,
});
const LIMIT = aRule({ id: 'LIMIT', type: 'creditLimitUsed', valueType: 'percent', threshold: decimal(100) });
const DAYS = aRule({ id: 'DAYS', type: 'daysOverdue', valueType: 'days', threshold: decimal(30) });
const LARGE = aRule({ id: 'LARGE', type: 'orderAmount', valueType: 'amount', threshold: decimal(5_000) });
const by = (...rules: readonly CreditRule[]): CreditRuleSet => ({ settings: defaultCreditSettings, rules });

const aDebit = (id: string, late: number, minor: number): OpenDebit => ({
  id,
  documentNumber: id,
  documentDate: addDays(asOf, -late - 30),
  dueDate: addDays(asOf, -late),
  open: eur(minor),
  inLimitCurrency: eur(minor),
  disputed: false,
});

/** Limit 10,000.00, an order of 1,000.00, and what is told. */
function held(over: Partial<CreditFacts> & { readonly debits?: readonly OpenDebit[]; readonly other?: number } = {}) {
  const { debits = [], other = 0, ...rest } = over;
  const open = debits.reduce((sum, { inLimitCurrency }) => sum + (inLimitCurrency?.minor ?? 0), other);
  const facts: CreditFacts = {
    asOf,
    checkpoint: 'orderEntry',
    document: {
      kind: 'order',
      termsCode: 'NET30',
      total: rest.orderAmount ?? eur(1_000_00),
      excluded: false,
      forced: false,
      criticalFields: [],
    },
    customer: {
      customerId: 'C',
      groupMissing: false,
      accountStatus: 'normal',
      dunningLevel: 0,
      excluded: false,
      intercompany: false,
      isNew: false,
    },
    limit: { kind: 'limited', amount: eur(10_000_00), source: 'base' },
    exposure: { openItems: eur(open), deliveredUnbilled: eur(0), openOrders: eur(0) },
    orderAmount: eur(1_000_00),
    debits,
    missingRates: [],
    rates: {},
    ...rest,
  };
  return facts;
}

const say = (facts: CreditFacts, ruleSet: CreditRuleSet): string => {
  const explanation = explainHold(facts, ruleSet);
  return explanation ? describeExplanation(explanation) : 'cleared';
};

describe('what would free a held order, in words', () => {
  test('over the limit: a payment, a raise or a smaller order, each to the cent', () => {
    expect(say(held({ other: 9_500_00 }), by(LIMIT))).toBe(
      'A payment of 500.00 EUR frees this order; so does a credit limit of 10500.00 EUR, 500.00 EUR more; so does a reduction of the order by 500.00 EUR to 500.00 EUR.',
    );
  });

  test('too late: the debits that must be settled, and the days it is too late', () => {
    const debits = [aDebit('INV-1', 45, 300_00), aDebit('INV-2', 31, 200_00), aDebit('INV-3', 30, 900_00)];
    expect(say(held({ debits }), by(LIMIT, DAYS))).toBe(
      'A payment of 500.00 EUR that settles INV-1 (300.00 EUR), INV-2 (200.00 EUR) in full frees this order; so does 15 more days of grace.',
    );
  });

  test('too late and over the limit: the payment is the larger of both, and names only what must be settled', () => {
    const debits = [aDebit('INV-1', 31, 300_00), aDebit('INV-2', 3, 9_000_00)];
    expect(say(held({ debits }), by(LIMIT, DAYS))).toBe(
      'A payment of 300.00 EUR that settles INV-1 (300.00 EUR) in full frees this order.',
    );
    const more = [aDebit('INV-1', 31, 300_00), aDebit('INV-2', 3, 9_200_00)];
    expect(say(held({ debits: more }), by(LIMIT, DAYS))).toContain(
      'payment of 500.00 EUR that settles INV-1 (300.00 EUR)',
    );
  });

  test('an amount overdue is paid in part, from the oldest on', () => {
    const rule = aRule({ id: 'O', type: 'overdueAmount', valueType: 'amount', threshold: decimal(100) });
    const debits = [aDebit('INV-1', 45, 150_00), aDebit('INV-2', 31, 200_00)];
    expect(say(held({ debits }), by(rule))).toBe(
      'A payment of 250.00 EUR that settles INV-1 (150.00 EUR) in full and 100.00 EUR of INV-2 frees this order.',
    );
  });

  test('too large and over the limit beyond what a smaller order gives: the pair that moves least money', () => {
    const facts = held({ other: 11_000_00, orderAmount: eur(6_000_00) });
    expect(explainHold(facts, by(LIMIT, LARGE))).toEqual({
      kind: 'pair',
      pair: [
        { kind: 'payment', amount: eur(1_000_01), settling: [] },
        { kind: 'orderReduction', by: eur(5_999_99), to: eur(1) },
      ],
    });
  });

  test('where the limit may be used beyond itself, raising it moves less than the order or a payment', () => {
    const beyond = aRule({ ...LIMIT, threshold: decimal(150) });
    const small = aRule({ ...LARGE, threshold: decimal(50) });
    const limit = { kind: 'limited', amount: eur(100_00), source: 'base' } as const;
    const facts = held({ other: 200_00, orderAmount: eur(60_00), limit });
    expect(explainHold(facts, by(beyond, small))).toEqual({
      kind: 'pair',
      pair: [
        { kind: 'limitRaise', by: eur(66_67), to: eur(166_67) },
        { kind: 'orderReduction', by: eur(10_00), to: eur(50_00) },
      ],
    });
  });

  test('too late for a day and too large for the limit: more days with less money', () => {
    const debits = [aDebit('INV-1', 31, 9_900_00)];
    expect(say(held({ debits }), by(LIMIT, DAYS))).toBe(
      'A payment of 9900.00 EUR that settles INV-1 (9900.00 EUR) in full frees this order.',
    );
    const { inLimitCurrency, ...foreign } = aDebit('INV-1', 31, 9_900_00);
    expect(inLimitCurrency).toEqual(foreign.open);
    const unknown = [{ ...foreign, open: money(1, 'USD') }];
    const facts = held({ other: 9_900_00 });
    expect(say({ ...facts, debits: unknown }, by(LIMIT, DAYS))).toBe(
      'A payment of 900.00 EUR together with 1 more day of grace frees this order.',
    );
  });

  test('a limit, a rate or a group that nobody decided, and what only a person releases', () => {
    expect(say(held({ limit: { kind: 'missing' } }), by(LIMIT))).toBe(
      'No payment helps until a credit limit is decided.',
    );
    expect(say(held({ missingRates: ['USD'] }), by(LIMIT))).toBe(
      'No payment helps until an exchange rate for USD is given.',
    );
    const facts = held();
    expect(say({ ...facts, customer: { ...facts.customer, groupMissing: true } }, by(LIMIT))).toBe(
      "No payment helps until the customer's credit group is set right.",
    );
    const status = aRule({ id: 'S', type: 'accountStatus', valueType: 'list', values: ['normal'] });
    const forced = { ...facts, document: { ...facts.document, forced: true } };
    expect(say(forced, by(LIMIT, status))).toBe(
      'No payment helps until a person releases it (account status, held by a person).',
    );
  });

  test('no single and no paired action: three things are wrong at once', () => {
    const blank = aRule({ id: 'X', type: 'creditLimitExpired', valueType: 'days', threshold: decimal(5) });
    const facts = held({ limit: { kind: 'limited', amount: eur(0), source: 'base' }, orderAmount: eur(6_000_00) });
    const expired = { ...facts, customer: { ...facts.customer, limitExpiresOn: addDays(asOf, -9) } };
    expect(say(expired, by(LIMIT, LARGE, blank))).toBe('No single or paired action clears it.');
  });

  test('calls an invoice an invoice, and a quote a quote', () => {
    const explanation = explainHold(held({ other: 9_500_00 }), by(LIMIT));
    if (!explanation) throw new Error('held');
    expect(describeExplanation(explanation, 'invoice')).toMatch(/frees this invoice; .*a reduction of the invoice by/);
    expect(describeExplanation(explanation, 'quote')).toMatch(/^A payment of 500.00 EUR frees this quote/);
  });

  test('has nothing to say of a document that is not held', () => {
    expect(explainHold(held(), by(LIMIT))).toBeUndefined();
  });

  test("a group's limit is raised by its own name", () => {
    const facts = held({
      group: {
        code: 'RETAIL',
        limit: { kind: 'limited', amount: eur(1_000_00), source: 'base' },
        exposure: eur(100_00),
        amount: eur(1_000_00),
        missingRates: [],
      },
    });
    expect(say({ ...facts, customer: { ...facts.customer, group: 'RETAIL' } }, by(LIMIT))).toContain(
      'a limit of the group RETAIL of 1100.00 EUR, 100.00 EUR more',
    );
  });
});

describe('clearReason', () => {
  test('says what takes one reason away, whatever other reasons stay', () => {
    const debits = [aDebit('INV-1', 45, 300_00)];
    const facts = held({ debits, other: 9_500_00 });
    const verdict = evaluateCredit(facts, by(LIMIT, DAYS));
    const [days, limit] = verdict.outcome === 'held' ? verdict.reasons : [];
    if (!days || !limit) throw new Error('two reasons');
    expect(clearReason(facts, by(LIMIT, DAYS), days)).toEqual([
      { kind: 'payment', amount: eur(300_00), settling: debits },
      { kind: 'days', days: 15 },
    ]);
    expect(clearReason(facts, by(LIMIT, DAYS), limit)).toMatchObject([
      { kind: 'payment', amount: eur(800_00), settling: [] },
      { kind: 'limitRaise', by: eur(800_00) },
      { kind: 'orderReduction', by: eur(800_00) },
    ]);
  });

  test('has nothing for what only a person decides', () => {
    const facts = held();
    const forced = { ...facts, document: { ...facts.document, forced: true } };
    const verdict = evaluateCredit(forced, by(LIMIT));
    const reason = verdict.outcome === 'held' ? verdict.reasons[0] : undefined;
    expect(reason && clearReason(forced, by(LIMIT), reason)).toEqual([]);
  });
});

describe('whatIf', () => {
  const facts = held({ debits: [aDebit('INV-1', 45, 300_00)], other: 9_500_00 });

  test('asks the rules again with what is tried', () => {
    const outcome = (change: Parameters<typeof whatIf>[2]) => whatIf(facts, by(LIMIT, DAYS), change).verdict.outcome;
    expect(outcome({})).toBe('held');
    expect(outcome({ payment: eur(800_00) })).toBe('cleared');
    expect(outcome({ payment: eur(799_99) })).toBe('held');
    expect(outcome({ payment: eur(300_00), limitRaise: eur(500_00) })).toBe('cleared');
    expect(outcome({ orderReduction: eur(800_00), days: 15 })).toBe('cleared');
    expect(outcome({ orderReduction: eur(800_00), days: 14 })).toBe('held');
  });

  test('takes no order below its last cent, and nothing below zero', () => {
    const reduced = whatIf(facts, by(LIMIT), { orderReduction: eur(99_999_00), payment: eur(-5), days: -3 });
    expect(reduced.facts.orderAmount).toEqual(eur(1));
    expect(reduced.facts.debits).toEqual(facts.debits);
  });
});
