import { createHash } from 'node:crypto';
import { sha1, sha256, utf8Bytes } from '@o2c/core/kernel';
import fc from 'fast-check';

/** NIST example values for FIPS 180-4 (csrc.nist.gov, "Cryptographic Standards and Guidelines: Example Values"). */
const published = [
  ['', 'da39a3ee5e6b4b0d3255bfef95601890afd80709', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  [
    'abc',
    'a9993e364706816aba3e25717850c26c9cd0d89d',
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  ],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '84983e441c3bd26ebaae4aa1f95129e5e54670f1',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
] as const;

describe('hashes', () => {
  test.each(published)('of %p are the published ones', (text, one, two) => {
    expect(sha1(utf8Bytes(text))).toBe(one);
    expect(sha256(utf8Bytes(text))).toBe(two);
  });

  test('of a million times the letter a are the published ones', () => {
    const bytes = new Array<number>(1_000_000).fill(97);
    expect(sha1(bytes)).toBe('34aa973cd4c4daa4f61eeb2bdbad27316534016f');
    expect(sha256(bytes)).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
  });

  test('agree with node on any text, at every length around a block', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 140 }), (text) => {
        const bytes = utf8Bytes(text);
        expect(Buffer.from(bytes)).toEqual(Buffer.from(text, 'utf8'));
        expect(sha1(bytes)).toBe(createHash('sha1').update(text, 'utf8').digest('hex'));
        expect(sha256(bytes)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    ));

  test.each([55, 56, 63, 64, 65, 119, 120])('of %i bytes are padded right', (length) => {
    const text = 'x'.repeat(length);
    expect(sha256(utf8Bytes(text))).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test('half a surrogate pair becomes the replacement character', () =>
    expect(utf8Bytes('\ud800')).toEqual([...new TextEncoder().encode('\ud800')]));
});
