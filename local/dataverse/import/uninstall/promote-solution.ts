import { DataverseError } from '../../errors/dataverse-error';
import { metadataId } from '../../metadata/metadata-id';
import { type Database } from '../../store/database';
import { nextRowVersion } from '../../store/row-version';
import { changingCatalogue, type Environment } from '../changing-catalogue';
import { type InstalledSolution, installedSolution } from '../installed-solution';
import { holdingName } from '../solution-id';
import { listedComponents, unshared } from './listed-components';
import { removeComponents } from './remove-components';

/**
 * DeleteAndPromote: what the installed version brought and the staged upgrade no longer has is removed, with its data; the upgrade takes the
 * place of the installed version. The solution keeps its id (our choice). Gives that id.
 */
export function promoteSolution(environment: Environment, uniqueName: string): string {
  const { database } = environment;
  const base = installedSolution(database, uniqueName);
  const holding = installedSolution(database, holdingName(uniqueName));
  if (!base || !holding)
    throw new DataverseError(
      400,
      '0x8004853b',
      `The ${uniqueName} solution doesn’t have an upgrade that is ready to be applied.`,
    );
  changingCatalogue(environment, () => {
    const components = listedComponents(database, base.id);
    removeComponents(environment, unshared(database, components, [base.id]));
    takeOver(database, base, holding);
  });
  return base.id;
}

function takeOver(database: Database, base: InstalledSolution, holding: InstalledSolution): void {
  const rowId = (type: unknown, objectId: unknown): string =>
    metadataId('solutioncomponent', base.id, String(type), String(objectId));
  const rows = database.all(
    `SELECT c.solutioncomponentid AS id, c.componenttype AS type, c.objectid AS object, r.componenttype AS roottype, r.objectid AS rootobject
     FROM solutioncomponent c LEFT JOIN solutioncomponent r ON r.solutioncomponentid = c.rootsolutioncomponentid WHERE c.solutionid = ?`,
    [holding.id],
  );
  database.run('DELETE FROM solutioncomponent WHERE solutionid = ?', [base.id]);
  for (const row of rows)
    database.run(
      'UPDATE solutioncomponent SET solutioncomponentid = ?, solutionid = ?, rootsolutioncomponentid = ? WHERE solutioncomponentid = ?',
      [
        rowId(row['type'], row['object']),
        base.id,
        row['rootobject'] === null ? null : rowId(row['roottype'], row['rootobject']),
        row['id'] ?? null,
      ],
    );
  database.run(
    `UPDATE solution SET (version, friendlyname, description, updatedon, solutionpackageversion) =
       (SELECT version, friendlyname, description, updatedon, solutionpackageversion FROM solution WHERE solutionid = ?1),
       versionnumber = ?2 WHERE solutionid = ?3`,
    [holding.id, nextRowVersion(database), base.id],
  );
  database.run('DELETE FROM solution WHERE solutionid = ?', [holding.id]);
}
