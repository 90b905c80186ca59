import { outboxChanges, outboxMessageSelect, readOutboxMessage, tables } from '@o2c/core/dataverse';
import { type Instant, ok } from '@o2c/core/kernel';
import { z } from 'zod';
import { type DeliverySettings } from '../../../jobs/delivery/delivery-facts';
import { type DueMessages, type Outbox, type OutboxStep } from '../../../jobs/delivery/delivery-ports';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, any, atMost, equal, type Filter, isEmpty, oneOfEach } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { type Transaction } from '../transactions/transaction';
import { writeTransactions } from '../transactions/write-transactions';
import { deliveryRows } from './delivery-rows';
import { readDeliverySettings } from './delivery-settings-rows';
import { rowsOfAll } from './rows-of-all';
import { understood } from './understood';

const { columns, choices, entitySetName, lookups, primaryId } = tables.outbox;

/** The outbox as rows, for the relay. */
export const outboxRows = (connection: DataverseConnection, context: CallContext): Outbox => ({
  settings: () => readDeliverySettings(connection, context),
  due: (settings, now, most) => readDue(connection, context, { settings, now, most }),
  documents: (messages) => deliveryRows(connection, context, messages),
  advance: (steps) => advance(connection, context, steps),
  byKeys: async (keys) => {
    const texts = keys.map((text) => ({ text }));
    const queries = oneOfEach(columns.key.name, texts).map((where) => ({
      from: entitySetName,
      select: outboxMessageSelect,
      where,
    }));
    const rows = rowsOfAll(queries.length === 0 ? [] : await readBatch(connection, context, queries), primaryId);
    return rows.ok ? ok(understood(rows.value, readOutboxMessage)) : rows;
  },
  write: (transactions) => writeTransactions(connection, context, transactions),
});

interface DueWanted {
  readonly settings: DeliverySettings;
  readonly now: Instant;
  readonly most: number;
}

/** One query per legal entity, so that a long queue of one does not keep the others waiting. */
async function readDue(
  connection: DataverseConnection,
  context: CallContext,
  { settings, now, most }: DueWanted,
): Reading<DueMessages> {
  const reads = await readBatch(
    connection,
    context,
    [...settings.companies.keys()].map((legalEntityId) => ({
      from: entitySetName,
      select: outboxMessageSelect,
      where: all(equal(lookups.legalEntity.value, { id: legalEntityId }), isDue(now)),
      orderBy: `${columns.dueOn.name} asc,${columns.id.name} asc`,
      top: most,
    })),
  );
  const whole = rowsOfAll(reads, primaryId);
  if (!whole.ok) return whole;
  const rows = inTurn(reads.map((read) => (read.outcome === 'ok' ? read.rows : []))).slice(0, most);
  const sorted = rows.map((row) => ({ row, read: readOutboxMessage(row) }));
  return ok({
    messages: sorted.flatMap(({ read }) => (read.ok ? [read.value] : [])),
    unreadable: sorted.flatMap(({ row, read }) =>
      read.ok ? [] : [{ ...identity.parse(row), defects: JSON.stringify(read.error.defects) }],
    ),
  });
}

const identity = z
  .object({ [primaryId]: z.guid(), '@odata.etag': z.string() })
  .transform(({ [primaryId]: id, '@odata.etag': etag }) => ({ id, etag }));

/** Pending ones, and those whose relay has let go or was lost. */
function isDue(now: Instant): Filter {
  const { pending, claimed, drafted } = choices.outboxStatus;
  const has = (status: number): Filter => equal(columns.outboxStatus.name, { number: status });
  const free = any(isEmpty(columns.leaseUntil.name), atMost(columns.leaseUntil.name, { date: now }));
  return all(
    equal(columns.type.name, { text: 'mail.document' }),
    atMost(columns.dueOn.name, { date: now }),
    any(has(pending), all(any(has(claimed), has(drafted)), free)),
  );
}

/** The first of each list, then the second of each. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}

/** Steps over the ETag that was read. Where nobody knows whether ours was written, or it collides with itself, the row tells. */
async function advance(
  connection: DataverseConnection,
  context: CallContext,
  steps: readonly OutboxStep[],
): Promise<ReadonlyMap<string, string>> {
  const outcomes = await writeTransactions(connection, context, steps.map(stepTransaction));
  const etags = new Map<string, string>();
  const unsure: OutboxStep[] = [];
  for (const step of steps) {
    const outcome = outcomes.get(step.id);
    const etag = outcome?.outcome === 'written' ? outcome.etags?.[0] : undefined;
    if (etag !== undefined) etags.set(step.id, etag);
    else if (outcome?.outcome !== 'rejected') unsure.push(step);
  }
  for (const [id, etag] of await ownOf(connection, context, unsure)) etags.set(id, etag);
  return etags;
}

const stepTransaction = (step: OutboxStep): Transaction => ({
  key: step.id,
  creates: [],
  updates: [{ entitySetName, id: step.id, etag: step.etag, changes: stepChanges(step) }],
  returning: 'etags',
});

const stepChanges = ({ claimedBy, leaseUntil, attempts, draft }: OutboxStep) =>
  outboxChanges({
    status: draft ? 'drafted' : 'claimed',
    claimedBy,
    leaseUntil,
    attempts,
    ...(draft ? { draftId: draft.id, messageId: draft.messageId } : {}),
  });

/** The new ETags of those steps that stand in their rows as we wrote them. */
async function ownOf(
  connection: DataverseConnection,
  context: CallContext,
  steps: readonly OutboxStep[],
): Promise<readonly (readonly [id: string, etag: string])[]> {
  if (steps.length === 0) return [];
  const ids = steps.map(({ id }) => ({ id }));
  const queries = oneOfEach(columns.id.name, ids).map((where) => ({
    from: entitySetName,
    select: outboxMessageSelect,
    where,
  }));
  const rows = rowsOfAll(await readBatch(connection, context, queries), primaryId);
  if (!rows.ok) return [];
  const messages = new Map(understood(rows.value, readOutboxMessage).map((message) => [message.id, message]));
  return steps.flatMap((step) => {
    const message = messages.get(step.id);
    const isOurs = message?.claimedBy === step.claimedBy && message.draftId === (step.draft?.id ?? message.draftId);
    return message && isOurs ? [[step.id, message.etag] as const] : [];
  });
}
