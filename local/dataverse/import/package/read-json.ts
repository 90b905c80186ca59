import { importRefused } from '../import-error';
import { decodeText } from './decode-text';

/** The JSON of a part. Refuses by the part's name what is none. */
export function readJson(bytes: Uint8Array, part: string): unknown {
  try {
    return JSON.parse(decodeText(bytes)) as unknown;
  } catch {
    throw importRefused(part, 'it is not JSON.');
  }
}
