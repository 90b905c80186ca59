import { DataverseError, notImplemented } from '../../errors/dataverse-error';
import { changingCatalogue, type Environment } from '../changing-catalogue';
import { type InstalledSolution, installedSolution } from '../installed-solution';
import { holdingName } from '../solution-id';
import { listedComponents, unshared } from './listed-components';
import { removeComponents } from './remove-components';

const RESTRICTED: ReadonlySet<string> = new Set(['Default', 'Active', 'System', 'Basic']);

/**
 * Delete of a solution (public: "Uninstall or delete a solution"). A managed one is uninstalled: what only it holds goes, tables and
 * columns with their data; refused where something else depends on it. Of an unmanaged one only the solution goes. Undefined solutions are
 * left to the caller.
 */
export function uninstallSolution(environment: Environment, solutionId: string): void {
  const solution = installedSolution(environment.database, solutionId);
  if (!solution) return;
  if (RESTRICTED.has(solution.uniqueName))
    throw new DataverseError(400, '0x8004f005', 'Attempting to delete a restricted solution.');
  refuseStaged(environment, solution);
  changingCatalogue(environment, () => {
    if (solution.managed) {
      const components = listedComponents(environment.database, solution.id);
      removeComponents(environment, unshared(environment.database, components, [solution.id]));
      environment.database.run('DELETE FROM "$solution_part" WHERE solution = ?', [solution.uniqueName]);
    }
    forgetSolution(environment, solution.id);
  });
}

function forgetSolution({ database }: Environment, solutionId: string): void {
  database.run('DELETE FROM solutioncomponent WHERE solutionid = ?', [solutionId]);
  database.run('DELETE FROM solution WHERE solutionid = ?', [solutionId]);
}

/** A staged upgrade changed what the installed version brought, and this server keeps no layers to go back to. */
function refuseStaged({ database }: Environment, { uniqueName }: InstalledSolution): void {
  if (installedSolution(database, holdingName(uniqueName)))
    throw new DataverseError(
      400,
      '0x80048539',
      `The solution ${uniqueName} is the base for an upgrade solution. Apply the upgrade ${holdingName(uniqueName)} first.`,
    );
  const base = /^(.*)_Upgrade$/.exec(uniqueName)?.[1];
  if (base !== undefined && installedSolution(database, base))
    throw notImplemented(`deleting ${uniqueName}, a staged upgrade: DeleteAndPromote applies it`);
}
