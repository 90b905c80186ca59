import { metadataId } from '../../metadata/metadata-id';
import { type ImportContext } from '../import-context';
import { putRow, referenceTo } from '../put-row';
import { holdingName } from '../solution-id';

/** The solution and its publisher; for a staged upgrade the solution that holds it, beside the installed one. */
export function importSolutionRow(context: ImportContext): void {
  const { manifest, holderId } = context;
  const publisherId = publisherIdOf(context);
  putRow(context, 'publisher', {
    publisherid: publisherId,
    uniquename: manifest.publisher.uniqueName,
    friendlyname: manifest.publisher.friendlyName,
    customizationprefix: manifest.publisher.prefix,
    customizationoptionvalueprefix: manifest.publisher.optionValuePrefix,
    isreadonly: manifest.managed,
  });
  const before = context.database.get('SELECT installedon FROM solution WHERE solutionid = ?', [holderId]);
  putRow(context, 'solution', {
    solutionid: holderId,
    uniquename: context.stage === 'holding' ? holdingName(manifest.uniqueName) : manifest.uniqueName,
    friendlyname: manifest.friendlyName,
    description: manifest.description ?? null,
    version: manifest.version,
    ismanaged: manifest.managed,
    isvisible: true,
    installedon: String(before?.['installedon'] ?? context.importedOn),
    updatedon: context.importedOn,
    solutionpackageversion: manifest.packageVersion ?? null,
    publisherid: referenceTo('publisher', publisherId),
  });
}

function publisherIdOf({ database, manifest }: ImportContext): string {
  const known = database.get('SELECT publisherid FROM publisher WHERE uniquename = ?', [manifest.publisher.uniqueName]);
  return known ? String(known['publisherid']) : metadataId('publisher', manifest.publisher.uniqueName);
}
