import { defaultCreditSettings, parseCreditRule, parseCreditRuleSet } from '@o2c/core/credit';

const parse = (...rules: readonly unknown[]) => parseCreditRuleSet(JSON.stringify({ rules }));
const rule = { id: 'LIMIT', type: 'creditLimitUsed', threshold: '100' };
const days = { id: 'DAYS', type: 'daysOverdue', threshold: '61' };
const defaults = {
  effect: 'block',
  scope: { level: 'all' },
  releaseOrder: false,
  ignoreBlank: false,
  ignoreDisputed: false,
};

describe('parseCreditRuleSet', () => {
  test('reads rules with thresholds as text or whole numbers, blocks for all by default', () => {
    expect(parse({ ...rule, threshold: '99.5' }, { ...days, threshold: 61, scope: 'all' })).toEqual({
      ok: true,
      value: {
        settings: defaultCreditSettings,
        rules: [
          { ...defaults, id: 'LIMIT', type: 'creditLimitUsed', valueType: 'percent', threshold: '99.5' },
          { ...defaults, id: 'DAYS', type: 'daysOverdue', valueType: 'days', threshold: '61' },
        ],
      },
    });
  });

  test('reads every member of a rule', () => {
    const whole = {
      id: 'US-001',
      type: 'daysOverdue',
      effect: 'exclude',
      scope: { level: 'customer', customerId: 'C-1' },
      riskGroup: 'low',
      valueType: 'amount',
      threshold: '1000.50',
      currency: 'USD',
      releaseOrder: true,
      ignoreBlank: true,
      ignoreDisputed: true,
      checkpoints: ['shipment', 'orderEntry'],
    };
    expect(parseCreditRule(whole, 1)).toEqual({
      ok: true,
      value: { ...whole, threshold: '1000.5', checkpoints: ['orderEntry', 'shipment'] },
    });
    const share = {
      id: 'S',
      type: 'overdueShare',
      threshold: 45,
      percent: '40',
      scope: { level: 'group', group: 'KEY' },
    };
    expect(parseCreditRule(share, 1)).toMatchObject({
      value: { scope: share.scope, valueType: 'percent', percent: '40' },
    });
    expect(parseCreditRule({ id: 'T', type: 'termsOfPayment', values: ['NET60'] }, 1)).toMatchObject({
      value: { valueType: 'list', values: ['NET60'] },
    });
  });

  test.each`
    case                           | rules                                                                    | error
    ${'no rules'}                  | ${[]}                                                                    | ${{ code: 'credit-policy.no-rules' }}
    ${'an unknown rule'}           | ${[rule, { ...rule, id: 'X', type: 'creditLimit' }]}                     | ${{ code: 'credit-policy.unknown-rule', at: 2, type: 'creditLimit' }}
    ${'a name of all objects'}     | ${[{ ...rule, type: 'toString' }]}                                       | ${{ code: 'credit-policy.unknown-rule', at: 1, type: 'toString' }}
    ${'no rule at all'}            | ${['LIMIT']}                                                             | ${{ code: 'credit-policy.unknown-rule', at: 1, type: '' }}
    ${'a typing error'}            | ${[{ ...rule, treshold: 3 }]}                                            | ${{ code: 'credit-policy.unknown-member', at: 1, member: 'treshold' }}
    ${'a scope that is not there'} | ${[{ ...rule, scope: 'group:A' }]}                                       | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'scope' }}
    ${'a group without a code'}    | ${[{ ...rule, scope: { level: 'group', group: '' } }]}                   | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'scope' }}
    ${'a customer without an id'}  | ${[{ ...rule, scope: { level: 'customer' } }]}                           | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'scope' }}
    ${'a scope of two kinds'}      | ${[{ ...rule, scope: { level: 'group', group: 'A', customerId: 'C' } }]} | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'scope' }}
    ${'an effect that is none'}    | ${[{ ...rule, effect: 'allow' }]}                                        | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'effect' }}
    ${'a risk group that is none'} | ${[{ ...rule, riskGroup: 'huge' }]}                                      | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'riskGroup' }}
    ${'a block by amount'}         | ${[{ ...days, valueType: 'amount' }]}                                    | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'valueType' }}
    ${'a block that releases'}     | ${[{ ...rule, releaseOrder: true }]}                                     | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'releaseOrder' }}
    ${'a flag in words'}           | ${[{ ...rule, ignoreBlank: 'yes' }]}                                     | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'ignoreBlank' }}
    ${'a currency of days'}        | ${[{ ...days, currency: 'EUR' }]}                                        | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'currency' }}
    ${'a currency that is none'}   | ${[{ id: 'O', type: 'orderAmount', threshold: 1, currency: 'XXX' }]}     | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'currency' }}
    ${'a percent nobody looks at'} | ${[{ ...rule, percent: 5 }]}                                             | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'percent' }}
    ${'a percent below zero'}      | ${[{ id: 'O', type: 'overdueAmount', threshold: 1, percent: '-1' }]}     | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'percent' }}
    ${'a share without a percent'} | ${[{ id: 'S', type: 'overdueShare', threshold: 45 }]}                    | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'percent' }}
    ${'a list without values'}     | ${[{ id: 'A', type: 'accountStatus', values: [] }]}                      | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'values' }}
    ${'a list with an empty word'} | ${[{ id: 'A', type: 'accountStatus', values: ['watch', ''] }]}           | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'values' }}
    ${'values nobody looks at'}    | ${[{ ...rule, values: ['watch'] }]}                                      | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'values' }}
    ${'a list with a threshold'}   | ${[{ id: 'A', type: 'accountStatus', values: ['watch'], threshold: 1 }]} | ${{ code: 'credit-policy.threshold-invalid', at: 1 }}
    ${'no checkpoint'}             | ${[{ ...rule, checkpoints: [] }]}                                        | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'checkpoints' }}
    ${'a checkpoint that is none'} | ${[{ ...rule, checkpoints: ['picking'] }]}                               | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'checkpoints' }}
    ${'a checkpoint twice'}        | ${[{ ...rule, checkpoints: ['invoice', 'invoice'] }]}                    | ${{ code: 'credit-policy.member-invalid', at: 1, member: 'checkpoints' }}
    ${'no id'}                     | ${[{ ...rule, id: '' }]}                                                 | ${{ code: 'credit-policy.id-missing', at: 1 }}
    ${'an id that is a number'}    | ${[{ ...rule, id: 7 }]}                                                  | ${{ code: 'credit-policy.id-missing', at: 1 }}
    ${'an id twice'}               | ${[rule, rule]}                                                          | ${{ code: 'credit-policy.id-twice', at: 2, id: 'LIMIT' }}
    ${'below zero'}                | ${[{ ...rule, threshold: '-1' }]}                                        | ${{ code: 'credit-policy.threshold-invalid', at: 1 }}
    ${'a double'}                  | ${[{ ...rule, threshold: 99.5 }]}                                        | ${{ code: 'credit-policy.threshold-invalid', at: 1 }}
    ${'five places'}               | ${[{ ...rule, threshold: '0.00001' }]}                                   | ${{ code: 'credit-policy.threshold-invalid', at: 1 }}
    ${'half a day'}                | ${[{ ...days, threshold: '30.5' }]}                                      | ${{ code: 'credit-policy.threshold-invalid', at: 1 }}
    ${'half a day of a share'}     | ${[{ id: 'S', type: 'overdueShare', threshold: '4.5', percent: 40 }]}    | ${{ code: 'credit-policy.threshold-invalid', at: 1 }}
    ${'no threshold'}              | ${[{ id: 'DAYS', type: 'daysOverdue' }]}                                 | ${{ code: 'credit-policy.threshold-invalid', at: 1 }}
  `('refuses $case by place and member', ({ rules, error }: { rules: readonly unknown[]; error: unknown }) => {
    expect(parse(...rules)).toEqual({ ok: false, error });
  });

  test.each(['', '[]', 'null', '{"rules":'])('refuses what is no JSON object: %p', (text) => {
    expect(parseCreditRuleSet(text)).toEqual({ ok: false, error: { code: 'credit-policy.not-json' } });
  });

  test('refuses members it does not know beside settings and rules, and settings that are none', () => {
    expect(parseCreditRuleSet(JSON.stringify({ rules: [rule], rule: [] }))).toEqual({
      ok: false,
      error: { code: 'credit-policy.setting-unknown', setting: 'rule' },
    });
    expect(parseCreditRuleSet(JSON.stringify({ rules: [rule], settings: [] }))).toEqual({
      ok: false,
      error: { code: 'credit-policy.setting-invalid', setting: 'settings' },
    });
    expect(parseCreditRuleSet(JSON.stringify({ rules: [rule], settings: { queue: 'none' } }))).toEqual({
      ok: false,
      error: { code: 'credit-policy.setting-invalid', setting: 'queue' },
    });
  });
});
