import { noContent } from '../api-response';
import { type Operation } from './operation';
import { importParameters } from './solutions/import-parameters';
import { runSolutionChange } from './solutions/run-solution-change';

/** ImportSolution: a zip as base64 in `CustomizationFile`; all of it or nothing. Only a system administrator or customizer may. */
export const importSolution: Operation = {
  kind: 'action',
  binding: 'none',
  run: async (call) => {
    const request = importParameters(call, 'ImportSolution');
    await runSolutionChange(call, ({ importSolution: run }) => run(request));
    return noContent();
  },
};
