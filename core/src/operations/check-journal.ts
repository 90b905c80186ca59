import { addDays, type Instant, instant, utcDateOf } from '../kernel';
import { type Finding } from './finding';
import { type Run, type RunChunk, type RunCounts } from './run';
import { runKey } from './run-key';
import { isOver } from './run-lifecycle';

export interface JournalFacts {
  readonly runs: readonly Run[];
  readonly chunks: readonly RunChunk[];
  readonly now: Instant;
}

/** I17, I18 and I23 over runs and their chunks. */
export function checkJournal({ runs, chunks, now }: JournalFacts): readonly Finding[] {
  const chunksOf = new Map<string, RunChunk[]>();
  for (const chunk of chunks) chunksOf.set(chunk.runId, [...(chunksOf.get(chunk.runId) ?? []), chunk]);
  return [
    ...doubleRuns(runs),
    ...runs.flatMap((run) => {
      const own = chunksOf.get(run.id) ?? [];
      return [...wrongKey(run), ...brokenPartition(run, own), ...wrongTotals(run, own), ...leftOpen(run, own, now)];
    }),
  ];
}

function doubleRuns(runs: readonly Run[]): readonly Finding[] {
  const seen = new Map<string, number>();
  for (const { key } of runs) seen.set(key, (seen.get(key) ?? 0) + 1);
  return [...seen]
    .filter(([, count]) => count > 1)
    .map(([subject, count]) => ({
      invariant: 'I18',
      subject,
      expected: '1 run',
      found: `${count} runs`,
      text: 'A job has one run per day and scope.',
    }));
}

function wrongKey({ id, key, job, asOf, scope }: Run): readonly Finding[] {
  const expected = runKey(job, asOf, scope);
  if (key === expected) return [];
  const text = 'The key of a run follows from job, day and scope.';
  return [{ invariant: 'I18', subject: id, expected, found: key, text }];
}

/** I18: chunks are disjoint, complete and numbered without gaps. */
function brokenPartition(run: Run, chunks: readonly RunChunk[]): readonly Finding[] {
  const subject = run.key;
  const items = chunks.flatMap((chunk) => chunk.items);
  const distinct = new Set(items).size;
  const sequences = chunks.map(({ sequence }) => sequence).sort((one, other) => one - other);
  const isGapless = sequences.every((sequence, index) => sequence === index + 1);
  return [
    ...different('I18', { subject, expected: `${items.length}`, found: `${distinct}` }, 'No item lies in two chunks.'),
    ...different(
      'I18',
      { subject, expected: `${run.itemCount}`, found: `${items.length}` },
      'The chunks hold the whole population of the run.',
    ),
    ...different(
      'I18',
      {
        subject,
        expected: `${run.chunkCount} chunks`,
        found: `${isGapless ? chunks.length : sequences.join(',')} chunks`,
      },
      'Every chunk of the run is there.',
    ),
  ];
}

/** I17: in = done + skipped + parked + failed, in every chunk that ended and over all of them; amounts likewise. */
function wrongTotals(run: Run, chunks: readonly RunChunk[]): readonly Finding[] {
  const ended = chunks
    .filter(({ status }) => status === 'done' || status === 'failed')
    .flatMap((chunk) =>
      different(
        'I17',
        { subject: chunk.key, expected: `${chunk.items.length}`, found: `${total(chunk.counts)}` },
        'Every item of a chunk that ended is done, skipped, parked or failed.',
      ),
    );
  if (run.status !== 'done' && run.status !== 'failed') return ended;
  const subject = run.key;
  const sums = chunks.map(({ counts }) => counts).reduce(plus, { done: 0, skipped: 0, parked: 0, failed: 0 });
  return [
    ...ended,
    ...different(
      'I17',
      { subject, expected: `${run.itemCount}`, found: `${total(run.counts)}` },
      'Every item of a finished run is done, skipped, parked or failed.',
    ),
    ...different(
      'I17',
      { subject, expected: countsText(sums), found: countsText(run.counts) },
      'A run counts what its chunks counted.',
    ),
    ...different(
      'I17',
      { subject, expected: amountsText(chunks.map(({ report }) => report)), found: amountsText([run.report]) },
      'The amounts of a run are the sums of its chunks.',
    ),
  ];
}

/** I23: nothing stays open for more than a day; a parked run waits for a person and is told of elsewhere. */
function leftOpen(run: Run, chunks: readonly RunChunk[], now: Instant): readonly Finding[] {
  const yesterday = instant(`${addDays(utcDateOf(now), -1)}${now.slice(10)}`);
  const expected = `ended or claimed after ${yesterday}`;
  const stuck = chunks.filter(
    ({ status, leaseUntil }) => status === 'claimed' && leaseUntil !== undefined && leaseUntil < yesterday,
  );
  return [
    ...stuck.map(({ key, leaseUntil }): Finding => ({
      invariant: 'I23',
      subject: key,
      expected,
      found: `lease ended ${leaseUntil ?? ''}`,
      text: 'What a worker left unresolved is taken up within a day.',
    })),
    ...(isOver(run.status) || run.status === 'parked' || run.startedOn >= yesterday
      ? []
      : [
          {
            invariant: 'I23' as const,
            subject: run.key,
            expected,
            found: `${run.status} since ${run.startedOn}`,
            text: 'A run ends within a day.',
          },
        ]),
  ];
}

const total = ({ done, skipped, parked, failed }: RunCounts): number => done + skipped + parked + failed;

const plus = (one: RunCounts, other: RunCounts): RunCounts => ({
  done: one.done + other.done,
  skipped: one.skipped + other.skipped,
  parked: one.parked + other.parked,
  failed: one.failed + other.failed,
});

const countsText = ({ done, skipped, parked, failed }: RunCounts): string =>
  `${done} done, ${skipped} skipped, ${parked} parked, ${failed} failed`;

/** The amounts of reports, summed by legal entity, in one order. */
function amountsText(reports: readonly (string | undefined)[]): string {
  const sums = new Map<string, number>();
  for (const report of reports) {
    const { amounts = {} } = (report === undefined ? {} : JSON.parse(report)) as { amounts?: Record<string, number> };
    for (const [entity, minor] of Object.entries(amounts)) sums.set(entity, (sums.get(entity) ?? 0) + minor);
  }
  return [...sums]
    .sort()
    .map(([entity, minor]) => `${entity} ${minor}`)
    .join(', ');
}

const different = (
  invariant: Finding['invariant'],
  seen: Pick<Finding, 'subject' | 'expected' | 'found'>,
  text: string,
): readonly Finding[] => (seen.expected === seen.found ? [] : [{ invariant, ...seen, text }]);
