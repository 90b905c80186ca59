import { type KeyPart, keyText } from './key-text';
import { sha256 } from './sha256';
import { utf8Bytes } from './utf8-bytes';

/** The value of a row's alternate key column: `<kind>-` and 32 hexadecimal digits of the SHA-256 of its parts; never over 100 characters. */
export const alternateKey = (kind: string, ...parts: readonly KeyPart[]): string =>
  `${kind}-${sha256(utf8Bytes(keyText(kind, parts))).slice(0, 32)}`;
