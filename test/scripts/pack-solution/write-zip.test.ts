import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { writeZip } from '../../../scripts/pack-solution/write-zip';

const root = join(__dirname, '../../..');

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('writeZip', () => {
  test('holds the parts, sorted by name, whatever their order was', () => {
    const one = writeZip(
      new Map([
        ['b', bytes('2')],
        ['a', bytes('1')],
      ]),
    );
    const other = writeZip(
      new Map([
        ['a', bytes('1')],
        ['b', bytes('2')],
      ]),
    );
    expect(one).toEqual(other);
    expect(Object.keys(unzipSync(one))).toEqual(['a', 'b']);
  });

  test('writes the same bytes in every time zone', () => {
    const script = `
      const { writeZip } = require('./scripts/pack-solution/write-zip');
      const zip = writeZip(new Map([['a.xml', new TextEncoder().encode('<a />')]]));
      process.stdout.write(require('node:crypto').createHash('sha256').update(zip).digest('hex'));`;
    const digests = ['UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Apia'].map((TZ) =>
      execFileSync(process.execPath, ['--import', 'tsx', '-e', script], {
        cwd: root,
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    );
    const here = createHash('sha256')
      .update(writeZip(new Map([['a.xml', bytes('<a />')]])))
      .digest('hex');
    expect(new Set([...digests, here]).size).toBe(1);
  });
});
