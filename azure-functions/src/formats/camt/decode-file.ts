import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type FileRefused } from '../file-refused';

/** More than any bank's daily statement, and what can be parsed in seconds (spec/reliability.md 2.5). */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** XML without a declaration is UTF-8; these are what European banks declare. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'iso-8859-1': 'iso-8859-1',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
};

/** The text of an XML file in the encoding it declares. Refuses more than 20 MB, bytes that are no text, and encodings no bank uses. */
export function decodeFile(bytes: Uint8Array): Result<string, FileRefused> {
  if (bytes.length > LARGEST_FILE) {
    const detail = `The file has ${bytes.length} bytes; at most ${LARGEST_FILE} are read.`;
    return refuse({ code: 'file.too-large', detail });
  }
  if (bytes.includes(0))
    return refuse({ code: 'file.not-text', detail: 'The file holds NUL bytes: it is not XML text.' });
  const declared =
    /^[^<]{0,3}<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.-]+)["']/.exec(beginning(bytes))?.[1] ?? 'utf-8';
  const encoding = ENCODINGS[declared.toLowerCase()];
  if (encoding === undefined) {
    return refuse({ code: 'file.encoding-unknown', detail: `The file declares the encoding ${declared}.`, line: 1 });
  }
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    // A fatal decoder throws on the first byte sequence that is none of its encoding.
    return refuse({ code: 'file.not-text', detail: `The file is not ${declared} text.` });
  }
}

const beginning = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, 200));
