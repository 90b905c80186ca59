import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { completeLock, type Lock } from '../../../scripts/complete-lock/complete-lock';

const lockOf = (optionalDependencies: Record<string, string>): Lock => ({
  packages: { 'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies } },
});

describe('completeLock', () => {
  test('adds the binaries of other platforms with system and processor', () => {
    const lock = lockOf({ '@tool/core-darwin-arm64': '1.0.0' });
    expect(completeLock(lock)).toEqual(['@tool/core-darwin-arm64']);
    expect(lock.packages['node_modules/@tool/core-darwin-arm64']).toEqual({
      version: '1.0.0',
      dev: true,
      optional: true,
      os: ['darwin'],
      cpu: ['arm64'],
    });
    expect(completeLock(lock)).toEqual([]);
  });

  test('refuses to invent what it does not know', () => {
    expect(() => completeLock(lockOf({ '@tool/core-darwin-arm64': '^1.0.0' }))).toThrow('not an exact version');
    expect(() => completeLock(lockOf({ fsevents: '2.3.3' }))).toThrow('names no platform');
  });

  test('finds nothing missing in the committed lock, so npm ci takes it', () => {
    const lock = JSON.parse(readFileSync(join(__dirname, '../../../package-lock.json'), 'utf8')) as Lock;
    expect(completeLock(lock)).toEqual([]);
  });
});
