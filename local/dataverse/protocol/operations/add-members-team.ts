import { committedRead } from '../../pipeline/write-transaction';
import { noContent } from '../api-response';
import { boundRow } from './bound-row';
import { memberParameters } from './member-parameters';
import { type Operation } from './operation';

/** AddMembersTeam {Members} on a team: 204 (Web API reference, "AddMembersTeam Action"). */
export const addMembersTeam: Operation = {
  kind: 'action',
  binding: 'row',
  run: async (call) => {
    const { execution } = call.context;
    const teamId = boundRow(call, 'AddMembersTeam', 'team');
    const userIds = await committedRead(execution, () => memberParameters(call));
    await execution.send('AddMembersTeam', { teamId, userIds }, execution);
    return noContent();
  },
};
