import { instant } from '@o2c/core/kernel';
import { chunkLifecycle, mayClaim, type RunChunk, runLifecycle, type RunStatus } from '@o2c/core/operations';

const aChunk = (changed: Partial<RunChunk>): RunChunk => ({
  id: 'chunk',
  key: 'key',
  runId: 'run',
  sequence: 1,
  status: 'planned',
  items: [],
  attempts: 0,
  counts: { done: 0, skipped: 0, parked: 0, failed: 0 },
  correlationId: 'c',
  ...changed,
});
const lease = { status: 'claimed', claimedBy: 'other', leaseUntil: instant('2026-03-01T10:10:00Z') } as const;

const claims: readonly (readonly [string, Partial<RunChunk>, string, boolean])[] = [
  ['nobody has it', {}, '10:00:00', true],
  ['another worker has it', lease, '10:09:59', false],
  ['another worker’s lease is over', lease, '10:10:00', true],
  ['it is the worker’s own', { ...lease, claimedBy: 'me' }, '10:00:00', true],
  ['it is done', { status: 'done' }, '10:00:00', false],
  ['it is parked', { status: 'parked' }, '10:00:00', false],
];
test.each(claims)('a chunk may be claimed or not when %s', (...[, changed, time, expected]) => {
  expect(mayClaim(aChunk(changed), { worker: 'me', now: instant(`2026-03-01T${time}Z`) })).toBe(expected);
});

test.each([
  ['run', runLifecycle],
  ['chunk', chunkLifecycle],
])('every state of a %s leads to an end, and ends lead nowhere', (_, lifecycle) => {
  const reaches = (from: RunStatus, seen: ReadonlySet<RunStatus> = new Set()): boolean =>
    lifecycle[from].length === 0 ||
    lifecycle[from].some((to) => !seen.has(to) && reaches(to, new Set([...seen, from])));
  expect((Object.keys(lifecycle) as RunStatus[]).filter((state) => !reaches(state))).toEqual([]);
});
