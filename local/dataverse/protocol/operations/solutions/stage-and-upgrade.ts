import { complexBody } from '../complex-body';
import { type Operation } from '../operation';
import { importParameters } from './import-parameters';
import { runSolutionChange } from './run-solution-change';

/** StageAndUpgrade: imports, and removes what the installed version had and the package no longer has. */
export const stageAndUpgrade: Operation = {
  kind: 'action',
  binding: 'none',
  run: async (call) => {
    const request = importParameters(call, 'StageAndUpgrade');
    const report = await runSolutionChange(call, ({ importSolution }) =>
      importSolution({ ...request, stage: 'upgrade' }),
    );
    return complexBody(call, 'StageAndUpgradeResponse', { SolutionId: report.solution.id });
  },
};
