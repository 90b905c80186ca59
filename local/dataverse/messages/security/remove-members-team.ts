import { type Execution } from '../../pipeline/execution';
import { writeTransaction } from '../../pipeline/write-transaction';
import { type MessageMap } from '../message-map';
import { membership } from './membership';

/** RemoveMembersTeam: a Disassociate for each user; all or none. */
export function removeMembersTeam(
  { teamId, userIds }: MessageMap['RemoveMembersTeam']['request'],
  execution: Execution,
): Promise<undefined> {
  return writeTransaction(execution, async (inner) => {
    for (const userId of userIds) await inner.send('Disassociate', membership(inner, teamId, userId), inner);
    return undefined;
  });
}
