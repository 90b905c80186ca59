import { strToU8, zipSync } from 'fflate';
import { readPackage } from '../../../../local/dataverse/import/package/read-package';
import { type ImportReport } from '../../../../local/dataverse/import/import-report';
import {
  aPackage,
  aTableXml,
  anAttribute,
  anEnvironment,
  entities,
  type Environment,
  solutionXml,
} from './an-environment';
import { databaseDigest } from './database-digest';

const SLOW = 10_000;
const MEGABYTE = 1024 * 1024;

let environment: Environment;
let digest: string;
beforeAll(() => {
  environment = anEnvironment();
  digest = databaseDigest(environment.database);
});
afterAll(() => environment.database.close());

/** Refused within the bound, nothing changed; the message names what. */
function refused(zip: Uint8Array, message: RegExp): void {
  const started = performance.now();
  expect(() => environment.import(zip)).toThrow(message);
  expect(performance.now() - started).toBeLessThan(SLOW);
  expect(databaseDigest(environment.database)).toBe(digest);
}

/** Imported into an environment of its own, within the bound. */
function imported(zip: Uint8Array, look: (into: Environment, report: ImportReport) => void): void {
  const into = anEnvironment();
  const started = performance.now();
  const report = into.import(zip);
  expect(performance.now() - started).toBeLessThan(SLOW);
  look(into, report);
  into.database.close();
}

/** Stored, not packed: what is too large for its packed size is another test. */
const withCustomizations = (xml: string | Uint8Array): Uint8Array =>
  zipSync(
    {
      '[Content_Types].xml': strToU8('<Types/>'),
      'solution.xml': strToU8(solutionXml()),
      'customizations.xml': typeof xml === 'string' ? strToU8(xml) : xml,
    },
    { level: 0 },
  );
const withPart = (name: string, more: Parameters<typeof zipSync>[0] = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'solution.xml': strToU8(solutionXml()),
    'customizations.xml': strToU8('<ImportExportXml/>'),
    ...(name === '' ? {} : { [name]: strToU8('x') }),
    ...more,
  });

/** The zip with two bytes of each directory entry changed. */
function withDirectory(zip: Uint8Array, field: number, value: number): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + field, value, true);
  return copy;
}

describe('a zip that wants out of its folder', () => {
  test.each([
    '../../etc/cron.d/x',
    '/etc/passwd',
    'C:/windows/x',
    'WebResources/../../x',
    '..\\..\\x',
    'a/..',
    '\\\\host\\share\\x',
    'x\0y',
  ])('by the name %j is refused by that name', (name) => refused(withPart(name), /leads out of the package/));

  test('by a symbolic link is refused', () =>
    refused(
      withPart('', { 'WebResources/link': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] }),
      /WebResources\/link: it is a symbolic link/,
    ));
});

