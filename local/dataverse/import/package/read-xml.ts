import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom';
import { DataverseError } from '../../errors/dataverse-error';

/**
 * The root element of an XML part. Document types are refused whatever they say, so that no entity is ever expanded; so is anything that
 * is not well formed.
 */
export function readXml(bytes: Uint8Array, part: string): Element {
  const text = decoded(bytes);
  if (/<!DOCTYPE/i.test(text)) throw invalidXml(part, 'it has a document type, which is not accepted');
  try {
    const root = new DOMParser({ onError: throwProblem }).parseFromString(text, 'text/xml').documentElement;
    if (root) return root;
  } catch (error) {
    throw invalidXml(part, error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it cannot be read');
  }
  throw invalidXml(part, 'it is empty');
}

/** The element as text, for what is stored as XML. */
export const writeXml = (element: Element): string => new XMLSerializer().serializeToString(element);

function throwProblem(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}

function decoded(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes).trimStart();
}

const invalidXml = (part: string, reason: string): DataverseError =>
  new DataverseError(
    400,
    '0x8004802c',
    `This solution package cannot be imported because it contains invalid XML. ${part}: ${reason}`,
  );
