import { committedRead } from '../../pipeline/write-transaction';
import { noContent } from '../api-response';
import { boundRow } from './bound-row';
import { memberParameters } from './member-parameters';
import { type Operation } from './operation';

/** RemoveMembersTeam {Members} on a team: 204 (Web API reference, "RemoveMembersTeam Action"). */
export const removeMembersTeam: Operation = {
  kind: 'action',
  binding: 'row',
  run: async (call) => {
    const { execution } = call.context;
    const teamId = boundRow(call, 'RemoveMembersTeam', 'team');
    const userIds = await committedRead(execution, () => memberParameters(call));
    await execution.send('RemoveMembersTeam', { teamId, userIds }, execution);
    return noContent();
  },
};
