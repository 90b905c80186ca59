import {
  checkCreditRule,
  type CreditFacts,
  type CreditRule,
  type CreditRuleType,
  type RiskGroup,
  type RuleScope,
} from '@o2c/core/credit';
import { addDays, decimal, isoDate } from '@o2c/core/kernel';
import fc from 'fast-check';
import { aCustomer, aDebit, aDocument, eur, someFacts } from './credit-builders';

const asOf = isoDate('2026-06-01');
const NUMBERS: Readonly<Partial<Record<CreditRuleType, Pick<CreditRule, 'valueType'>>>> = {
  daysOverdue: { valueType: 'days' },
  creditLimitExpired: { valueType: 'days' },
  oldestOpenItem: { valueType: 'days' },
  lastPayment: { valueType: 'days' },
  reviewOverdue: { valueType: 'days' },
  dunningLevel: { valueType: 'level' },
  overdueAmount: { valueType: 'amount' },
  orderAmount: { valueType: 'amount' },
  creditLimitUsed: { valueType: 'percent' },
  overdueShare: { valueType: 'percent' },
};
const LISTS: Readonly<Partial<Record<CreditRuleType, readonly string[]>>> = {
  accountStatus: ['onHold', 'legal'],
  termsOfPayment: ['NET60'],
  criticalChange: ['paymentTerms'],
};

const scope: fc.Arbitrary<RuleScope> = fc.constantFrom<RuleScope>(
  { level: 'all' },
  { level: 'group', group: 'KEY' },
  { level: 'customer', customerId: 'C-1' },
  { level: 'customer', customerId: 'C-2' },
);
const risk = fc.constantFrom<RiskGroup | undefined>(undefined, undefined, 'low', 'high');
const types = [...Object.keys(NUMBERS), ...Object.keys(LISTS)] as readonly CreditRuleType[];

/** A rule of any type that an administrator could set. */
const anyRule: fc.Arbitrary<Omit<CreditRule, 'id'>> = fc
  .record({
    type: fc.constantFrom(...types),
    effect: fc.constantFrom('block' as const, 'block' as const, 'exclude' as const),
    scope,
    risk,
    number: fc.nat(150),
    percent: fc.option(fc.nat(120), { nil: undefined }),
    flags: fc.tuple(fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 4 })),
  })
  .map(({ type, effect, scope: on, risk: riskGroup, number, percent, flags: [blank, disputed, release] }) => {
    const values = LISTS[type];
    const hasPercent = type === 'overdueShare' || (type === 'overdueAmount' && percent !== undefined);
    return {
      type,
      effect,
      scope: on,
      valueType: values ? ('list' as const) : (NUMBERS[type]?.valueType ?? 'days'),
      ...(values ? { values } : { threshold: decimal(NUMBERS[type]?.valueType === 'amount' ? number * 100 : number) }),
      ...(hasPercent ? { percent: decimal(percent ?? 40) } : {}),
      ...(riskGroup === undefined ? {} : { riskGroup }),
      releaseOrder: effect === 'exclude' && release === 0,
      ignoreBlank: blank,
      ignoreDisputed: disputed,
    };
  });

/** Some rules, each with an id of its own. */
export const anyRules: fc.Arbitrary<readonly CreditRule[]> = fc
  .array(anyRule, { minLength: 1, maxLength: 8 })
  .map((rules) => rules.map((rule, at) => checked({ ...rule, id: `R${at}` })));

function checked(rule: CreditRule): CreditRule {
  const result = checkCreditRule(rule, 1);
  if (!result.ok) throw new Error(`no rule at all: ${JSON.stringify([rule, result.error])}`);
  return result.value;
}

const days = fc.integer({ min: -30, max: 160 });
const debit = fc.record({ overdue: days, minor: fc.integer({ min: 1, max: 9_000_00 }), disputed: fc.boolean() });

/** Facts of a customer of whom anything may be true. */
export const anyFacts: fc.Arbitrary<CreditFacts> = fc
  .record({
    limit: fc.nat(20_000_00),
    kind: fc.constantFrom('limited', 'limited', 'limited', 'unlimited', 'missing'),
    open: fc.integer({ min: -5_000_00, max: 20_000_00 }),
    order: fc.nat(20_000_00),
    debits: fc.array(debit, { maxLength: 5 }),
    status: fc.constantFrom('normal', 'watch', 'onHold', 'legal'),
    terms: fc.constantFrom('NET30', 'NET60'),
    risk,
    inGroup: fc.boolean(),
    expired: fc.option(days, { nil: undefined }),
    paid: fc.option(fc.nat(160), { nil: undefined }),
    level: fc.nat(5),
    changed: fc.boolean(),
  })
  .map((given) => ({
    ...someFacts({ asOf, openItems: eur(given.open), orderAmount: eur(given.order) }),
    limit:
      given.kind === 'limited'
        ? { kind: 'limited', amount: eur(given.limit), source: 'base' }
        : { kind: given.kind === 'missing' ? 'missing' : 'unlimited' },
    document: aDocument({
      total: eur(given.order),
      termsCode: given.terms,
      criticalFields: given.changed ? ['paymentTerms'] : [],
    }),
    customer: aCustomer({
      accountStatus: given.status,
      dunningLevel: given.level,
      ...(given.risk === undefined ? {} : { riskGroup: given.risk }),
      ...(given.inGroup ? { group: 'KEY' } : {}),
      ...(given.expired === undefined ? {} : { limitExpiresOn: addDays(asOf, -given.expired) }),
      ...(given.expired === undefined ? {} : { nextReviewOn: addDays(asOf, -given.expired) }),
      ...(given.paid === undefined ? {} : { lastPaymentOn: addDays(asOf, -given.paid) }),
    }),
    debits: given.debits
      .map(({ overdue, minor, disputed }, at) =>
        aDebit({
          id: `D${at}`,
          dueDate: addDays(asOf, -overdue),
          documentDate: addDays(asOf, -overdue - 30),
          open: eur(minor),
          disputed,
        }),
      )
      .sort((one, other) => (one.dueDate < other.dueDate ? -1 : 1)),
  }));
