import { instant, isoDate } from '@o2c/core/kernel';
import { checkJournal, type Run, type RunChunk, runKey } from '@o2c/core/operations';

const now = instant('2026-03-03T08:00:00Z');
const counts = { done: 2, skipped: 1, parked: 0, failed: 0 };
const run: Run = {
  id: 'run-1',
  key: runKey('invoicing', isoDate('2026-03-02'), 'DE01 1'),
  job: 'invoicing',
  status: 'done',
  asOf: isoDate('2026-03-02'),
  scope: 'DE01 1',
  chunkCount: 2,
  itemCount: 6,
  counts: { done: 4, skipped: 2, parked: 0, failed: 0 },
  startedOn: instant('2026-03-02T08:00:00Z'),
  report: '{"amounts":{"de":300}}',
  correlationId: 'c',
};
const aChunk = (sequence: number, changed: Partial<RunChunk> = {}): RunChunk => ({
  id: `chunk-${sequence}`,
  key: `chunk-${sequence}`,
  runId: run.id,
  sequence,
  status: 'done',
  items: [1, 2, 3].map((item) => `${sequence}-${item}`),
  attempts: 1,
  counts,
  report: '{"amounts":{"de":150}}',
  correlationId: 'c',
  ...changed,
});
const chunks = [aChunk(1), aChunk(2)];
const found = (facts: { runs?: readonly Run[]; chunks?: readonly RunChunk[] }): readonly string[] => [
  ...new Set(checkJournal({ runs: [run], chunks, now, ...facts }).map(({ invariant }) => invariant)),
];

describe('checkJournal', () => {
  test('a run that adds up has no finding', () => {
    expect(checkJournal({ runs: [run], chunks, now })).toEqual([]);
  });

  test.each<[string, Parameters<typeof found>[0]]>([
    ['a run that counts other than its chunks', { runs: [{ ...run, counts: { ...run.counts, done: 3, failed: 1 } }] }],
    ['a finished run with an item that has no end', { runs: [{ ...run, counts: { ...run.counts, done: 3 } }] }],
    ['a chunk with an item that has no end', { chunks: [aChunk(1), aChunk(2, { counts: { ...counts, done: 1 } })] }],
    ['amounts that do not add up', { runs: [{ ...run, report: '{"amounts":{"de":299}}' }] }],
  ])('I17 finds %s', (_, facts) => {
    expect(found(facts)).toContain('I17');
  });

  test.each<[string, Parameters<typeof found>[0]]>([
    ['an item in two chunks', { chunks: [aChunk(1), aChunk(2, { items: ['1-1', '2-2', '2-3'] })] }],
    ['an item in no chunk', { chunks: [aChunk(1), aChunk(2, { items: ['2-1', '2-2'] })] }],
    ['a chunk that is missing', { chunks: [aChunk(1), aChunk(3)] }],
    ['two runs of one job, day and scope', { runs: [run, { ...run, id: 'run-2', chunkCount: 0, itemCount: 0 }] }],
    ['a key that says something else', { runs: [{ ...run, scope: 'DE01 2' }] }],
  ])('I18 finds %s', (_, facts) => {
    expect(found(facts)).toContain('I18');
  });

  test('I23 finds what nobody took up for a day, and only that', () => {
    const open = { ...run, status: 'running' as const };
    const claimed = (leaseUntil: string): RunChunk => aChunk(2, { status: 'claimed', leaseUntil: instant(leaseUntil) });
    const stuck = [aChunk(1), claimed('2026-03-02T07:59:59Z')];
    expect(found({ runs: [open], chunks: stuck })).toEqual(['I23']);
    expect(found({ runs: [open], chunks: [aChunk(1), claimed('2026-03-02T08:00:00Z')] })).toEqual([]);
    expect(found({ runs: [{ ...open, startedOn: instant('2026-03-02T07:59:59Z') }] })).toEqual(['I23']);
    expect(found({ runs: [{ ...open, status: 'parked', startedOn: instant('2026-01-01T00:00:00Z') }] })).toEqual([]);
  });
});
