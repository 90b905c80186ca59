import { blobAnchors } from '../../azure-functions/src/adapters/storage/anchors';
import { type Anchors } from '../../azure-functions/src/jobs/sealing/anchors';
import { requireRunning } from '../o2c/environment';
import { storageConnection } from '../start/parts';

/** The anchors of `--anchors` (a connection string, or the blob service's address with the signed-in Azure identity), else of the running environment. */
export function openAnchors(given: string | undefined): Anchors {
  if (given !== undefined && URL.canParse(given))
    return blobAnchors({ blobs: { serviceUri: given }, identity: { kind: 'azure' } });
  const connectionString = given ?? runningConnection();
  return blobAnchors({ blobs: { connectionString }, identity: { kind: 'azure' } });
}

function runningConnection(): string {
  const { urls } = requireRunning();
  return storageConnection({ queue: portOf(urls.queue), blobs: portOf(urls.blobs) });
}

const portOf = (url: string): number => Number(new URL(url).port);
