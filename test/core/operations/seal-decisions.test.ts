import { instant } from '@o2c/core/kernel';
import { MOST_IN_A_BLOCK, sealDecisions } from '@o2c/core/operations';
import fc from 'fast-check';
import { aDecision, ENTITY, OTHER_ENTITY, sealed } from './a-chain';

const recordedOn = instant('2026-03-01T11:00:00Z');

describe('sealDecisions', () => {
  test('AU-1: the first block has no predecessor, the next carries the hash of the one before', () => {
    const first = sealed([aDecision(1)], ENTITY);
    const second = sealed([aDecision(2)], ENTITY, first);
    expect([first.sequence, first.previousHash]).toEqual([1, undefined]);
    expect([second.sequence, second.previousHash]).toEqual([2, first.blockHash]);
  });
  test('AU-1: nothing unsealed, no block', () =>
    expect(sealDecisions([], { legalEntityId: ENTITY, head: undefined, recordedOn })).toBeUndefined());
  test('AU-1: the order in which decisions are read does not matter: they stand by recordedOn, then id', () => {
    const decisions = [1, 2, 3, 4, 5, 6].map((n) => ({
      ...aDecision(n),
      recordedOn: aDecision((n % 3) + 1).recordedOn,
    }));
    const expected = sealed(decisions, ENTITY);
    fc.assert(
      fc.property(fc.shuffledSubarray(decisions, { minLength: decisions.length }), (shuffled) => {
        expect(sealed(shuffled, ENTITY)).toEqual(expected);
      }),
    );
  });
  test('AU-1: two sealers make the same block under the same id, so only one can be written', () =>
    expect(sealed([aDecision(1)], ENTITY).id).toBe(sealed([aDecision(2)], ENTITY).id));
  test('AU-1: the same decisions in another chain, or at another place, are another block', () => {
    const here = sealed([aDecision(1)], ENTITY);
    expect(sealed([aDecision(1)], OTHER_ENTITY).blockHash).not.toBe(here.blockHash);
    expect(sealed([aDecision(1)], ENTITY, here).blockHash).not.toBe(here.blockHash);
  });
  test('AU-1: a block takes the oldest 900; what does not fit waits for the next', () => {
    const many = Array.from({ length: MOST_IN_A_BLOCK + 1 }, (_, n) => ({
      ...aDecision(n % 60),
      id: `id-${String(n).padStart(4, '0')}`,
    }));
    const first = sealed(many, ENTITY);
    expect(first.decisions).toHaveLength(MOST_IN_A_BLOCK);
    const left = many.filter(({ id }) => !first.decisions.some((taken) => taken.id === id));
    expect(left.map((decision) => decision.recordedOn)).toEqual([first.lastRecordedOn]);
  });
});
