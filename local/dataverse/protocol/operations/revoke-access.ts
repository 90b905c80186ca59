import { committedRead } from '../../pipeline/write-transaction';
import { noContent } from '../api-response';
import { type Operation } from './operation';
import { referenceParameter } from './reference-parameter';

/** RevokeAccess {Target, Revokee}: 204 (Web API reference, "RevokeAccess Action"). */
export const revokeAccess: Operation = {
  kind: 'action',
  binding: 'none',
  run: async (call) => {
    const { execution } = call.context;
    const request = await committedRead(execution, () => ({
      target: referenceParameter(call, 'Target', call.parameters['Target']),
      principal: referenceParameter(call, 'Revokee', call.parameters['Revokee']),
    }));
    await execution.send('RevokeAccess', request, execution);
    return noContent();
  },
};
