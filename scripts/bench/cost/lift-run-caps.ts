import { tables } from '@o2c/core/dataverse';

import { type Session } from '../../dataverse/connect';
import { readRows } from '../../dataverse/read-rows';
import { upsertRow } from '../../dataverse/upsert-row';

const { id, maximumPerRun, maximumAmountPerRun } = tables.policy.columns;

/** Takes the caps of runs out of every policy: thousands of documents at once are just what a cap would park for a person. */
export async function liftRunCaps(session: Session): Promise<void> {
  const { entitySetName } = tables.policy;
  for (const policy of await readRows(session, { from: entitySetName, select: [id.name] })) {
    const uncapped = { [maximumPerRun.name]: null, [maximumAmountPerRun.name]: null };
    await upsertRow(session, { entitySetName, id: String(policy[id.name]) }, uncapped);
  }
}
