import { tables } from '@o2c/core/dataverse';
import { rowId } from '@o2c/core/kernel';
import { type DataverseConnection } from '../../../../../azure-functions/src/adapters/dataverse/connection';
import { equal } from '../../../../../azure-functions/src/adapters/dataverse/query/filter';
import { readRows } from '../../../../../azure-functions/src/adapters/dataverse/query/read-rows';
import {
  type RowUpdate,
  type Transaction,
} from '../../../../../azure-functions/src/adapters/dataverse/transactions/transaction';
import { writeTransactions } from '../../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../../builders/provisioned-dataverse';
import { aContext } from '../a-dataverse';

const { inbox, outbox } = tables;

/** Inbox rows stand for what is created, outbox rows for what is updated: small tables without lookups that must exist. */
export const aNote = (name: string): Transaction['creates'][number] => ({
  entitySetName: inbox.entitySetName,
  row: {
    [inbox.columns.id.name]: rowId('inbox', name),
    [inbox.columns.name.name]: name,
    [inbox.columns.key.name]: name,
  },
});

export const aMessage = (name: string): Transaction['creates'][number] => ({
  entitySetName: outbox.entitySetName,
  row: {
    [outbox.columns.id.name]: rowId('outbox', name),
    [outbox.columns.name.name]: name,
    [outbox.columns.key.name]: name,
    [outbox.columns.type.name]: 'mail.document',
    [outbox.columns.outboxStatus.name]: outbox.choices.outboxStatus.pending,
    [outbox.columns.recordedOn.name]: '2026-03-01T10:00:00Z',
  },
});

export const aTransaction = (key: string, updates: readonly RowUpdate[] = []): Transaction => ({
  key,
  creates: [aNote(key)],
  updates,
});

/** A real Dataverse on this machine whose transport a test may replace; its clock never waits. */
export interface Bench {
  readonly dataverse: ProvisionedDataverse;
  readonly write: (
    transactions: readonly Transaction[],
    changed?: Partial<DataverseConnection>,
  ) => ReturnType<typeof writeTransactions>;
  /** An update of an outbox row over the state it has now. */
  readonly updateOf: (name: string, changes: RowUpdate['changes']) => Promise<RowUpdate>;
  readonly messageNamed: (name: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly notes: () => Promise<readonly unknown[]>;
}

export const quickClock = { now: () => 0, sleep: () => Promise.resolve(), random: () => 0 };

export async function aBench(): Promise<Bench> {
  const dataverse = await provisionedDataverse();
  const { connection } = dataverse.session;
  const messageNamed: Bench['messageNamed'] = async (name) => {
    const { id, key, claimedBy, attempts, failure } = outbox.columns;
    const where = equal(id.name, { id: rowId('outbox', name) });
    const select = [id.name, key.name, claimedBy.name, attempts.name, failure.name];
    const read = await readRows(connection, aContext, { from: outbox.entitySetName, select, where });
    return (read.outcome === 'ok' ? read.rows[0] : undefined) ?? {};
  };
  return {
    dataverse,
    messageNamed,
    write: (transactions, changed = {}) =>
      writeTransactions({ ...connection, clock: quickClock, ...changed }, aContext, transactions),
    updateOf: async (name, changes) => ({
      entitySetName: outbox.entitySetName,
      id: rowId('outbox', name),
      etag: String((await messageNamed(name))['@odata.etag']),
      changes,
    }),
    notes: async () => {
      const { key } = inbox.columns;
      const read = await readRows(connection, aContext, { from: inbox.entitySetName, select: [key.name] });
      return read.outcome === 'ok' ? read.rows.map((row) => row[key.name]) : [];
    },
  };
}
