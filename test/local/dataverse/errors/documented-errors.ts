import { readFileSync } from 'node:fs';
import { referenceData } from '../../../builders/reference-data';

interface DocumentedError {
  readonly hex: string;
  readonly message: string;
}

/** The texts of the web service error codes, by code in lower case; some codes have several. */
export function documentedErrors(): ReadonlyMap<string, readonly string[]> {
  const all = JSON.parse(
    readFileSync(referenceData('dataverse/error-codes.json'), 'utf8'),
  ) as readonly DocumentedError[];
  const byCode = new Map<string, readonly string[]>();
  for (const { hex, message } of all)
    byCode.set(hex.toLowerCase(), [...(byCode.get(hex.toLowerCase()) ?? []), message]);
  return byCode;
}

/**
 * Whether a text is the documented one: equal where neither has a placeholder, or the documented one with what it was about behind it, as the
 * platform writes it itself (`Malformed FetchXml. <reason>`).
 */
export function saysTheSame(documented: string, raised: string): boolean {
  const [left, right] = [plain(documented), plain(raised)];
  return left === right || (left !== '' && right.startsWith(left.replace(/\.$/, '')));
}

const plain = (text: string): string =>
  text
    .replace(/'?\{\w*\}'?/g, '{}')
    .replace(/^"(.*)"$/, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
