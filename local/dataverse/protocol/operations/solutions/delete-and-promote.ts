import { DataverseError } from '../../../errors/dataverse-error';
import { complexBody } from '../complex-body';
import { type Operation } from '../operation';
import { runSolutionChange } from './run-solution-change';

/** DeleteAndPromote: a staged upgrade takes the place of the installed version. */
export const deleteAndPromote: Operation = {
  kind: 'action',
  binding: 'none',
  run: async (call) => {
    const name = call.parameters['UniqueName'];
    if (typeof name !== 'string')
      throw new DataverseError(400, '0x80040203', 'DeleteAndPromote needs UniqueName, the solution being replaced.');
    const id = await runSolutionChange(call, ({ promoteSolution }) => promoteSolution(name));
    return complexBody(call, 'DeleteAndPromoteResponse', { SolutionId: id });
  },
};
