import { committedRead } from '../../pipeline/write-transaction';
import { noContent } from '../api-response';
import { accessParameters } from './access-parameters';
import { type Operation } from './operation';

/** GrantAccess {Target, PrincipalAccess}: 204 (Web API reference, "GrantAccess Action"). */
export const grantAccess: Operation = {
  kind: 'action',
  binding: 'none',
  run: async (call) => {
    const { execution } = call.context;
    const request = await committedRead(execution, () => accessParameters(call));
    await execution.send('GrantAccess', request, execution);
    return noContent();
  },
};
