import { createHash } from 'node:crypto';

/** Namespace of all ids that this server makes up: the same name has the same id on every machine. */
const NAMESPACE = Buffer.from('2c0f7b9e51c15d0e9f5b7d1d6f0a4e33', 'hex');

/** The id (UUID version 5) of a name, for metadata and seeds. @example metadataId('table', 'account') */
export function metadataId(...parts: readonly string[]): string {
  const digest = createHash('sha1').update(NAMESPACE).update(parts.join('|').toLowerCase()).digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
