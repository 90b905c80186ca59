import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DataverseError } from '../../../../local/dataverse/errors/dataverse-error';
import { describeWithReferenceData, referenceData } from '../../../builders/reference-data';
import { inTransaction } from '../../../../local/dataverse/store/transaction';
import { anEnvironment, type Environment, zipFile } from './an-environment';
import { databaseDigest } from './database-digest';
import { standardTables, zipOfFolder } from './unpacked-folders';

type Parts = Readonly<Record<string, Uint8Array>>;
/** One way in which a package may come broken, odd or old; `at` says where, from 0 to 1. */
type Mutation = (parts: Parts, at: number) => Parts;

const onXml =
  (change: (xml: string, at: number) => string): Mutation =>
  (parts, at) => {
    const names = Object.keys(parts).filter((name) => name.endsWith('.xml') && !name.startsWith('['));
    const name = names[Math.floor(at * 7919) % names.length] ?? 'customizations.xml';
    const xml = strFromU8(parts[name] ?? new Uint8Array()).replace(/^\uFEFF/, '');
    return { ...parts, [name]: strToU8(change(xml, (at * 7919) % 1)) };
  };

/** The piece of the XML that a pattern finds around that place. */
function around(
  xml: string,
  pattern: RegExp,
  at: number,
): { readonly start: number; readonly text: string } | undefined {
  const found = [...xml.matchAll(pattern)];
  const match = found[Math.floor(at * found.length)];
  return match && { start: match.index, text: match[0] };
}

const without =
  (pattern: RegExp, replacement = '') =>
  (xml: string, at: number): string => {
    const piece = around(xml, pattern, at);
    return piece ? xml.slice(0, piece.start) + replacement + xml.slice(piece.start + piece.text.length) : xml;
  };

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a part dropped': (parts, at) => {
    const names = Object.keys(parts);
    const gone = names[Math.floor(at * names.length)];
    return Object.fromEntries(Object.entries(parts).filter(([name]) => name !== gone));
  },
  'a part cut off': (parts, at) => {
    const names = Object.keys(parts);
    const name = names[Math.floor(at * 7919) % names.length] ?? '';
    const bytes = parts[name] ?? new Uint8Array();
    return { ...parts, [name]: bytes.subarray(0, Math.floor(((at * 7919) % 1) * bytes.length)) };
  },
  'the parts in another order': (parts) => Object.fromEntries(Object.entries(parts).reverse()),
  'an attribute dropped': onXml(without(/ [\w:]+="[^"]*"/g)),
  'an element emptied': onXml(without(/(?<=<(\w+)>)[^<]+(?=<\/\1>)/g)),
  'an element filled with nonsense': onXml(without(/(?<=<(\w+)>)[^<]+(?=<\/\1>)/g, 'Zażółć & 𝕏'.replace('&', '&amp;'))),
  'an attribute filled with nonsense': onXml(without(/(?<= [\w]+=")[^"]*(?=")/g, '{not-a-guid} ½')),
  'a leaf dropped': onXml(without(/<(\w+)[^<>]*>[^<]*<\/\1>/g)),
  'a leaf doubled': onXml((xml, at) => {
    const piece = around(xml, /<(\w+)[^<>]*>[^<]*<\/\1>/g, at);
    return piece ? xml.slice(0, piece.start) + piece.text + xml.slice(piece.start) : xml;
  }),
  'a list dropped': onXml(
    without(
      /<(EntityKeys|options|LocalizedNames|labels|EntityRelationshipRoles|RootComponents|optionset|Publisher|attributes|displaynames)\b[\s\S]*?<\/\1>/g,
    ),
  ),
  'an unknown element': onXml((xml) =>
    xml.replace(/<\/ImportExportXml>/, '<Newer2030><Thing id="1">x</Thing></Newer2030></ImportExportXml>'),
  ),
  'older than the elements of today': onXml((xml) =>
    xml.replace(/<(LogicalName|EntitySetName|IsCustomField|IntroducedVersion)>[^<]*<\/\1>/g, ''),
  ),
  'an old version': onXml((xml) =>
    xml.replace(/SolutionPackageVersion="[^"]*"/, '').replace(/version="9[^"]*"/, 'version="5.0.9690.3448"'),
  ),
  'a byte order mark': onXml((xml) => `\uFEFF${xml}`),
  'lines of Windows': onXml((xml) => xml.replace(/\r?\n/g, '\r\n')),
  'UTF-16': (parts) => ({
    ...parts,
    'customizations.xml': Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(
        strFromU8(parts['customizations.xml'] ?? new Uint8Array()).replace('encoding="utf-8"', 'encoding="utf-16"'),
        'utf16le',
      ),
    ]),
  }),
  'names in another case': (parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name === '[Content_Types].xml' ? name : name.toUpperCase(), part]),
    ),
};

