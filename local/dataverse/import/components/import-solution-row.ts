import { metadataId } from '../../metadata/metadata-id';
import { readRow } from '../../store/row-store';
import { type ImportContext } from '../import-context';
import { DataverseError } from '../../errors/dataverse-error';
import { putRow, referenceTo } from '../put-row';
import { type SolutionManifest } from '../package/read-manifest';

export const solutionIdOf = (manifest: SolutionManifest): string => metadataId('solution', manifest.uniqueName);

/** The solution and its publisher. Refuses to turn an unmanaged solution into a managed one or back, as the platform does. */
export function importSolutionRow(context: ImportContext): void {
  const { manifest, solutionId } = context;
  refuseMismatch(context);
  const publisherId = publisherIdOf(context);
  putRow(context, 'publisher', {
    publisherid: publisherId,
    uniquename: manifest.publisher.uniqueName,
    friendlyname: manifest.publisher.friendlyName,
    customizationprefix: manifest.publisher.prefix,
    customizationoptionvalueprefix: manifest.publisher.optionValuePrefix,
    isreadonly: manifest.managed,
  });
  putRow(context, 'solution', {
    solutionid: solutionId,
    uniquename: manifest.uniqueName,
    friendlyname: manifest.friendlyName,
    description: manifest.description ?? null,
    version: manifest.version,
    ismanaged: manifest.managed,
    isvisible: true,
    installedon: context.importedOn,
    updatedon: context.importedOn,
    publisherid: referenceTo('publisher', publisherId),
  });
  context.database.run('DELETE FROM solutioncomponent WHERE solutionid = ?', [solutionId]);
}

function publisherIdOf({ database, manifest }: ImportContext): string {
  const known = database.get('SELECT publisherid FROM publisher WHERE uniquename = ?', [manifest.publisher.uniqueName]);
  return known ? String(known['publisherid']) : metadataId('publisher', manifest.publisher.uniqueName);
}

function refuseMismatch({ database, catalogue, manifest, solutionId }: ImportContext): void {
  const table = catalogue.table('solution');
  const before = table && readRow(database, table, { id: solutionId, columns: ['ismanaged'] });
  if (!before || before['ismanaged'] === manifest.managed) return;
  throw manifest.managed
    ? new DataverseError(
        400,
        '0x80048040',
        'The solution is already installed on this system as an unmanaged solution and the package supplied is attempting to install it in managed mode. Import can only update solutions when the modes match. Uninstall the current solution and try again.',
      )
    : new DataverseError(
        400,
        '0x80048041',
        'The solution is already installed on this system as a managed solution and the package supplied is attempting to install it in unmanaged mode. Import can only update solutions when the modes match. Uninstall the current solution and try again.',
      );
}
