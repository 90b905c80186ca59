import {
  type CreditFacts,
  type CreditRule,
  type CreditRuleSet,
  type CreditRuleType,
  defaultCreditSettings,
  type OpenDebit,
  type RuleScope,
  type RuleValueType,
} from '@o2c/core/credit';
import { addDays, decimal, isoDate, money } from '@o2c/core/kernel';
import fc from 'fast-check';
import { eur } from '../credit-builders';

export const asOf = isoDate('2026-06-01');

/** How large the drawn amounts are: tiny ones can be searched by brute force. */
export interface Size {
  readonly amount: number;
  readonly debits: number;
}

const VALUE_TYPES: Readonly<Record<CreditRuleType, RuleValueType>> = {
  daysOverdue: 'days',
  accountStatus: 'list',
  termsOfPayment: 'list',
  creditLimitExpired: 'days',
  overdueAmount: 'amount',
  orderAmount: 'amount',
  creditLimitUsed: 'percent',
  oldestOpenItem: 'days',
  overdueShare: 'percent',
  dunningLevel: 'level',
  lastPayment: 'days',
  reviewOverdue: 'days',
  criticalChange: 'list',
};
const MONEY_AND_DAYS = [
  'daysOverdue',
  'creditLimitExpired',
  'overdueAmount',
  'orderAmount',
  'creditLimitUsed',
  'creditLimitUsed',
  'oldestOpenItem',
  'overdueShare',
  'lastPayment',
  'reviewOverdue',
] as const;

const scope = fc.constantFrom<RuleScope>(
  { level: 'all' },
  { level: 'all' },
  { level: 'group', group: 'G' },
  { level: 'customer', customerId: 'C' },
);

const aRule = (types: readonly CreditRuleType[], { amount }: Size): fc.Arbitrary<CreditRule> =>
  fc
    .record({
      type: fc.constantFrom(...types),
      exclude: fc.nat(4).map((drawn) => drawn === 0),
      scope,
      byAmount: fc.boolean(),
      days: fc.nat(60),
      money: fc.nat(amount),
      share: fc.constantFrom(0, 25, '33.3333', 50, 80, 100, 120, 150),
      percent: fc.option(fc.constantFrom(0, 20, 50, 90, 130)),
      flags: fc.record({ releaseOrder: fc.boolean(), ignoreBlank: fc.boolean(), ignoreDisputed: fc.boolean() }),
    })
    .map(({ type, exclude, byAmount, days, share, percent, flags, ...drawn }) => {
      const valueType = exclude && byAmount && type === 'daysOverdue' ? 'amount' : VALUE_TYPES[type];
      const effect = exclude ? 'exclude' : 'block';
      const amount = decimal((drawn.money / 100).toFixed(2));
      const number =
        type === 'overdueShare' || valueType === 'days'
          ? decimal(days)
          : valueType === 'amount'
            ? amount
            : decimal(share);
      return {
        id: 'drawn',
        type,
        effect,
        scope: drawn.scope,
        valueType,
        ...(valueType === 'list'
          ? { values: ['x', 'NET60'] }
          : { threshold: valueType === 'level' ? decimal(days % 4) : number }),
        ...(type === 'overdueShare' ? { percent: decimal(percent ?? 40) } : {}),
        ...(type === 'overdueAmount' && percent !== null ? { percent: decimal(percent) } : {}),
        ...flags,
        releaseOrder: effect === 'exclude' && flags.releaseOrder,
      } satisfies CreditRule;
    });

const ruleSetOf = (rules: readonly CreditRule[]): CreditRuleSet => ({
  settings: defaultCreditSettings,
  rules: rules.map((rule, at) => ({ ...rule, id: `R${at}` })),
});

/** Rules of the types that money and days can do something about. */
export const movableRuleSet = (size: Size, most = 4): fc.Arbitrary<CreditRuleSet> =>
  fc.array(aRule(MONEY_AND_DAYS, size), { minLength: 1, maxLength: most }).map(ruleSetOf);

