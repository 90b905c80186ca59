import {
  type CreditFacts,
  type CreditRuleSet,
  defaultCreditSettings,
  evaluateCredit,
  explainHold,
  type OpenDebit,
} from '@o2c/core/credit';
import { addDays, decimal, isoDate, money, zero } from '@o2c/core/kernel';

const TODAY = isoDate('2026-06-10');
const eur = (minor: number) => money(minor, 'EUR');

/** Prints what a verdict and the explanation of a hold take over the facts of a customer with a hundred open items and the demo's five rules. */
export function measureRules(): void {
  print('verdict, cleared', 20_000, () => evaluateCredit(factsOf({ late: false }), RULES));
  print('verdict, held', 20_000, () => evaluateCredit(factsOf({ late: true }), RULES));
  const held = factsOf({ late: true });
  print('explanation of a hold', 300, () => explainHold(held, RULES));
}

function print(what: string, times: number, work: () => unknown): void {
  for (let warm = 0; warm < times / 10; warm += 1) work();
  const started = performance.now();
  for (let count = 0; count < times; count += 1) work();
  const microseconds = ((performance.now() - started) * 1_000) / times;
  process.stdout.write(`  ${what.padEnd(22)} ${microseconds.toFixed(1)} us\n`);
}

const shared = { effect: 'block', scope: { level: 'all' }, releaseOrder: false, ignoreDisputed: false } as const;
const RULES: CreditRuleSet = {
  settings: defaultCreditSettings,
  rules: [
    { ...shared, id: 'DAYS', type: 'daysOverdue', valueType: 'days', threshold: decimal(60), ignoreBlank: false },
    {
      ...shared,
      id: 'LIMIT',
      type: 'creditLimitUsed',
      valueType: 'percent',
      threshold: decimal(100),
      ignoreBlank: false,
    },
    { ...shared, id: 'STATUS', type: 'accountStatus', valueType: 'list', values: ['onHold'], ignoreBlank: false },
    {
      ...shared,
      id: 'EXPIRED',
      type: 'creditLimitExpired',
      valueType: 'days',
      threshold: decimal(0),
      ignoreBlank: true,
    },
    {
      ...shared,
      id: 'KEY',
      type: 'daysOverdue',
      effect: 'exclude',
      scope: { level: 'group', group: 'KEY' },
      valueType: 'days',
      threshold: decimal(90),
      ignoreBlank: false,
    },
  ],
};

const debits = (late: boolean): readonly OpenDebit[] =>
  Array.from({ length: 100 }, (_, at) => ({
    id: String(at),
    documentNumber: `INV-${String(at)}`,
    documentDate: addDays(TODAY, -100),
    dueDate: addDays(TODAY, late && at < 5 ? at - 75 : at),
    open: eur(10_00 + at),
    inLimitCurrency: eur(10_00 + at),
    disputed: false,
  }));
const DEBITS = { late: debits(true), inTime: debits(false) };

const factsOf = ({ late }: { readonly late: boolean }): CreditFacts => ({
  asOf: TODAY,
  checkpoint: 'orderEntry',
  document: {
    kind: 'order',
    termsCode: 'NET30',
    termsRank: 1,
    discountRank: 0,
    total: eur(500_00),
    excluded: false,
    forced: false,
    criticalFields: [],
  },
  customer: {
    customerId: 'customer',
    groupMissing: false,
    accountStatus: 'normal',
    dunningLevel: 0,
    excluded: false,
    intercompany: false,
    isNew: false,
  },
  limit: { kind: 'limited', amount: eur(10_000_00), source: 'base' },
  exposure: { openItems: eur(late ? 9_900_00 : 1_000_00), deliveredUnbilled: zero('EUR'), openOrders: zero('EUR') },
  orderAmount: eur(500_00),
  debits: late ? DEBITS.late : DEBITS.inTime,
  missingRates: [],
  rates: {},
});
