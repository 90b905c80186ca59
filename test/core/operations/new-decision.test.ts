import { instant } from '@o2c/core/kernel';
import { type DecisionMade, decisionHash, newDecision } from '@o2c/core/operations';

const made: DecisionMade = {
  type: 'order.clear',
  legalEntityId: 'entity',
  customerId: 'customer',
  targetTable: 'salesorder',
  targetId: 'order',
  rule: 'credit-limit',
  outcome: 'held',
  autonomy: 'act',
  inputs: { used: 120, limit: 100 },
  counterfactual: '20.00 less, or a limit of 120.00',
  correlationId: 'c',
  recordedOn: instant('2026-03-01T10:00:00Z'),
};

describe('newDecision (AU-1)', () => {
  test('the same decision made twice is the same row, whatever the order of its inputs', () => {
    expect(newDecision({ ...made, inputs: { limit: 100, used: 120 } })).toEqual(newDecision(made));
    expect(newDecision(made).inputs).toBe('{"limit":100,"used":120}');
  });

  test('a later decision on the same target is a row of its own, unless it names the same occasion', () => {
    const later = { ...made, recordedOn: instant('2026-03-01T11:00:00Z') };
    expect(newDecision(later).id).not.toBe(newDecision(made).id);
    const [one, other] = [made, later].map((each) => newDecision({ ...each, occasion: 'content-1' }));
    expect(one?.id).toBe(other?.id);
    expect(one?.key).toMatch(/^decision-[0-9a-f]{32}$/);
  });

  test.each(Object.keys(made).filter((member) => member !== 'inputs'))('its hash covers %s', (member) => {
    const changed = { ...newDecision(made), [member]: 'changed' };
    expect(decisionHash(changed)).not.toBe(newDecision(made).contentHash);
  });

  test('keeps 2,048 characters of inputs and refuses one more', () => {
    const inputs = 'x'.repeat(2_046);
    expect(newDecision({ ...made, inputs }).inputs).toHaveLength(2_048);
    expect(() => newDecision({ ...made, inputs: `${inputs}x` })).toThrow('2,048');
  });
});
