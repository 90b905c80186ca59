import { parseCreditRuleSet } from '@o2c/core/credit';

const parse = (...rules: readonly unknown[]) => parseCreditRuleSet(JSON.stringify({ rules }));
const rule = { id: 'LIMIT', type: 'creditLimitUsed', threshold: '100' };

describe('parseCreditRuleSet', () => {
  test('reads rules with thresholds as text or whole numbers', () => {
    expect(
      parse({ ...rule, threshold: '99.5' }, { id: 'DAYS', type: 'daysOverdue', threshold: 61, scope: 'all' }),
    ).toEqual({
      ok: true,
      value: [
        { id: 'LIMIT', type: 'creditLimitUsed', threshold: '99.5', scope: 'all' },
        { id: 'DAYS', type: 'daysOverdue', threshold: '61', scope: 'all' },
      ],
    });
  });

  test.each`
    case                           | rules                                                       | error
    ${'no rules'}                  | ${[]}                                                       | ${{ code: 'credit-policy.no-rules' }}
    ${'an unknown rule'}           | ${[rule, { ...rule, id: 'X', type: 'creditLimit' }]}        | ${{ code: 'credit-policy.unknown-rule', at: 2, type: 'creditLimit' }}
    ${'a name of all objects'}     | ${[{ ...rule, type: 'toString' }]}                          | ${{ code: 'credit-policy.unknown-rule', at: 1, type: 'toString' }}
    ${'no rule at all'}            | ${['LIMIT']}                                                | ${{ code: 'credit-policy.unknown-rule', at: 1, type: '' }}
    ${'a typing error'}            | ${[{ ...rule, treshold: 3 }]}                               | ${{ code: 'credit-policy.unknown-member', at: 1, member: 'treshold' }}
    ${'a scope that is not there'} | ${[{ ...rule, scope: 'group:A' }]}                          | ${{ code: 'credit-policy.unknown-member', at: 1, member: 'scope' }}
    ${'no id'}                     | ${[{ ...rule, id: '' }]}                                    | ${{ code: 'credit-policy.id-missing', at: 1 }}
    ${'an id twice'}               | ${[rule, rule]}                                             | ${{ code: 'credit-policy.id-twice', at: 2, id: 'LIMIT' }}
    ${'below zero'}                | ${[{ ...rule, threshold: '-1' }]}                           | ${{ code: 'credit-policy.threshold-invalid', at: 1 }}
    ${'a double'}                  | ${[{ ...rule, threshold: 99.5 }]}                           | ${{ code: 'credit-policy.threshold-invalid', at: 1 }}
    ${'five places'}               | ${[{ ...rule, threshold: '0.00001' }]}                      | ${{ code: 'credit-policy.threshold-invalid', at: 1 }}
    ${'half a day'}                | ${[{ id: 'DAYS', type: 'daysOverdue', threshold: '30.5' }]} | ${{ code: 'credit-policy.threshold-invalid', at: 1 }}
    ${'no threshold'}              | ${[{ id: 'DAYS', type: 'daysOverdue' }]}                    | ${{ code: 'credit-policy.threshold-invalid', at: 1 }}
  `('refuses $case by name', ({ rules, error }: { rules: readonly unknown[]; error: unknown }) => {
    expect(parse(...rules)).toEqual({ ok: false, error });
  });

  test.each(['', '[]', 'null', '{"rules":'])('refuses what is no JSON object: %p', (text) => {
    expect(parseCreditRuleSet(text)).toEqual({ ok: false, error: { code: 'credit-policy.not-json' } });
  });
});
