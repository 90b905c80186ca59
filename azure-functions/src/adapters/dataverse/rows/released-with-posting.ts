import { type Checkpoint, HOURS_TO_DECIDE } from '@o2c/core/credit';
import { tables } from '@o2c/core/dataverse';
import { addDays, ok } from '@o2c/core/kernel';
import { type LetPass } from '../../../jobs/credit/checkpoint-gate';
import { type DataverseConnection } from '../connection';
import { all, atLeast, equal, oneOfEach } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { rowsOfAll } from './rows-of-all';

const { creditHold } = tables;

/**
 * Orders whose hold at this very point was released with posting, for the content they have: the step that was stopped goes through without a
 * second check (CR-5), in the days that four eyes have and no longer. Asked only about orders whose check is due.
 */
export const releasedWithPosting =
  (connection: DataverseConnection, at: Checkpoint): LetPass =>
  async (orders, { today, correlationId }) => {
    const { columns, choices, lookups, entitySetName: from, primaryId } = creditHold;
    const since = `${addDays(today, -HOURS_TO_DECIDE / 24)}T00:00:00Z`;
    const queries = oneOfEach(
      lookups.salesOrder.value,
      orders.map(({ id }) => ({ id })),
    ).map((where) => ({
      from,
      select: [primaryId, columns.contentHash.name],
      where: all(
        where,
        equal(columns.holdStatus.name, { number: choices.holdStatus.released }),
        equal(columns.releaseMode.name, { number: choices.releaseMode.withPosting }),
        equal(columns.checkpoint.name, { number: choices.checkpoint[at] }),
        atLeast(columns.releasedOn.name, { date: since }),
      ),
    }));
    const rows = rowsOfAll(await readBatch(connection, { correlationId }, queries), primaryId);
    if (!rows.ok) return rows;
    const hashes = new Map(
      rows.value.map((row) => [String(row[primaryId]).toLowerCase(), row[columns.contentHash.name]]),
    );
    const passing = orders.filter(
      ({ creditHoldId, creditClearedHash }) =>
        creditHoldId !== undefined && hashes.get(creditHoldId) === creditClearedHash,
    );
    return ok(new Set(passing.map(({ id }) => id)));
  };
