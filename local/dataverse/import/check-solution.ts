import { DataverseError } from '../errors/dataverse-error';
import { compareVersions } from './compare-versions';
import { type ImportContext } from './import-context';
import { importRefused } from './import-error';
import { type InstalledSolution, installedSolution } from './installed-solution';
import { holdingName } from './solution-id';

/** The newest package that this server takes: what it serves is the version 9.2 of the platform. */
const NEWEST_PACKAGE = '9.2';

/**
 * Refuses a package by what solution.xml says of it: reserved and impossible names, versions, a managed package over an unmanaged solution
 * and the other way round, another publisher, an upgrade to a version that is not higher. Codes and texts are the platform's
 * ("Web service error codes"; KB 4499878 for 0x80048541). A plain update may go back to a lower version, as on the platform.
 */
export function checkSolution(context: ImportContext): void {
  const { manifest } = context;
  refuseName(manifest.uniqueName, manifest.managed);
  if (!/^\d{1,9}(\.\d{1,9}){1,3}$/.test(manifest.version))
    throw new DataverseError(400, '0x8004f01e', 'An invalid solution version was specified.');
  if (manifest.packageVersion !== undefined && compareVersions(manifest.packageVersion, NEWEST_PACKAGE) > 0)
    throw packageTooNew();
  const installed = installedSolution(context.database, manifest.uniqueName);
  if (installed) checkInstalled(context, installed);
  else if (context.stage === 'holding')
    throw importRefused(`solution ${manifest.uniqueName}`, 'it is not installed, so no upgrade of it can be staged.');
}

function refuseName(uniqueName: string, managed: boolean): void {
  if (uniqueName === 'System') throw new DataverseError(400, '0x80048046', 'System solution cannot be imported.');
  if (uniqueName === 'Active' || uniqueName === 'Basic')
    throw new DataverseError(400, '0x8004f007', 'Solution ID provided is restricted and cannot be imported.');
  if (uniqueName === 'Default' && managed)
    throw new DataverseError(
      400,
      '0x80048049',
      'The package supplied for the default solution is trying to install it in managed mode. The default solution cannot be managed. In the XML for the default solution, set the Managed value back to "false" and try to import the solution again.',
    );
  if (!/^[a-z_]\w*$/i.test(uniqueName))
    throw new DataverseError(
      400,
      '0x8004f002',
      'Invalid character specified for solution unique name. Only characters within the ranges [A-Z], [a-z], [0-9] or _ are allowed. The first character may only be in the ranges [A-Z], [a-z] or _.',
    );
}

const packageTooNew = (): DataverseError =>
  new DataverseError(
    400,
    '0x80048068',
    `You can only import solutions with a package version of ${NEWEST_PACKAGE} or earlier into this organization. Also, you can't import any solutions into this organization that were exported from Dynamics 365 for Customer Engagement 2011 or earlier.`,
  );

function checkInstalled(context: ImportContext, installed: InstalledSolution): void {
  const { manifest, stage, database } = context;
  if (stage !== 'update' && !(installed.managed && manifest.managed))
    throw importRefused(
      `solution ${manifest.uniqueName}`,
      'The imported solution and the existing solution must both be managed for upgrade.',
    );
  refuseMismatch(installed.managed, manifest.managed);
  if (manifest.managed && installed.publisher !== manifest.publisher.uniqueName)
    throw new DataverseError(
      400,
      '0x8004801c',
      `The following managed solution cannot be imported: ${manifest.uniqueName}. The publisher name cannot be changed from ${installed.publisher} to ${manifest.publisher.uniqueName}.`,
    );
  if (installedSolution(database, holdingName(manifest.uniqueName))) throw upgradePending(manifest.uniqueName, stage);
  if (stage !== 'update' && compareVersions(manifest.version, installed.version) <= 0)
    throw new DataverseError(
      400,
      '0x80048541',
      'The import solution must have a higher version than the existing solution it is upgrading.',
    );
}

const MISMATCH = 'Import can only update solutions when the modes match. Uninstall the current solution and try again.';

function refuseMismatch(installed: boolean, supplied: boolean): void {
  if (installed === supplied) return;
  throw supplied
    ? new DataverseError(
        400,
        '0x80048040',
        `The solution is already installed on this system as an unmanaged solution and the package supplied is attempting to install it in managed mode. ${MISMATCH}`,
      )
    : new DataverseError(
        400,
        '0x80048041',
        `The solution is already installed on this system as a managed solution and the package supplied is attempting to install it in unmanaged mode. ${MISMATCH}`,
      );
}

const upgradePending = (uniqueName: string, stage: ImportContext['stage']): DataverseError =>
  new DataverseError(
    400,
    '0x80048539',
    `Solution manifest import: FAILURE: Holding solution ${holdingName(uniqueName)} ${stage === 'update' ? 'exists. Cannot update solution.' : 'already exists.'}`,
  );
