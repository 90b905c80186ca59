import {
  readApproval,
  readDecision,
  readOutboxMessage,
  readRun,
  readRunChunk,
  runChunkNumbers,
  tables,
  writeApproval,
  writeDecision,
  writeOutboxMessage,
  writeRun,
  writeRunChunk,
} from '@o2c/core/dataverse';
import { decimal } from '@o2c/core/kernel';
import { type Approval, type Decision, type OutboxMessage, type Run, type RunChunk } from '@o2c/core/operations';
import fc, { type Arbitrary } from 'fast-check';
import { aDate, anId, anInstant, aText, joined, maybe } from './arbitraries';
import { links, returned } from './returned-row';

const names = <Choices extends object>(choices: Choices): Arbitrary<Extract<keyof Choices, string>> =>
  fc.constantFrom(...(Object.keys(choices) as Extract<keyof Choices, string>[]));
const aCount = (): Arbitrary<number> => fc.integer({ min: 0, max: 1_000 });
const counts = fc.record({ done: aCount(), skipped: aCount(), parked: aCount(), failed: aCount() });
const anAmount = fc
  .integer({ min: 0, max: 10 ** 9 })
  .map((cents) => decimal(`${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`));
const { run, runChunk, decision, outbox, approval } = tables;

const aDecision: Arbitrary<Decision> = fc
  .tuple(
    fc.record({
      id: anId(),
      key: aText(),
      type: aText(),
      legalEntityId: anId(),
      targetTable: aText(),
      targetId: anId(),
      rule: aText(),
      outcome: aText(),
      autonomy: names(decision.choices.autonomy),
      inputs: aText(),
      contentHash: aText(),
      correlationId: aText(),
      recordedOn: anInstant(),
    }),
    maybe('customerId', anId()),
    maybe('counterfactual', aText()),
  )
  .map(joined);

const aMessage: Arbitrary<OutboxMessage> = fc.record({
  id: anId(),
  key: aText(),
  type: fc.constant('mail.document'),
  legalEntityId: anId(),
  targetTable: aText(),
  targetId: anId(),
  payload: aText(),
  status: names(outbox.choices.outboxStatus),
  dueOn: anInstant(),
  correlationId: aText(),
  recordedOn: anInstant(),
});

const aRun: Arbitrary<Run> = fc
  .tuple(
    fc.record({
      id: anId(),
      key: aText(),
      job: names(run.choices.job),
      status: names(run.choices.runStatus),
      asOf: aDate(),
      scope: aText(),
      chunkCount: aCount(),
      itemCount: aCount(),
      counts,
      startedOn: anInstant(),
      correlationId: aText(),
    }),
    maybe('legalEntityId', anId()),
    maybe('amount', anAmount),
    maybe('finishedOn', anInstant()),
    maybe('parkedReason', aText()),
    maybe('report', aText()),
  )
  .map(joined);

const aChunk: Arbitrary<RunChunk> = fc
  .tuple(
    fc.record({
      id: anId(),
      key: aText(),
      runId: anId(),
      sequence: aCount(),
      status: names(runChunk.choices.runStatus),
      items: fc.array(anId(), { maxLength: 5 }),
      attempts: aCount(),
      counts,
      correlationId: aText(),
    }),
    maybe('claimedBy', aText()),
    maybe('leaseUntil', anInstant()),
    maybe('checkpoint', aText()),
    maybe('report', aText()),
    maybe('failure', aText()),
  )
  .map(joined);

const anApproval: Arbitrary<Approval> = fc
  .tuple(
    fc.record({
      id: anId(),
      key: aText(),
      actionType: aText(),
      legalEntityId: anId(),
      targetTable: aText(),
      targetId: anId(),
      contentHash: aText(),
      status: names(approval.choices.approvalStatus),
      expiresOn: anInstant(),
      recordedOn: anInstant(),
    }),
    maybe('amount', anAmount),
    maybe('currencyCode', fc.constant('EUR')),
    maybe('actionRequestId', anId()),
    maybe('roles', fc.constant(['O2C Credit Manager', 'O2C AR Approver'])),
    maybe('escalatesId', anId()),
    maybe('requestedById', anId()),
    maybe('decidedById', anId()),
    maybe('decidedOn', anInstant()),
    maybe('reason', aText()),
  )
  .map(joined);

const etag = 'W/"1"';

describe('rows of the engine room come back as they were written', () => {
  test('decisions', () =>
    fc.assert(
      fc.property(aDecision, (value) =>
        expect(readDecision(returned(writeDecision(value, links), 'text'))).toEqual({ ok: true, value }),
      ),
    ));

  test('outbox messages, new ones with nothing done yet', () =>
    fc.assert(
      fc.property(aMessage, (message) =>
        expect(readOutboxMessage(returned(writeOutboxMessage(message), 'text'))).toEqual({
          ok: true,
          value: { ...message, etag, attempts: 0 },
        }),
      ),
    ));

  test('runs', () =>
    fc.assert(
      fc.property(aRun, (value) =>
        expect(readRun(returned(writeRun(value), 'text'))).toEqual({ ok: true, value: { ...value, etag } }),
      ),
    ));

  test('chunks, with the numbers they reserved', () =>
    fc.assert(
      fc.property(aChunk, fc.option(anId()), (chunk, seriesId) => {
        const numbers = seriesId === null ? undefined : { seriesId, first: 7, count: 3 };
        const row = { ...writeRunChunk(chunk), ...(numbers ? runChunkNumbers(numbers) : {}) };
        const value = { ...chunk, etag, ...(numbers ? { numbers } : {}) };
        expect(readRunChunk(returned(row, 'text'))).toEqual({ ok: true, value });
      }),
    ));

  test('approvals', () =>
    fc.assert(
      fc.property(anApproval, (value) =>
        expect(readApproval(returned(writeApproval(value, links), 'text'))).toEqual({
          ok: true,
          value: { ...value, etag },
        }),
      ),
    ));
});
