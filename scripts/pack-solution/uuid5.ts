import { createHash } from 'node:crypto';

const NAMESPACE = Buffer.from('6f1d1c5e8f0a5c0e9d6b0d27c0a5b2e1', 'hex');

/** UUIDv5 (RFC 9562 5.5) of a component's unique name, lower case without braces. A second pack gives the same id. */
export function uuid5(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The id of a component in the braces solution files write. */
export const componentId = (kind: string, ...names: readonly string[]): string =>
  `{${uuid5([kind, ...names].join('|'))}}`;
