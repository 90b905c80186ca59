import { tables } from '@o2c/core/dataverse';
import { ok, rowId } from '@o2c/core/kernel';
import { type Inbox } from '../../../jobs/inbox';
import { type DataverseConnection } from '../connection';
import { useLibrary } from '../web-api-library';
import { readRefusal } from './read-refusal';

/**
 * The inbox as rows: id and alternate key follow from the message, so the second of two equal messages is refused by
 * Dataverse itself, even when both come at once.
 */
export const inboxRows = (connection: DataverseConnection, now: () => string): Inbox => ({
  note: async ({ key, source, correlationId }) => {
    const { id, name, key: keyColumn, source: sourceColumn, recordedOn } = tables.inbox.columns;
    const data = {
      [id.name]: rowId('inbox', key),
      [name.name]: source,
      [keyColumn.name]: key,
      [sourceColumn.name]: source,
      [recordedOn.name]: `${now().slice(0, 19)}Z`,
    };
    const reply = await useLibrary(connection, { correlationId }, (api) =>
      api.create({ collection: tables.inbox.entitySetName, data }),
    );
    if (reply.outcome === 'ok') return ok('new');
    return reply.outcome === 'conflict' ? ok('known') : readRefusal(reply);
  },
});