/** Rules that want a smaller document and less use of a limit at once, by percents on both sides of a hundred. */
export const twoSidedRuleSet = (size: Size): fc.Arbitrary<CreditRuleSet> => {
  const drawn = (type: CreditRuleType) => aRule([type], size).filter(({ effect }) => effect === 'block');
  const use = drawn('creditLimitUsed');
  return fc
    .tuple(drawn('orderAmount'), use, fc.oneof(use, drawn('overdueAmount'), drawn('daysOverdue')))
    .map(ruleSetOf);
};

/** Rules of all types. */
export const anyRuleSet = (size: Size): fc.Arbitrary<CreditRuleSet> =>
  fc.array(aRule(Object.keys(VALUE_TYPES) as CreditRuleType[], size), { minLength: 1, maxLength: 5 }).map(ruleSetOf);

const aDebit = ({ amount }: Size): fc.Arbitrary<Omit<OpenDebit, 'id' | 'documentNumber'>> =>
  fc
    .record({
      late: fc.integer({ min: -20, max: 70 }),
      terms: fc.nat(40),
      minor: fc.integer({ min: 1, max: amount }),
      disputed: fc.nat(3),
    })
    .map(({ late, terms, minor, disputed }) => ({
      dueDate: addDays(asOf, -late),
      documentDate: addDays(asOf, -late - terms),
      open: eur(minor),
      inLimitCurrency: eur(minor),
      disputed: disputed === 0,
    }));

/** A customer C of group G who has ordered, with everything a rule may look at. */
export const someoneHeld = (size: Size): fc.Arbitrary<CreditFacts> =>
  fc
    .record({
      limit: fc.nat(size.amount * 2),
      group: fc.option(fc.nat(size.amount * 3)),
      credits: fc.nat(size.amount),
      delivered: fc.nat(size.amount),
      orders: fc.nat(size.amount),
      amount: fc.integer({ min: 1, max: size.amount }),
      debits: fc.array(aDebit(size), { maxLength: size.debits }),
      ages: fc.array(fc.option(fc.integer({ min: -10, max: 80 })), { minLength: 3, maxLength: 3 }),
      level: fc.nat(3),
    })
    .map(({ limit, group, credits, delivered, orders, amount, debits, ages, level }) => {
      const open = debits.reduce((sum, { open: { minor } }) => sum + minor, 0);
      const used = open - credits + delivered + orders;
      const ago = (at: number) => (typeof ages[at] === 'number' ? addDays(asOf, -ages[at]) : undefined);
      const [expires, review, paid] = [ago(0), ago(1), ago(2)];
      return {
        asOf,
        checkpoint: 'orderEntry',
        document: {
          kind: 'order',
          termsCode: 'NET30',
          total: eur(amount),
          excluded: false,
          forced: false,
          criticalFields: [],
        },
        customer: {
          customerId: 'C',
          group: 'G',
          groupMissing: false,
          accountStatus: 'normal',
          ...(expires === undefined ? {} : { limitExpiresOn: expires }),
          ...(review === undefined ? {} : { nextReviewOn: review }),
          ...(paid === undefined ? {} : { lastPaymentOn: paid }),
          dunningLevel: level,
          excluded: false,
          intercompany: false,
          isNew: false,
        },
        ...(group === null ? {} : { group: aGroup(group, used, amount) }),
        limit: { kind: 'limited', amount: eur(limit), source: 'base' },
        exposure: { openItems: eur(open - credits), deliveredUnbilled: eur(delivered), openOrders: eur(orders) },
        orderAmount: eur(amount),
        debits: debits
          .map((debit, at) => ({ ...debit, id: `I${at}`, documentNumber: `I${at}` }))
          .sort((one, other) => (one.dueDate < other.dueDate ? -1 : one.dueDate > other.dueDate ? 1 : 0)),
        missingRates: [],
        rates: {},
      } satisfies CreditFacts;
    });

const aGroup = (limit: number, exposure: number, amount: number) =>
  ({
    code: 'G',
    limit: { kind: 'limited', amount: money(limit, 'EUR'), source: 'base' },
    exposure: eur(exposure),
    amount: eur(amount),
    missingRates: [],
  }) as const;