describe('a zip that wants to exhaust', () => {
  test('by what unpacks to a thousand times its size is refused before it is unpacked', () =>
    refused(
      withPart('', { bomb: [new Uint8Array(64 * MEGABYTE), { level: 9 }] }),
      /bomb: it unpacks to 67108864 bytes from/,
    ));

  test('by more parts than a solution has is refused', () =>
    refused(
      withPart(
        '',
        Object.fromEntries(
          Array.from({ length: 21_000 }, (_, index) => [`p${index}`, [new Uint8Array(), { level: 0 }]]),
        ),
      ),
      /It has 21003 parts/,
    ));

  test('by a zip inside is kept as it came: nothing inside is unpacked', () => {
    const inner = zipSync({ bomb: [new Uint8Array(64 * MEGABYTE), { level: 9 }] });
    imported(withPart('', { 'inner.zip': [inner, { level: 0 }] }), ({ database }, { keptAsData }) => {
      expect(keptAsData).toEqual(['inner.zip']);
      expect(database.get('SELECT length(content) AS n FROM "$solution_part"')).toEqual({ n: inner.length });
    });
  });

  test('by elements in each other, 100,000 deep, is refused', () =>
    refused(withCustomizations(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`), /nested more than 200 deep/));

  test('by an attribute of eight megabytes is read or refused in time', () => {
    imported(withCustomizations(`<ImportExportXml a="${'x'.repeat(8 * MEGABYTE)}"/>`), (_into, { keptAsData }) =>
      expect(keptAsData).toEqual([]),
    );
  });

  test.each([
    ['attributes that never end', `<a ${'b="c" '.repeat(200_000)}`],
    ['blanks that never end', `<a${' '.repeat(2_000_000)}`],
    ['an opened comment', `<!--${'-'.repeat(2_000_000)}`],
    ['an entity that never ends', `<a>&${'x'.repeat(2_000_000)}</a>`],
    ['many ampersands', `<a>${'&'.repeat(500_000)}</a>`],
    ['start tags without end', '<a '.repeat(300_000)],
  ])('by %s is refused in time', (_what, xml) =>
    refused(withCustomizations(xml), /invalid XML\. customizations\.xml: /),
  );
});

describe('XML with entities of its own', () => {
  test.each([
    ['a document type', '<!DOCTYPE a><ImportExportXml/>'],
    [
      'an entity that reads a file',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><ImportExportXml>&x;</ImportExportXml>',
    ],
    ['a parameter entity', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x">%x;]><ImportExportXml/>'],
    [
      'a billion laughs',
      `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]><ImportExportXml>&l9;</ImportExportXml>`,
    ],
    [
      'a document type in UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<!DOCTYPE a><ImportExportXml/>', 'utf16le')]),
    ],
    ['a document type behind the root', '<ImportExportXml><!DOCTYPE a></ImportExportXml>'],
  ])('is refused: %s', (_what, xml) =>
    refused(withCustomizations(xml), /invalid XML\. customizations\.xml: it has a document type/),
  );

  test.each(['&unknown;', '&#0;', '&#xD800;', '&#x110000;', '&;', '&amp'])(
    'is refused: the reference %s',
    (reference) =>
      refused(withCustomizations(`<ImportExportXml>${reference}</ImportExportXml>`), /the entity .* is not known/),
  );

  test('is refused in every part that is read, by the name of that part', () =>
    refused(
      aPackage('', {}, { 'customapis/x/customapi.xml': '<!DOCTYPE a><customapi uniquename="x"/>' }),
      /invalid XML\. customapis\/x\/customapi\.xml: it has a document type/,
    ));

  test('may speak of document types in a text', () => {
    const resource = `<WebResources><WebResource><WebResourceId>{00000000-0000-0000-0000-000000000001}</WebResourceId><Name>smp_/a.htm</Name>
      <Description><![CDATA[<!DOCTYPE html>]]></Description><FileName>/WebResources/a</FileName></WebResource></WebResources>`;
    imported(aPackage(resource, {}, { 'WebResources/a': '<!DOCTYPE html>' }), ({ database }) =>
      expect(database.get("SELECT description FROM webresource WHERE name = 'smp_/a.htm'")).toEqual({
        description: '<!DOCTYPE html>',
      }),
    );
  });
});

describe('a zip that is not what it says', () => {
  const good = aPackage(entities(aTableXml('smp_a', anAttribute('smp_x', 'int'))));

  test('encrypted is refused by the name of the part', () =>
    refused(withDirectory(good, 8, 1), /Content_Types.*: it is encrypted/));
  test('packed by an unknown method is refused', () =>
    refused(withDirectory(good, 10, 99), /it is packed by method 99/));
  test('with a part whose content was changed is refused by its name', () => {
    const stored = zipSync(
      {
        '[Content_Types].xml': strToU8('<Types/>'),
        'solution.xml': strToU8(solutionXml()),
        'customizations.xml': strToU8('<ImportExportXml/>'),
      },
      { level: 0 },
    );
    const at = Buffer.from(stored).indexOf('<ImportExportXml/>');
    stored[at + 1] = 0x4a;
    refused(stored, /customizations\.xml: it is damaged/);
  });

  test('with the same part twice, also in another case, is refused', () =>
    refused(withPart('Solution.XML'), /the zip holds it twice/));

  test('Zip64 is refused', () => {
    const copy = good.slice();
    new DataView(copy.buffer).setUint16(copy.length - 22 + 10, 0xffff, true);
    refused(copy, /Zip64/);
  });

  test('cut off anywhere is refused, never a crash', () => {
    for (let length = 0; length < good.length; length += 7)
      expect(() => readPackage(good.subarray(0, length))).toThrow(/Invalid Import File|An error occurred/);
  });

  test('whose directory points outside of the file is refused', () => {
    const copy = good.slice();
    new DataView(copy.buffer).setUint32(copy.length - 22 + 16, copy.length + 5, true);
    refused(copy, /The zip is damaged/);
  });

  test('that says a part is smaller than it is, is refused', () => {
    const parts = {
      '[Content_Types].xml': strToU8('<Types/>'),
      'solution.xml': strToU8(solutionXml()),
      'customizations.xml': strToU8(' '.repeat(5000)),
    };
    const copy = zipSync(parts);
    const view = new DataView(copy.buffer);
    for (let at = 0; at + 46 < copy.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    refused(copy, /it does not unpack to the size|it is damaged/);
  });
});
