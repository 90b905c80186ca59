import {
  type ConfiguredProfile,
  type CreditConfiguration,
  type CreditRule,
  defaultCreditSettings,
  lintCredit,
  readRuleFile,
} from '@o2c/core/credit';
import { decimal, isoDate } from '@o2c/core/kernel';
import { eur } from '../credit-builders';

const aRule = (over: Partial<CreditRule> & Pick<CreditRule, 'id'>): CreditRule => ({
  type: 'daysOverdue',
  effect: 'block',
  scope: { level: 'all' },
  valueType: 'days',
  threshold: decimal(30),
  releaseOrder: false,
  ignoreBlank: false,
  ignoreDisputed: false,
  ...over,
});
const list = (over: Partial<CreditRule> & Pick<CreditRule, 'id'>): CreditRule => {
  const { threshold, ...rule } = aRule({ type: 'accountStatus', valueType: 'list', values: ['legal'], ...over });
  expect(threshold).toBeDefined();
  return rule;
};
const group = { level: 'group', group: 'KEY' } as const;
const customer = { level: 'customer', customerId: 'C' } as const;
const aProfile = (id: string, over: Partial<ConfiguredProfile> = {}): ConfiguredProfile => ({
  id,
  name: id,
  currency: 'EUR',
  ...over,
});

const configured = (rules: readonly CreditRule[], over: Partial<CreditConfiguration> = {}): CreditConfiguration => ({
  settings: new Map([['NL01', defaultCreditSettings]]),
  rules: rules.map((rule) => ({ rule })),
  groups: [{ code: 'KEY' }],
  profiles: [],
  known: {
    customers: new Set(['C']),
    termsCodes: new Set(['NET30']),
    rates: { EUR: decimal('0.92'), USD: decimal(1) },
  },
  unreadable: [],
  ...over,
});
const found = (rules: readonly CreditRule[], over: Partial<CreditConfiguration> = {}) =>
  lintCredit(configured(rules, over)).map(({ code, where }) => `${code} ${where}`);