describeWithReferenceData('a package of somebody else, broken, odd or old', () => {
  const known = standardTables();
  const packages: Readonly<Record<string, Parts>> = {
    PermitManagement: unzipSync(
      zipFile(referenceData('dataverse/solution-zips/83eb957c3b__PermitManagement_1_0_0_3.zip')),
    ),
    'ppds-demo': unzipSync(zipOfFolder('ppds-demo', true, known)),
    AutomationCoESatellite: unzipSync(zipOfFolder('AutomationCoESatellite', true, known)),
  };

  test('is imported with a list of what was left, or refused by the name of a part: never a crash, and a refusal leaves nothing', () => {
    const environment = anEnvironment();
    const digest = databaseDigest(environment.database);
    const mutation = fc.tuple(
      fc.constantFrom(...Object.keys(packages)),
      fc.array(
        fc.tuple(fc.constantFrom(...Object.keys(MUTATIONS)), fc.double({ min: 0, max: 0.999999, noNaN: true })),
        { minLength: 1, maxLength: 3 },
      ),
    );
    fc.assert(
      fc.property(mutation, ([name, mutations]) => {
        const parts = mutations.reduce((left, [kind, at]) => MUTATIONS[kind]?.(left, at) ?? left, packages[name] ?? {});
        const zip = zipSync({ ...parts }, { level: 0 });
        tryImport(environment, zip, digest);
      }),
      { numRuns: Number(process.env['DATAVERSE_MUTATIONS'] ?? 40) },
    );
    environment.database.close();
  }, 120_000);

  /** Imports and takes it back, so that each run meets the same environment. A refusal must have left nothing by itself. */
  function tryImport(environment: Environment, zip: Uint8Array, digest: string): void {
    const { database, catalogue } = environment;
    const content = catalogue.content();
    const undo = new Error('taken back');
    const attempt = (): never => {
      const refusal = refusalOf(() => environment.import(zip));
      if (refusal !== undefined) {
        expect([refusal, refusal instanceof DataverseError]).toEqual([refusal, true]);
        expect([400, 412]).toContain((refusal as DataverseError).status);
        expect(databaseDigest(database)).toBe(digest);
        expect(catalogue.content()).toBe(content);
      }
      throw undo;
    };
    try {
      inTransaction(database, attempt);
    } catch (error) {
      if (error !== undo) throw error;
    }
    catalogue.replace(content);
  }

  test.each(
    Object.keys(MUTATIONS).filter((name) =>
      /order|Windows|byte order|UTF-16|another case|unknown|old version/.test(name),
    ),
  )('that only looks other (%s) becomes the same tables', (name) => {
    const parts = packages['PermitManagement'] ?? {};
    const [plain, other] = [anEnvironment(), anEnvironment()];
    plain.import(zipSync({ ...parts }));
    other.import(zipSync({ ...(MUTATIONS[name]?.(parts, 0.99) ?? {}) }));
    expect(other.catalogue.table('contoso_permit')).toEqual(plain.catalogue.table('contoso_permit'));
    plain.database.close();
    other.database.close();
  });
});

function refusalOf(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}
