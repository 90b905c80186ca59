import { BlobServiceClient } from '@azure/storage-blob';
import { instant } from '@o2c/core/kernel';
import { type AnchoredBlock } from '@o2c/core/operations';
import { blobAnchors } from '../../../../azure-functions/src/adapters/storage/anchors';
import { type Anchors } from '../../../../azure-functions/src/jobs/sealing/anchors';
import { type AzuriteBlobs, startAzuriteBlobs } from '../../../builders/azurite-blobs';
import { anchorsInMemory } from '../../jobs/sealing/anchors-in-memory';

const ENTITY = '10000000-0000-4000-8000-000000000001';
const aBlock = (sequence: number, blockHash = 'a'.repeat(64)): AnchoredBlock => ({
  legalEntityId: ENTITY,
  sequence,
  blockHash,
  recordedOn: instant('2026-03-01T10:00:00Z'),
});

let blobs: AzuriteBlobs;
beforeAll(async () => {
  blobs = await startAzuriteBlobs();
});
afterAll(() => blobs.stop());

const inAzurite = (): Anchors =>
  blobAnchors({ blobs: { connectionString: blobs.connectionString }, identity: { kind: 'azure' } });

describe.each([
  ['blobs', inAzurite],
  ['memory', anchorsInMemory],
])('anchors in %s', (_, open) => {
  test('AU-1: there are none before the first is kept', async () => expect((await open().all()).size).toBe(0));
  test('AU-1: a block is kept once, the same block again is no difference, another one is and does not replace it', async () => {
    const anchors = open();
    const name = `${ENTITY}/1.json`;
    expect(await anchors.keep(name, aBlock(1))).toBe('kept');
    expect(await anchors.keep(name, aBlock(1))).toBe('kept');
    expect(await anchors.keep(name, aBlock(1, 'b'.repeat(64)))).toBe('differs');
    expect([...(await anchors.all())]).toEqual([[name, aBlock(1)]]);
  });
});

test('AU-1: a blob that is no block is listed as unreadable', async () => {
  const container = BlobServiceClient.fromConnectionString(blobs.connectionString).getContainerClient('anchors');
  await container.getBlockBlobClient('x/1.json').upload('{', 1);
  expect((await inAzurite().all()).get('x/1.json')).toBeUndefined();
  expect(await inAzurite().keep('x/1.json', aBlock(1))).toBe('differs');
});
