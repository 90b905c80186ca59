import { DataverseError } from '../../errors/dataverse-error';
import { decodeText } from './decode-text';
import { parseXml } from './parse-xml';
import { type XmlElement } from './xml-element';

/**
 * The root element of an XML part. Refuses by the part's name what is not well formed, and document types whatever they say, so that no
 * entity is ever expanded (documented code 0x8004802c, ImportInvalidXmlError).
 */
export const readXml = (bytes: Uint8Array, part: string): XmlElement =>
  parseXml(decodeText(bytes).trimStart(), (reason) => {
    throw invalidXml(part, reason);
  });

const invalidXml = (part: string, reason: string): DataverseError =>
  new DataverseError(
    400,
    '0x8004802c',
    `This solution package cannot be imported because it contains invalid XML. ${part}: ${reason}`,
  );
