import fc from 'fast-check';
import { readExactJson } from '../../../../../azure-functions/src/adapters/dataverse/json/read-exact-json';
import { writeExactJson } from '../../../../../azure-functions/src/adapters/dataverse/json/write-exact-json';

describe('readExactJson', () => {
  test.each`
    json                              | value
    ${'{"a":12.3400}'}                | ${{ a: '12.3400' }}
    ${'{"a":922337203685477.5807}'}   | ${{ a: '922337203685477.5807' }}
    ${'{"a":9007199254740993}'}       | ${{ a: '9007199254740993' }}
    ${'{"a":271800000}'}              | ${{ a: 271800000 }}
    ${'[-1,0,-0.5]'}                  | ${[-1, 0, '-0.5']}
    ${'{"a":"12.34 and \\"5.6\\""}'}  | ${{ a: '12.34 and "5.6"' }}
    ${'{"a":"2026-03-01T10:00:00Z"}'} | ${{ a: '2026-03-01T10:00:00Z' }}
    ${'{"1.5":null}'}                 | ${{ '1.5': null }}
  `('reads $json without losing a digit', ({ json, value }: { json: string; value: unknown }) => {
    expect(readExactJson(json)).toEqual(value);
  });

  test('refuses what is cut off', () => {
    expect(() => readExactJson('{"value":[{"a":1')).toThrow();
  });

  test('reads any text as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.boolean())), (value) =>
        expect(readExactJson(JSON.stringify(value))).toEqual(value),
      ),
    );
  });
});

describe('writeExactJson', () => {
  test('writes exact numbers as bare tokens and leaves undefined out', () => {
    expect(
      writeExactJson({
        a: { exact: '922337203685477.5807' },
        b: undefined,
        c: [{ exact: '-0.10' }, 'x"y', null, true],
      }),
    ).toBe('{"a":922337203685477.5807,"c":[-0.10,"x\\"y",null,true]}');
  });

  test.each(['1e5', '', '12.', '--1', '0x10', '1,2', '01'])('refuses %j as a number', (exact) => {
    expect(() => writeExactJson({ exact })).toThrow('no decimal number');
  });

  test('what was written is read back, digit by digit', () => {
    const exact = fc
      .tuple(fc.bigInt(0n, 10n ** 18n), fc.integer({ min: 0, max: 9999 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);
    fc.assert(
      fc.property(exact, (text) => expect(readExactJson(writeExactJson({ a: { exact: text } }))).toEqual({ a: text })),
    );
  });
});
