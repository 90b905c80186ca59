import fc from 'fast-check';
import { JsonNumber } from '../../../../local/dataverse/protocol/json/json';
import { plainJson } from '../../../../local/dataverse/protocol/json/plain-json';
import { readJson } from '../../../../local/dataverse/protocol/json/read-json';
import { writeJson } from '../../../../local/dataverse/protocol/json/write-json';

describe('JSON that keeps its numbers', () => {
  test.each(['922337203685477.5807', '0.10', '-1E-7', '123456789012345678901234567890', '1e2'])(
    '%s survives digit for digit',
    (text) => {
      expect(readJson(text)).toEqual(new JsonNumber(text));
      expect(writeJson(readJson(`{"a":[${text}]}`))).toBe(`{"a":[${text}]}`);
    },
  );
  test('whatever JSON.stringify writes is read and written back unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(JSON.parse(writeJson(readJson(text)))).toEqual(JSON.parse(text));
        expect(writeJson(plainJson(JSON.parse(text)))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });
  test('accepts and refuses exactly what JSON.parse does', () => {
    const accepts = (parse: (text: string) => unknown, text: string): boolean => {
      try {
        parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((text) => text.slice(1)),
          fc.json().map((text) => `${text}}`),
        ),
        (text) => {
          expect(accepts(readJson, text)).toBe(accepts(JSON.parse, text.replace(/^\uFEFF/, '')));
        },
      ),
    );
  });
  test('a property named __proto__ is only a property', () => {
    const read = readJson('{"__proto__":{"polluted":true}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(writeJson(read)).toBe('{"__proto__":{"polluted":true}}');
  });
  test.each(['', '{', '[1,]', '{"a"}', '01', '+1', '.5', "{'a':1}", '"\n"', 'nul', '1 2', '"a'])(
    '%j is refused',
    (text) => {
      expect(() => readJson(text)).toThrow(SyntaxError);
    },
  );
  test('nesting without end is refused, not a stack overflow', () => {
    expect(() => readJson('['.repeat(100_000))).toThrow('nested deeper');
  });
});
