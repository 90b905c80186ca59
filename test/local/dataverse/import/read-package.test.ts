import { zipSync } from 'fflate';
import { readPackage } from '../../../../local/dataverse/import/package/read-package';
import { readXml } from '../../../../local/dataverse/import/package/read-xml';
import { aZip } from './an-environment';

const text = new TextEncoder();

describe('readPackage', () => {
  test('finds parts whatever their case or slashes', () => {
    const read = readPackage(aZip({ 'Solution.xml': 'a', 'WebResources\\x': 'b' }));
    expect(read.names).toEqual(['Solution.xml', 'WebResources/x']);
    expect(read.part('/solution.XML')).toEqual(text.encode('a'));
    expect(read.part('webresources/x')).toEqual(text.encode('b'));
  });

  test.each(['../evil', 'a/../../evil', '/etc/passwd', 'C:\\evil', 'a\\..\\evil'])('refuses the part %j', (name) =>
    expect(() => readPackage(aZip({ [name]: 'x' }))).toThrow(/leads out of the package/),
  );

  test('refuses a symbolic link', () =>
    expect(() =>
      readPackage(zipSync({ link: [text.encode('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] })),
    ).toThrow(/link: it is a symbolic link/));

  test('refuses what unpacks out of all proportion', () =>
    expect(() => readPackage(aZip({ bomb: new Uint8Array(8 * 1024 * 1024) }))).toThrow(
      /bomb: it unpacks to 8388608 bytes/,
    ));

  test('refuses a part that hides its size', () => {
    const zip = aZip({ bomb: new Uint8Array(8 * 1024 * 1024) });
    new DataView(zip.buffer).setUint32(zip.length - 22 - 46 - 4 + 24, 1000, true);
    expect(() => readPackage(zip)).toThrow(/does not unpack to the size/);
  });

  test('refuses the same part twice', () => {
    const zip = aZip({ aa: 'x', ab: 'y' });
    for (let at = 0; at + 1 < zip.length; at += 1) if (zip[at] === 0x61 && zip[at + 1] === 0x62) zip[at + 1] = 0x61;
    expect(() => readPackage(zip)).toThrow(/aa: the zip holds it twice/);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['something else', text.encode('not a zip, but long enough to look for its end')],
    ['half a zip', aZip({ a: 'x'.repeat(1000), b: 'y' }).subarray(40)],
  ])('refuses %s', (_name, bytes) => expect(() => readPackage(bytes)).toThrow(/Invalid Import File|An error occurred/));
});

describe('readXml', () => {
  const read = (xml: string): unknown => readXml(text.encode(xml), 'part.xml').tagName;

  test('reads UTF-8 with a mark, and UTF-16', () => {
    expect(read('\uFEFF<a/>')).toBe('a');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<ä/>', 'utf16le')]);
    expect(readXml(utf16, 'part.xml').tagName).toBe('ä');
  });

  test.each([
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    '<?xml version="1.0"?><!doctype a><a/>',
    '<a>',
    '<a>&unknown;</a>',
    '',
    'text',
  ])('refuses %j by the name of its part', (xml) => expect(() => read(xml)).toThrow(/invalid XML. part.xml:/));
});
