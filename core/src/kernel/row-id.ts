import { type KeyPart, keyText } from './key-text';
import { uuidV5 } from './uuid-v5';

/** The namespace of all row ids of the product. Never to change: the ids of posted rows hang on it. */
const NAMESPACE = '6f1d1c5e-8f0a-5c0e-9d6b-0d27c0a5b2e1';

/** The primary key of the row with this kind and these parts: the same facts give the same id, so a repeated create is seen as one. */
export const rowId = (kind: string, ...parts: readonly KeyPart[]): string => uuidV5(NAMESPACE, keyText(kind, parts));
