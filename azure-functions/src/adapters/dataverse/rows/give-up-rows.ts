import { tables } from '@o2c/core/dataverse';
import { ok, refuse } from '@o2c/core/kernel';
import { z } from 'zod';
import { type GiveUp } from '../../../jobs/action-requests/give-up';
import { type CallContext, type DataverseConnection } from '../connection';
import { equal } from '../query/filter';
import { readRows } from '../query/read-rows';
import { writeTransactions } from '../transactions/write-transactions';
import { readRefusal } from './read-refusal';

const { columns, choices, entitySetName, primaryId } = tables.actionRequest;
const WAITING: readonly unknown[] = [choices.requestStatus.requested, choices.requestStatus.accepted];
const etag = z.object({ '@odata.etag': z.string() });

/** Reads nothing but the status, for the row itself may be what cannot be understood. */
export const giveUpRows =
  (connection: DataverseConnection, context: CallContext): GiveUp =>
  async (id, code) => {
    const read = await readRows(connection, context, {
      from: entitySetName,
      select: [columns.requestStatus.name],
      where: equal(primaryId, { id }),
    });
    if (read.outcome !== 'ok') return readRefusal(read);
    const [row] = read.rows;
    if (!row || !WAITING.includes(row[columns.requestStatus.name])) return ok('over');
    const changes = {
      [columns.requestStatus.name]: choices.requestStatus.failed,
      [columns.result.name]: JSON.stringify({ code }),
    };
    const update = { entitySetName, id, etag: etag.parse(row)['@odata.etag'], changes };
    const outcome = (await writeTransactions(connection, context, [{ key: id, creates: [], updates: [update] }])).get(
      id,
    );
    if (outcome?.outcome === 'written') return ok('written');
    if (outcome?.outcome === 'conflict') return ok('changed');
    return refuse({ code: 'dataverse.unavailable', reason: outcome?.outcome ?? 'no outcome' });
  };
