import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listTexts } from './holds';

const CONTROL = join(__dirname, '../../../pcf-controls/CreditHoldList');
const LANGUAGES = [1033, 1031, 1025];
const manifest = readFileSync(join(CONTROL, 'CreditHoldList/ControlManifest.Input.xml'), 'utf8');
const common = (languageId: number): string[] =>
  [...listTexts(languageId).keys()].filter((key) => !/_(zero|two|few|many)$/.test(key)).sort();

describe('texts', () => {
  test.each(LANGUAGES)('%d has every text of English and no other, with the same places', (languageId) => {
    expect(common(languageId)).toEqual(common(1033));
    const places = (text = ''): string =>
      [...text.matchAll(/\{\w+\}/g)]
        .map(([place]) => place)
        .sort()
        .join();
    const differing = common(languageId).filter(
      (key) => places(listTexts(languageId).get(key)) !== places(listTexts(1033).get(key)),
    );
    expect(differing.filter((key) => !key.endsWith('_one'))).toEqual([]);
  });

  test('every key that the sources write out has a text', () => {
    const sources = readdirSync(join(CONTROL, 'CreditHoldList'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => readFileSync(join(CONTROL, 'CreditHoldList', path), 'utf8'))
      .join('\n');
    const keys = [...sources.matchAll(/texts\('(\w+)'/g)].map(([, key]) => key ?? '');
    const plurals = [...sources.matchAll(/texts\.plural\('(\w+)'/g)].map(([, key]) => `${key ?? ''}_other`);
    expect([...keys, ...plurals].filter((key) => !listTexts(1033).has(key))).toEqual([]);
  });
});

test('the manifest is that of a virtual control on one dataset, with the properties that the code reads', () => {
  expect(manifest).toContain('namespace="O2C" constructor="CreditHoldList"');
  expect(manifest).toContain('control-type="virtual"');
  expect([...manifest.matchAll(/<data-set name="(\w+)"/g)].map(([, name]) => name)).toEqual(['holds']);
  const declared = [...manifest.matchAll(/<property name="(\w+)"/g)].map(([, name]) => name ?? '');
  const inputs = readFileSync(join(CONTROL, 'CreditHoldList/list-inputs.ts'), 'utf8');
  const read = [...inputs.matchAll(/readonly (\w+)\??: ComponentFramework/g)].map(([, name]) => name ?? '');
  expect([...declared, 'holds'].sort()).toEqual(read.sort());
});

describe('bundle (built by scripts/build-controls)', () => {
  const path = join(CONTROL, 'out/controls/CreditHoldList/bundle.js');
  const bundle = existsSync(path) ? readFileSync(path, 'utf8') : '';

  test('is there', () => expect(bundle).not.toBe(''));

  /** Beyond the gates of ux 5 (40 kB, of a workbench 60): a grid of its own, previews and requests are 46 kB, shared parts 15, core's rules 17. */
  test('does not grow', () => {
    expect(Buffer.byteLength(bundle)).toBeLessThanOrEqual(84_000);
    expect(gzipSync(bundle).length).toBeLessThanOrEqual(29_500);
  });

  test.each(['react-dom', 'griffel', 'merge-styles', 'initializeIcons', 'jsx-runtime', 'stand-in'])(
    'carries no %s',
    (name) => {
      expect(bundle).not.toContain(name);
    },
  );
});
