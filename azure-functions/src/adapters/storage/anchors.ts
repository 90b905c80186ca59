import { BlobServiceClient, type ContainerClient, RestError } from '@azure/storage-blob';
import { instant } from '@o2c/core/kernel';
import { type AnchoredBlock } from '@o2c/core/operations';
import { z } from 'zod';
import { type Anchors } from '../../jobs/sealing/anchors';
import { type Config } from '../config';
import { azureCredential } from '../identity/azure-credential';

/** The container; its immutability policy belongs to the cloud's storage account (infra), Azurite knows none. */
const CONTAINER = 'anchors';

/** Anchors as blobs, each created once (`If-None-Match: *`): over a connection string (local, Azurite) or the app's identity (Azure). */
export function blobAnchors(config: Pick<Config, 'blobs' | 'identity'>): Anchors {
  const container = serviceOf(config).getContainerClient(CONTAINER);
  return {
    keep: async (name, block) => {
      if (await createdOnce(container, name, block)) return 'kept';
      const kept = await readBlock(container, name);
      return kept?.blockHash === block.blockHash ? 'kept' : 'differs';
    },
    all: async () => {
      const found = new Map<string, AnchoredBlock | undefined>();
      // A storage account without the container has no anchors yet.
      if (!(await container.exists())) return found;
      for await (const { name } of container.listBlobsFlat()) found.set(name, await readBlock(container, name));
      return found;
    },
  };
}

/** False when a blob of that name exists. */
async function createdOnce(container: ContainerClient, name: string, block: AnchoredBlock): Promise<boolean> {
  const text = JSON.stringify(block);
  const create = () =>
    container.getBlockBlobClient(name).upload(text, Buffer.byteLength(text), {
      conditions: { ifNoneMatch: '*' },
      blobHTTPHeaders: { blobContentType: 'application/json' },
    });
  try {
    await create();
    return true;
  } catch (error) {
    if (statusOf(error) === 409 || statusOf(error) === 412) return false;
    if (statusOf(error) !== 404) throw error;
    await container.createIfNotExists();
    await create();
    return true;
  }
}

const statusOf = (error: unknown): number | undefined => (error instanceof RestError ? error.statusCode : undefined);

const anchoredBlock = z.object({
  legalEntityId: z.guid(),
  sequence: z.int(),
  blockHash: z.string(),
  recordedOn: z.iso.datetime().transform(instant),
});

async function readBlock(container: ContainerClient, name: string): Promise<AnchoredBlock | undefined> {
  const bytes = await container.getBlobClient(name).downloadToBuffer();
  try {
    return anchoredBlock.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The library retries by itself; a timer must not wait for minutes. */
const OPTIONS = { retryOptions: { maxTries: 3, tryTimeoutInMs: 5_000, retryDelayInMs: 200, maxRetryDelayInMs: 2_000 } };

function serviceOf({ blobs, identity }: Pick<Config, 'blobs' | 'identity'>): BlobServiceClient {
  if ('connectionString' in blobs) return BlobServiceClient.fromConnectionString(blobs.connectionString, OPTIONS);
  const clientId = identity.kind === 'azure' ? identity.managedIdentityClientId : undefined;
  return new BlobServiceClient(blobs.serviceUri, azureCredential(clientId), OPTIONS);
}
