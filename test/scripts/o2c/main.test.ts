import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from '../../builders/temporary-folder';

const root = join(__dirname, '../../..');
const folder = temporaryFolder();

/** Runs the command line where no local environment is. */
function o2c(...args: readonly string[]): {
  readonly code: number | null;
  readonly result: string;
  readonly messages: string;
} {
  const environment = { ...process.env, O2C_DATA: folder.path };
  const run = spawnSync(process.execPath, ['--require', 'tsx/cjs', 'scripts/o2c/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: environment,
  });
  return { code: run.status, result: run.stdout, messages: run.stderr };
}

describe('the command line', () => {
  test('lists its commands', () => {
    const { code, result } = o2c('help');
    expect(code).toBe(0);
    const names =
      'start dataverse import-history aging invariants audit credit solution dlq health statement post-statement run tour';
    for (const name of names.split(' ')) expect(result).toContain(name);
  });

  test.each(['match', 'edi', 'einvoice', 'embed'])('says plainly that %s comes later, with exit code 1', (name) => {
    const { code, messages } = o2c(name);
    expect(code).toBe(1);
    expect(messages).toContain('not part of this version yet');
  });

  test.each`
    args                                                                 | code | message
    ${['no-such-command']}                                               | ${1} | ${"There is no command 'no-such-command'"}
    ${['aging', '--as-of', '2026-10-31']}                                | ${1} | ${'run npm start first'}
    ${['invariants']}                                                    | ${1} | ${'run npm start first'}
    ${['health']}                                                        | ${1} | ${'run npm start first'}
    ${['aging', '--as-of', '2026-13-01', '--url', 'http://localhost:9']} | ${1} | ${'--as-of 2026-13-01 is no date'}
    ${['aging', '--bassis', 'x']}                                        | ${1} | ${'--bassis'}
    ${['run', 'invoicing']}                                              | ${1} | ${'run npm start first'}
    ${['tour']}                                                          | ${1} | ${'run npm start first'}
    ${['statement', 'absent.xml']}                                       | ${2} | ${'absent.xml'}
    ${['import-history']}                                                | ${1} | ${'--map MAP.json are needed'}
    ${['aging', '2026-10-31']}                                           | ${1} | ${"'2026-10-31' is one word too many"}
    ${['aging', '--url', 'not-a-url']}                                   | ${1} | ${"--url 'not-a-url' is no URL"}
    ${['solution', 'verify', 'absent.zip']}                              | ${2} | ${'absent.zip is not there'}
    ${['solution', 'verify', 'README.md']}                               | ${2} | ${'README.md: invalid zip'}
    ${['solution', 'fold']}                                              | ${1} | ${"'fold' is none of pack, verify, import"}
    ${['start', '--port', 'x']}                                          | ${1} | ${'--port x is no port'}
    ${['start', '--scenario', 'x']}                                      | ${1} | ${'there are small, year, empty'}
  `(
    '$args ends with $code and says why',
    ({ args, code, message }: { args: string[]; code: number; message: string }) => {
      const run = o2c(...args);
      expect(run.messages).toContain(message);
      expect(run.code).toBe(code);
    },
  );

  test('says how a command is used', () => {
    const { code, result } = o2c('aging', '--help');
    expect(code).toBe(0);
    expect(result).toContain('aging [--as-of D]');
  });

  test('an unreadable map is exit code 2, and names the field that is wrong', () => {
    const map = join(folder.path, 'map.json');
    writeFileSync(map, '{"source":"UPPER"}');
    const { code, messages } = o2c('import-history', 'absent.csv', '--map', map, '--url', 'http://127.0.0.1:9');
    expect(code).toBe(2);
    expect(messages).toContain('source: lower-case letters');
  });
});
