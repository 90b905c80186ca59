import { type Execution } from '../../pipeline/execution';
import { writeTransaction } from '../../pipeline/write-transaction';
import { type MessageMap } from '../message-map';
import { isMember, membership } from './membership';

/** AddMembersTeam: an Associate for each user who is not a member yet; all or none. */
export function addMembersTeam(
  { teamId, userIds }: MessageMap['AddMembersTeam']['request'],
  execution: Execution,
): Promise<undefined> {
  return writeTransaction(execution, async (inner) => {
    for (const userId of userIds) {
      if (!isMember(inner, teamId, userId)) await inner.send('Associate', membership(inner, teamId, userId), inner);
    }
    return undefined;
  });
}
