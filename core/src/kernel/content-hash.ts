import { canonicalJson, type PlainData } from './canonical-json';
import { sha256 } from './sha256';
import { utf8Bytes } from './utf8-bytes';

/** The SHA-256 of the canonical JSON, 64 lower-case hexadecimal digits: equal content, equal hash, whatever the order of members. */
export const contentHash = (content: PlainData): string => sha256(utf8Bytes(canonicalJson(content)));
