import { outboxChanges, type StoredOutboxMessage, tables, writeDecision } from '@o2c/core/dataverse';
import { ok, type Result } from '@o2c/core/kernel';
import { newDecision } from '@o2c/core/operations';
import { type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type Concluding } from './conclude-delivery';
import { type Outbox } from './delivery-ports';
import { wasTried } from './mail-progress';

/** What became of one key. */
export type ReplayOutcome = 'replayed' | 'unknown-key' | 'not-stopped' | 'changed-meanwhile';

/**
 * Lets parked or failed messages try once more, by key. One that was tried before is looked up first, for its mail may have left after all;
 * one that is not stopped stays as it is. Repeating changes nothing.
 */
export const replayMessages =
  (outbox: Outbox) =>
  async (keys: readonly string[], moment: Moment): Promise<Result<ReadonlyMap<string, ReplayOutcome>, ReadRefusal>> => {
    const settings = await outbox.settings();
    if (!settings.ok) return settings;
    const found = await outbox.byKeys(keys);
    if (!found.ok) return found;
    const stopped = found.value.filter(isStopped);
    const concluding = { settings: settings.value, moment };
    const written = await outbox.write(stopped.map((message) => replay(message, concluding)));
    return ok(
      new Map(
        keys.map((key): [string, ReplayOutcome] => {
          const outcome = written.get(key)?.outcome;
          if (outcome !== undefined) return [key, outcome === 'written' ? 'replayed' : 'changed-meanwhile'];
          return [key, found.value.some((message) => message.key === key) ? 'not-stopped' : 'unknown-key'];
        }),
      ),
    );
  };

const isStopped = ({ status }: StoredOutboxMessage): boolean => status === 'parked' || status === 'failed';

function replay(message: StoredOutboxMessage, { settings, moment }: Concluding): Transaction {
  const decision = newDecision({
    type: 'mail.replay',
    legalEntityId: message.legalEntityId,
    targetTable: message.targetTable,
    targetId: message.targetId,
    rule: 'delivery.replay',
    outcome: 'replayed',
    autonomy: 'approve',
    inputs: { message: message.key, failure: (message.failure ?? '').slice(0, 1_000) },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
  });
  // One try remembered: enough to be looked up, few enough to be tried again.
  const progress = {
    status: 'pending',
    dueOn: moment.now,
    attempts: wasTried(message) ? 1 : 0,
    failure: null,
  } as const;
  return {
    key: message.key,
    creates: [
      {
        entitySetName: tables.decision.entitySetName,
        row: writeDecision(decision, rowLinksOf(settings, message.legalEntityId)),
      },
    ],
    updates: [
      {
        entitySetName: tables.outbox.entitySetName,
        id: message.id,
        etag: message.etag,
        changes: outboxChanges(progress),
      },
    ],
  };
}
