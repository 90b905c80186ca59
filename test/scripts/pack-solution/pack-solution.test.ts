import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { packSolution, type PackedSolution } from '../../../scripts/pack-solution/pack-solution';
import { parseXml } from '../../../scripts/pack-solution/parse-xml';
import { type XmlElement } from '../../../scripts/pack-solution/xml';
import { at, attributeOf, childrenOf, descendants, textAt } from '../../../scripts/pack-solution/xml-query';
import { solutionPackage } from '../../../solution/package';

const root = join(__dirname, '../../..');

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('packSolution', () => {
  let packed: PackedSolution;
  let took: number;
  beforeAll(async () => {
    const started = performance.now();
    packed = await packSolution('none');
    took = performance.now() - started;
  });

  test('gives the same bytes to another process in another time zone, and the same folder', () => {
    const out = mkdtempSync(join(tmpdir(), 'o2c-pack-'));
    try {
      const main = ['--import', 'tsx', 'scripts/pack-solution/main.ts', '--without-controls', '--out', out];
      execFileSync(process.execPath, main, { cwd: root, env: { ...process.env, TZ: 'Asia/Tokyo' }, stdio: 'pipe' });
      expect(new Uint8Array(readFileSync(join(out, 'OrderToCash.zip')))).toEqual(packed.unmanaged);
      expect(new Uint8Array(readFileSync(join(out, 'OrderToCash_managed.zip')))).toEqual(packed.managed);
      for (const [path, bytes] of packed.folder) {
        expect(readFileSync(join(out, 'solution', path), 'utf8')).toBe(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
        );
      }
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });

  test('takes seconds, not minutes', () => expect(took).toBeLessThan(10_000));

  test('the managed zip differs in nothing but its own word for it', () => {
    const unmanaged = unzipSync(packed.unmanaged);
    const managed = unzipSync(packed.managed);
    expect(Object.keys(managed)).toEqual(Object.keys(unmanaged));
    const differing = Object.keys(managed).filter((name) => text(managed[name]) !== text(unmanaged[name]));
    expect(differing).toEqual(['solution.xml']);
    expect(text(managed['solution.xml'])).toBe(text(unmanaged['solution.xml']).replace('<Managed>0<', '<Managed>1<'));
  });

  describe('the folder and the zip are two layouts of the same content', () => {
    const file = (path: string): XmlElement => parseXml(text(packed.folder.get(path)));
    const files = (pattern: RegExp): readonly XmlElement[] =>
      [...packed.folder.keys()].filter((path) => pattern.test(path)).map(file);
    let customizations: XmlElement;
    beforeAll(() => {
      customizations = parseXml(text(unzipSync(packed.unmanaged)['customizations.xml']));
    });
    const zipped = (): XmlElement => customizations;
    const plain = (one: XmlElement): XmlElement => ({
      ...one,
      attributes: Object.fromEntries(Object.entries(one.attributes).filter(([name]) => name !== 'xmlns:xsi')),
    });
    const sorted = (all: readonly XmlElement[]): readonly string[] =>
      all.map((one) => JSON.stringify(plain(one))).sort();

    test.each([
      ['roles', 'Roles', /^Roles\//],
      ['choices', 'optionsets', /^OptionSets\//],
      ['steps', 'SdkMessageProcessingSteps', /^SdkMessageProcessingSteps\//],
      ['sitemaps', 'AppModuleSiteMaps', /^AppModuleSiteMaps\//],
      ['apps', 'AppModules', /^AppModules\//],
    ])('%s', (_name, section, pattern) => {
      expect(sorted(files(pattern))).toEqual(sorted(at(zipped(), section)?.children ?? []));
      expect(files(pattern).length).toBeGreaterThan(0);
    });

    test.each([
      ['relationships', 'EntityRelationships', /^Other\/Relationships\//],
      ['field security profiles', 'FieldSecurityProfiles', /^Other\/FieldSecurityProfiles/],
      ['service endpoints', 'ServiceEndpoints', /^PluginAssemblies\/ServiceEndpoints/],
    ])('%s', (_name, section, pattern) => {
      const held = files(pattern).flatMap((one) => one.children);
      expect(sorted(held)).toEqual(sorted(at(zipped(), section)?.children ?? []));
    });

    test('tables, their forms and their views', () => {
      for (const entity of childrenOf(at(zipped(), 'Entities'), 'Entity')) {
        const name = textAt(entity, 'Name');
        const folder = `Entities/${name}`;
        expect(at(file(`${folder}/Entity.xml`), 'EntityInfo')).toEqual(at(entity, 'EntityInfo'));
        const forms = files(new RegExp(`^${folder}/FormXml/main/`)).flatMap((one) => one.children);
        expect(sorted(forms)).toEqual(sorted(descendants(entity, 'systemform')));
        const views = files(new RegExp(`^${folder}/SavedQueries/`)).flatMap((one) => one.children);
        expect(sorted(views)).toEqual(sorted(descendants(entity, 'savedquery')));
      }
    });

    test('the manifest', () => {
      const inZip = at(parseXml(text(unzipSync(packed.unmanaged)['solution.xml'])), 'SolutionManifest');
      const inFolder = at(file('Other/Solution.xml'), 'SolutionManifest');
      const without = (one: XmlElement | undefined): readonly XmlElement[] =>
        one?.children.filter((child) => child.name !== 'Managed') ?? [];
      expect(without(inFolder)).toEqual(without(inZip));
      expect(textAt(inFolder, 'Managed')).toBe('2');
    });
  });

  test('every declared table is there with all its columns', () => {
    const customizations = parseXml(text(unzipSync(packed.unmanaged)['customizations.xml']));
    const entities = childrenOf(at(customizations, 'Entities'), 'Entity');
    for (const table of solutionPackage.tables) {
      const entity = entities.find((one) => textAt(one, 'Name') === table.name);
      const names = new Set(descendants(entity, 'attribute').map((one) => attributeOf(one, 'PhysicalName')));
      for (const column of table.columns) expect(names).toContain(column.name);
    }
  });
});
