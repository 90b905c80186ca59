import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readRunning, removeRunning, writeRunning } from '../../../scripts/start/running-file';
import { temporaryFolder } from '../../builders/temporary-folder';

const folder = temporaryFolder();
const url = 'http://127.0.0.1:7080';
const urls = { app: url, dataverse: url, functions: url, queue: url, mail: url, issuer: url, blobs: url };

describe('running.json', () => {
  test('is read back while its process lives', () => {
    writeRunning(folder.path, { pid: process.pid, scenario: 'small', parts: {}, urls });
    expect(readRunning(folder.path)?.urls.dataverse).toBe(url);
  });

  test('of a killed start is not taken for a running environment', () => {
    writeRunning(folder.path, { pid: 2 ** 22 - 7, scenario: 'small', parts: {}, urls });
    expect(readRunning(folder.path)).toBeUndefined();
  });

  test('that is absent or not ours means nothing runs', () => {
    removeRunning(folder.path);
    expect(readRunning(folder.path)).toBeUndefined();
    writeFileSync(join(folder.path, 'running.json'), '{"pid":"x"}');
    expect(readRunning(folder.path)).toBeUndefined();
  });
});