describe('lintCredit', () => {
  test('finds nothing in rules that each matter', () => {
    const rules = [
      aRule({ id: 'DAYS', threshold: decimal(60) }),
      aRule({ id: 'KEY', effect: 'exclude', scope: group, threshold: decimal(90) }),
      aRule({ id: 'C-DAYS', scope: customer, threshold: decimal(120) }),
      list({ id: 'STATUS' }),
      aRule({ id: 'AMOUNT', type: 'orderAmount', valueType: 'amount', currency: 'USD' }),
    ];
    expect(found(rules)).toEqual([]);
  });

  test.each<[string, readonly CreditRule[], readonly string[]]>([
    ['two rules of one id', [aRule({ id: 'A' }), list({ id: 'A' })], ['credit-lint.duplicate-id A']],
    ['no rule at all', [], ['credit-lint.no-rules rules']],
    [
      'a rule that a wider one of a lower threshold always precedes',
      [aRule({ id: 'ALL' }), aRule({ id: 'NARROW', scope: group, threshold: decimal(45) })],
      ['credit-lint.unreachable-rule NARROW'],
    ],
    [
      'of two equal rules the second',
      [aRule({ id: 'ONE' }), aRule({ id: 'TWO' })],
      ['credit-lint.unreachable-rule TWO'],
    ],
    [
      'a rule for one risk group under one for all',
      [aRule({ id: 'ALL' }), aRule({ id: 'HIGH', riskGroup: 'high', threshold: decimal(30) })],
      ['credit-lint.unreachable-rule HIGH'],
    ],
    [
      'a list inside a longer one',
      [list({ id: 'LONG', values: ['legal', 'onHold'] }), list({ id: 'SHORT', scope: group })],
      ['credit-lint.unreachable-rule SHORT'],
    ],
    [
      'an exclusion with nothing to exclude from: only another type, only the same level, only another value type',
      [
        aRule({ id: 'GROUP', scope: group }),
        aRule({ id: 'SAME', effect: 'exclude', scope: group }),
        aRule({ id: 'AMOUNT', effect: 'exclude', scope: customer, valueType: 'amount' }),
        list({ id: 'TYPE', effect: 'exclude', scope: customer }),
      ],
      [
        'credit-lint.exclusion-without-block AMOUNT',
        'credit-lint.exclusion-without-block SAME',
        'credit-lint.exclusion-without-block TYPE',
      ],
    ],
    [
      'a block whose every case ends the check',
      [list({ id: 'BLOCK', scope: group }), list({ id: 'END', effect: 'exclude', releaseOrder: true })],
      ['credit-lint.block-always-excluded BLOCK'],
    ],
    [
      'exclusions of two thresholds for the same customers',
      [
        aRule({ id: 'DAYS' }),
        aRule({ id: 'E1', effect: 'exclude', scope: group, threshold: decimal(60) }),
        aRule({ id: 'E2', effect: 'exclude', scope: group, threshold: decimal(90) }),
      ],
      ['credit-lint.contradictory-exclusions E2'],
    ],
    [
      'a point where nothing is checked',
      [aRule({ id: 'A', checkpoints: ['shipment'] })],
      ['credit-lint.checkpoint-not-checked A'],
    ],
    [
      'a group nobody knows',
      [aRule({ id: 'A', scope: { level: 'group', group: 'NO' } })],
      ['credit-lint.unknown-group A'],
    ],
    [
      'a customer nobody knows',
      [aRule({ id: 'A', scope: { level: 'customer', customerId: 'X' } })],
      ['credit-lint.unknown-customer A'],
    ],
    [
      'terms, statuses and fields nobody knows',
      [
        list({ id: 'T', type: 'termsOfPayment', values: ['NET30', 'NET99'] }),
        list({ id: 'S', values: ['gone'] }),
        list({ id: 'F', type: 'criticalChange', values: ['colour'] }),
      ],
      ['credit-lint.unknown-field F', 'credit-lint.unknown-status S', 'credit-lint.unknown-terms T'],
    ],
    [
      'a currency without a rate',
      [aRule({ id: 'A', type: 'orderAmount', valueType: 'amount', currency: 'JPY' })],
      ['credit-lint.currency-without-rate A'],
    ],
  ])('finds %s', (_, rules, codes) => {
    expect(found(rules)).toEqual(codes);
  });

  test('leaves a narrower rule alone that stays where an exclusion takes the wider one back', () => {
    const rules = [
      aRule({ id: 'ALL' }),
      aRule({ id: 'KEY', effect: 'exclude', scope: group, threshold: decimal(90) }),
      aRule({ id: 'C', scope: customer, threshold: decimal(45) }),
    ];
    expect(found(rules)).toEqual([]);
  });

  test('compares rules only where both are set', () => {
    const rules = [
      { rule: aRule({ id: 'NL' }), legalEntity: 'NL01' },
      { rule: aRule({ id: 'US', threshold: decimal(45) }), legalEntity: 'US01' },
    ];
    const settings = new Map([
      ['NL01', defaultCreditSettings],
      ['US01', defaultCreditSettings],
    ]);
    expect(lintCredit(configured([], { rules, settings }))).toEqual([]);
  });

  test.each<[string, Partial<CreditConfiguration>, readonly string[]]>([
    [
      'limits that lean on each other in a circle, each circle once',
      { profiles: [aProfile('A', { limitOwnerId: 'B' }), aProfile('B', { limitOwnerId: 'A' })] },
      ['credit-lint.cyclic-parent A', 'credit-lint.long-chain A', 'credit-lint.long-chain B'],
    ],
    [
      'limits more than one step away, which nobody follows',
      { profiles: [aProfile('A', { limitOwnerId: 'B' }), aProfile('B', { limitOwnerId: 'C' }), aProfile('C')] },
      ['credit-lint.long-chain A'],
    ],
    [
      'groups that are their own parents',
      {
        groups: [
          { code: 'KEY', parent: 'SUB' },
          { code: 'SUB', parent: 'KEY' },
        ],
      },
      ['credit-lint.cyclic-parent KEY'],
    ],
    [
      'a profile of a group nobody knows',
      { profiles: [aProfile('A', { group: 'NO' })] },
      ['credit-lint.unknown-group A'],
    ],
    [
      'a limit in a currency without a rate',
      { profiles: [aProfile('A', { currency: 'JPY' })] },
      ['credit-lint.currency-without-rate JPY'],
    ],
    [
      'a shared limit without a last day',
      { groups: [{ code: 'KEY', limit: eur(1) }] },
      ['credit-lint.group-without-expiry KEY'],
    ],
  ])('finds %s', (_, over, codes) => {
    expect(found([aRule({ id: 'DAYS' })], over)).toEqual(codes);
  });

  test('a profile that owns its own limit, and a shared limit with a last day, are fine', () => {
    const groups = [{ code: 'KEY', limit: eur(1), expiresOn: isoDate('2027-01-01') }];
    expect(found([aRule({ id: 'DAYS' })], { groups, profiles: [aProfile('A', { limitOwnerId: 'A' })] })).toEqual([]);
  });
});

describe('readRuleFile', () => {
  const lint = (file: object) => {
    const read = readRuleFile(JSON.stringify(file));
    return read && lintCredit({ ...read, profiles: [], known: {} }).map(({ code, where }) => `${code} ${where}`);
  };

  test('names every rule that cannot be understood, and goes on', () => {
    const rules = [
      { id: 'A', type: 'daysOverdue', threshold: 30 },
      { id: 'B', type: 'nothing' },
      { id: 'C', type: 'daysOverdue', threshold: -1 },
      { type: 'daysOverdue', threshold: 1 },
    ];
    expect(lint({ rules })).toEqual([
      'credit-lint.rule-invalid B',
      'credit-lint.rule-invalid C',
      'credit-lint.rule-invalid rule 4',
    ]);
  });

  test('refuses grace at some checkpoints and not at others (CR-3)', () => {
    const settings = { checkpoints: { orderEntry: { checked: true, graceDays: 2 }, shipment: { checked: true } } };
    const rules = [{ id: 'A', type: 'daysOverdue', threshold: 30 }];
    expect(lint({ settings, rules })).toEqual(['credit-lint.mixed-grace settings']);
    expect(lint({ settings: { color: 'red' }, rules })).toEqual(['credit-lint.settings-invalid settings']);
  });

  test('is no rule file: other text, other JSON', () => {
    expect(readRuleFile('rules')).toBeUndefined();
    expect(readRuleFile('{"rules":{}}')).toBeUndefined();
  });
});
