import { alternateKey, canonicalJson, contentHash, rowId, uuidV5 } from '@o2c/core/kernel';
import fc from 'fast-check';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

describe('uuid version 5', () => {
  test('is the published one (RFC 9562, appendix A.4)', () =>
    expect(uuidV5(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2'));

  test('has the version and variant bits whatever the name', () =>
    fc.assert(
      fc.property(fc.string(), (name) =>
        expect(uuidV5(DNS, name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      ),
    ));

  test('refuses a namespace that is no UUID', () => expect(() => uuidV5('nonsense', 'x')).toThrow(RangeError));
});

describe('row ids and alternate keys', () => {
  test('are pinned: a change here would double every posted row', () => {
    expect(rowId('openitem', 'ibm', 'USMF', '611365', 1)).toBe(
      uuidV5('6f1d1c5e-8f0a-5c0e-9d6b-0d27c0a5b2e1', 'openitem|ibm|USMF|611365|1'),
    );
    expect(alternateKey('openitem', 'ibm', 'USMF', '611365', 1)).toMatch(/^openitem-[0-9a-f]{32}$/);
  });

  test('a bar inside a part does not make two lists of parts alike', () => {
    expect(rowId('openitem', 'a|b', 'c')).not.toBe(rowId('openitem', 'a', 'b|c'));
    expect(alternateKey('openitem', 'a%7Cb')).not.toBe(alternateKey('openitem', 'a|b'));
  });

  test('fit an alternate key column whatever the parts, and no two lists share one', () =>
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (first, second) => {
        expect(alternateKey('openitem', ...first).length).toBeLessThanOrEqual(100);
        expect(rowId('openitem', ...first) === rowId('openitem', ...second)).toBe(
          JSON.stringify(first) === JSON.stringify(second),
        );
      }),
    ));

  test('a kind is a lower-case word', () => expect(() => rowId('Open Item', 'x')).toThrow(RangeError));
});

describe('canonical JSON', () => {
  test('orders members by name at every depth and leaves lists alone', () =>
    expect(canonicalJson({ b: [{ d: 1, c: null }, 'x'], a: true })).toBe('{"a":true,"b":[{"c":null,"d":1},"x"]}'));

  test('an undefined member is absent', () => expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}'));

  test('what has no JSON throws', () => expect(() => canonicalJson({ a: NaN })).toThrow(RangeError));

  test('is JSON, and its hash is blind to the order of members', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (facts) => {
        expect(JSON.parse(canonicalJson(facts))).toEqual(JSON.parse(JSON.stringify(facts)));
        const reversed = Object.fromEntries(Object.entries(facts).reverse());
        expect(contentHash(reversed)).toBe(contentHash(facts));
      }),
    ));
});
