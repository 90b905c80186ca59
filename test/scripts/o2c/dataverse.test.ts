import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { ended, startProgram, untilReady } from '../../builders/child-program';
import { temporaryFolder } from '../../builders/temporary-folder';

const folder = temporaryFolder();
const builds = join(__dirname, '../../../.local/build');
const bundles = (): readonly string[] =>
  existsSync(builds) ? readdirSync(builds).filter((name) => name.startsWith('dataverse-')) : [];

test('o2c dataverse serves any solution, protects itself as the cloud does, and leaves nothing but its data', async () => {
  const before = bundles();
  const zip = join(__dirname, '../../../dist/OrderToCash.zip');
  const child = startProgram('scripts/o2c/main.ts', [
    'dataverse',
    '--solution',
    zip,
    '--port',
    '0',
    '--data',
    folder.path,
  ]);
  const { url } = await untilReady(child);
  const answer = await fetch(`${url}/api/data/v9.2/WhoAmI`, { headers: { Authorization: 'Bearer x' } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('x-ms-ratelimit-burst-remaining-xrm-requests')).toBe('5999');
  expect(await (await fetch(url)).text()).toContain('/solutions/OrderToCash');
  child.kill('SIGTERM');
  expect(await ended(child)).toBe(0);
  expect(bundles()).toEqual(before);
  expect(readdirSync(folder.path)).toContain('dataverse.db');
}, 60_000);
