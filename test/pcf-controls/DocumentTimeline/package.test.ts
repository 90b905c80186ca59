import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { tables } from '@o2c/core/dataverse';
import { timelineTexts } from '../builders/timeline';

const CONTROL = join(__dirname, '../../../pcf-controls/DocumentTimeline');
const LANGUAGES = [1033, 1031];
const manifest = readFileSync(join(CONTROL, 'DocumentTimeline/ControlManifest.Input.xml'), 'utf8');
const attributes = (name: string): string[] =>
  [...manifest.matchAll(new RegExp(`\\s${name}="([^"]+)"`, 'g'))].map(([, value]) => value ?? '');

describe('texts', () => {
  /** Plural categories beyond one and other belong to the languages that have them. */
  const common = (languageId: number): string[] =>
    [...timelineTexts(languageId).keys()].filter((key) => !/_(zero|two|few|many)$/.test(key)).sort();

  test.each(LANGUAGES)('%d has every text of English and no other', (languageId) => {
    expect(common(languageId)).toEqual(common(1033));
  });

  test.each(LANGUAGES)('%d fills the same places', (languageId) => {
    const places = (text = ''): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    const differing = common(languageId).filter((key) => {
      if (/_one$/.test(key)) return false;
      return places(timelineTexts(languageId).get(key)).join() !== places(timelineTexts(1033).get(key)).join();
    });
    expect(differing).toEqual([]);
  });

  test('every key in the sources has a text', () => {
    const keys = attributes('display-name-key').concat(attributes('description-key'));
    expect(keys.filter((key) => !timelineTexts(1033).has(key))).toEqual([]);
  });
});

describe('manifest', () => {
  test('is a virtual control of the platform versions that hosts have', () => {
    expect(manifest).toContain('namespace="O2C" constructor="DocumentTimeline"');
    expect(manifest).toContain('control-type="virtual"');
    expect(manifest).toContain('<platform-library name="React" version="16.14.0" />');
    expect(manifest).toContain('<platform-library name="Fluent" version="8.121.1" />');
    expect(manifest).toContain('<external-service-usage enabled="false" />');
  });

  test('has the properties that the code reads, and only those', () => {
    const declared = [...manifest.matchAll(/<property name="(\w+)"/g)].map(([, name]) => name).sort();
    const inputs = readFileSync(join(CONTROL, 'DocumentTimeline/timeline-inputs.ts'), 'utf8');
    const read = [...inputs.matchAll(/readonly (\w+)\??: ComponentFramework/g)].map(([, name]) => name).sort();
    expect(declared).toEqual(read);
  });

  test('names a resx file for each language', () => {
    expect(attributes('path').filter((path) => path.endsWith('.resx'))).toEqual(
      LANGUAGES.map((id) => `strings/DocumentTimeline.${id}.resx`),
    );
  });
});

describe('bundle (built by scripts/build-controls)', () => {
  const path = join(CONTROL, 'out/controls/DocumentTimeline/bundle.js');
  const bundle = existsSync(path) ? readFileSync(path, 'utf8') : '';

  test('is there', () => expect(bundle).not.toBe(''));

  /** The gate of ux 5 in what goes over the wire; raw a twentieth above its 40 kB, for the names of fourteen tables (DECISIONS.md). */
  test('stays within its budget', () => {
    expect(gzipSync(bundle).length).toBeLessThanOrEqual(15_000);
    expect(Buffer.byteLength(bundle)).toBeLessThanOrEqual(43_500);
  });

  test.each(['react-dom', 'griffel', 'merge-styles', 'initializeIcons', 'jsx-runtime', 'big.js', 'stand-in'])(
    'carries no %s',
    (name) => {
      expect(bundle).not.toContain(name);
    },
  );

  test('carries only the tables it reads, and of them only the columns it reads', () => {
    const carried = (name: string) => bundle.includes(`"${name}"`);
    const names: string[] = Object.values(tables).map(({ logicalName }) => logicalName);
    expect(names.filter((name) => name.startsWith('o2c_') && carried(name)).sort()).toEqual([
      'o2c_approval',
      'o2c_credithold',
      'o2c_creditholdreason',
      'o2c_decision',
      'o2c_documentdelivery',
      'o2c_openitem',
      'o2c_orderintake',
      'o2c_payment',
      'o2c_settlement',
      'o2c_shipment',
    ]);
    expect(carried(tables.openItem.columns.dueDate.name)).toBe(true);
    expect(carried(tables.openItem.columns.requestHash.name)).toBe(false);
    expect(carried(tables.settlement.columns.writeOffAmount.name)).toBe(false);
  });
});
