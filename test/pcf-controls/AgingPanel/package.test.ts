import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { panelTexts } from '../builders/words';

const CONTROL = join(__dirname, '../../../pcf-controls/AgingPanel');
const LANGUAGES = [1033, 1031, 1036, 3082, 1041, 1025];
const manifest = readFileSync(join(CONTROL, 'AgingPanel/ControlManifest.Input.xml'), 'utf8');
const attributes = (name: string): string[] =>
  [...manifest.matchAll(new RegExp(`\\s${name}="([^"]+)"`, 'g'))].map(([, value]) => value ?? '');

describe('texts', () => {
  /** Plural categories beyond one and other belong to the languages that have them. */
  const common = (languageId: number): string[] =>
    [...panelTexts(languageId).keys()].filter((key) => !/_(zero|two|few|many)$/.test(key)).sort();

  test.each(LANGUAGES)('%d has every text of English and no other', (languageId) => {
    expect(common(languageId)).toEqual(common(1033));
  });

  test.each(LANGUAGES)('%d fills the same places', (languageId) => {
    const places = (text = ''): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    const differing = common(languageId).filter((key) => {
      if (/_one$/.test(key)) return false;
      return places(panelTexts(languageId).get(key)).join() !== places(panelTexts(1033).get(key)).join();
    });
    expect(differing).toEqual([]);
  });

  test('every key in the sources has a text', () => {
    const keys = attributes('display-name-key').concat(attributes('description-key'));
    expect(keys.filter((key) => !panelTexts(1033).has(key))).toEqual([]);
  });
});

describe('manifest', () => {
  test('is a virtual control of the platform versions that hosts have', () => {
    expect(manifest).toContain('namespace="O2C" constructor="AgingPanel"');
    expect(manifest).toContain('control-type="virtual"');
    expect(manifest).toContain('<platform-library name="React" version="16.14.0" />');
    expect(manifest).toContain('<platform-library name="Fluent" version="8.121.1" />');
    expect(manifest).toContain('<external-service-usage enabled="false" />');
  });

  test('has the properties that the code reads, and only those', () => {
    const declared = [...manifest.matchAll(/<property name="(\w+)"/g)].map(([, name]) => name).sort();
    const inputs = readFileSync(join(CONTROL, 'AgingPanel/panel-inputs.ts'), 'utf8');
    const read = [...inputs.matchAll(/readonly (\w+)\??: ComponentFramework/g)].map(([, name]) => name).sort();
    expect(declared).toEqual(read);
  });

  test('names a resx file for each language', () => {
    expect(attributes('path').filter((path) => path.endsWith('.resx'))).toEqual(
      LANGUAGES.map((id) => `strings/AgingPanel.${id}.resx`),
    );
  });
});

describe('bundle (built by scripts/build-controls)', () => {
  const path = join(CONTROL, 'out/controls/AgingPanel/bundle.js');
  const bundle = existsSync(path) ? readFileSync(path, 'utf8') : '';

  test('is there', () => expect(bundle).not.toBe(''));

  /** ux 5 asks for 40 kB; core's rules, big.js and table names alone are 25 kB of this. */
  test('stays within its budget', () => {
    expect(bundle.length).toBeLessThanOrEqual(78_000);
    expect(gzipSync(bundle).length).toBeLessThanOrEqual(26_000);
  });

  test.each(['react-dom', 'griffel', 'merge-styles', 'initializeIcons', 'jsx-runtime'])('carries no %s', (name) => {
    expect(bundle).not.toContain(name);
  });

  test('carries only the tables it reads', () => {
    const tables = new Set([...bundle.matchAll(/logicalName:"(\w+)"/g)].map(([, name]) => name));
    expect([...tables].sort()).toEqual(['o2c_openitem', 'o2c_settlement']);
  });
});
