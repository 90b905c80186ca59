import { readCamt } from '../../../../azure-functions/src/formats/camt/read-camt';
import { aCamtFile, camtDetails } from '../../../builders/a-camt-statement';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const camt = (inner: string): Uint8Array => bytes(`<Document><BkToCstmrStmt>${inner}</BkToCstmrStmt></Document>`);

/** The eight vectors of spec/reliability.md 2.5, and what else arrives instead of a statement (F20). */
const hostile: Readonly<Record<string, { file: () => Uint8Array; code: string; line?: number }>> = {
  'an external entity': {
    file: () =>
      bytes('<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<Document>&x;</Document>'),
    code: 'xml.forbidden',
    line: 2,
  },
  'a billion laughs': {
    file: () => bytes(`<!DOCTYPE a [<!ENTITY a "ha">${'<!ENTITY b "&a;&a;&a;">'.repeat(50)}]><Document>&b;</Document>`),
    code: 'xml.forbidden',
    line: 1,
  },
  'a quadratic blow-up': {
    file: () => bytes(`<!doctype a [<!ENTITY a "${'x'.repeat(50_000)}">]><Document>${'&a;'.repeat(50_000)}</Document>`),
    code: 'xml.forbidden',
  },
  'a flood of numeric references': { file: () => camt('&#65;'.repeat(3_000_000)), code: 'xml.forbidden' },
  'a code point that is none': { file: () => camt('\n<Stmt>&#x110000;</Stmt>'), code: 'xml.malformed', line: 2 },
  'the code point zero': { file: () => camt('<Stmt>&#0;</Stmt>'), code: 'xml.malformed' },
  'an entity that nobody declared': { file: () => camt('<Stmt>&bank;</Stmt>'), code: 'xml.malformed' },
  '20,000 levels': {
    file: () => camt(`${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`),
    code: 'xml.forbidden',
  },
  'a prototype': { file: () => camt('<__proto__><polluted>1</polluted></__proto__>'), code: 'xml.forbidden' },
  '100 MB': { file: () => new Uint8Array(100 * 1024 * 1024).fill(0x20), code: 'file.too-large' },
  'bytes that are no text': { file: () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]), code: 'file.not-text' },
  'bytes that are not UTF-8': { file: () => new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe]), code: 'file.not-text' },
  'an unknown encoding': {
    file: () => bytes('<?xml version="1.0" encoding="EBCDIC-CP-US"?><Document/>'),
    code: 'file.encoding-unknown',
  },
  'a truncated file': {
    file: () => aCamtFile({ opening: '1.00', closing: '1.00' }).slice(0, -40),
    code: 'xml.malformed',
  },
  'an empty file': { file: () => bytes(''), code: 'xml.malformed' },
  'a table of another trade': { file: () => bytes('<Invoice><Amt>1</Amt></Invoice>'), code: 'camt.unknown' },
  'an account report': { file: () => bytes('<Document><BkToCstmrAcctRpt/></Document>'), code: 'camt.unknown' },
};

describe('hostile files (F20, ASVS 23-24)', () => {
  test.each(Object.entries(hostile))(
    '%s is refused within five seconds and in little memory',
    (_, { file, code, line }) => {
      const given = file();
      const before = process.memoryUsage().rss;
      const started = performance.now();
      const read = readCamt(given);
      expect(performance.now() - started).toBeLessThan(5_000);
      expect(process.memoryUsage().rss - before).toBeLessThan(500 * 1024 * 1024);
      expect(read).toMatchObject({ ok: false, error: { code, ...(line === undefined ? {} : { line }) } });
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  test('amounts stay text: 00012.10 is twelve euros ten and 1e5 is refused (money vector)', () => {
    const leading = readCamt(aCamtFile({ opening: '0', closing: '00012.10', entries: [{ amount: '00012.10' }] }));
    expect(leading).toMatchObject({ ok: true, value: { statements: [{ entries: [{ amount: { minor: 1210 } }] }] } });
    const scientific = readCamt(aCamtFile({ opening: '0', closing: '0', entries: [{ amount: '1e5' }] }));
    expect(scientific).toMatchObject({ ok: false, error: { code: 'camt.unreadable', line: 10 } });
  });

  test('references are decoded: M&#252;ller &amp; S&#xF6;hne is a name', () => {
    const details = camtDetails({ name: 'M&#252;ller &amp; S&#xF6;hne' });
    const read = readCamt(aCamtFile({ opening: '0', closing: '1', entries: [{ amount: '1', details }] }));
    expect(read).toMatchObject({
      ok: true,
      value: { statements: [{ entries: [{ counterparty: { name: 'Müller & Söhne' } }] }] },
    });
  });

  test('a file in Latin-1 that says so is read', () => {
    const text =
      '<?xml version="1.0" encoding="ISO-8859-1"?><Document><BkToCstmrStmt><Stmt><Id>K\u00f6ln</Id>' +
      '<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct></Stmt></BkToCstmrStmt></Document>';
    const read = readCamt(Uint8Array.from(text, (character) => character.charCodeAt(0)));
    expect(read).toMatchObject({ ok: true, value: { statements: [{ statementId: 'Köln' }] } });
  });
});
