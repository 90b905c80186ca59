import { XMLParser } from 'fast-xml-parser';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type FileRefused } from '../file-refused';
import { lineAt } from './line-of';

/** camt nests about 15 levels deep. */
const DEEPEST = 40;

/** A statement of 50,000 names with umlauts stays far below; a flood of references only costs time. */
const MOST_REFERENCES = 500_000;

/**
 * A parsed document: elements as objects, repeated ones as arrays, leaves as text, attributes under `@name`, text beside attributes under
 * `#text`. Nothing is turned into a number (spec/reliability.md 2.5).
 */
export type XmlTree = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  processEntities: true,
  htmlEntities: true,
  maxNestedTags: DEEPEST,
  jPath: false,
});

/**
 * Parses XML from outside. Refused: any DOCTYPE or ENTITY, references other than the five names and valid code points, a flood of references,
 * nesting beyond 40, names that are reserved words of JavaScript, and whatever is not well-formed, with its line.
 */
export function parseXml(text: string): Result<XmlTree, FileRefused> {
  const refusal = forbidden(text);
  if (refusal) return refuse(refusal);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is a package of its own; this version is pinned and has the check
    return ok(parser.parse(text, true) as XmlTree);
  } catch (error) {
    return refuse(refusalOf(error instanceof Error ? error.message : ''));
  }
}

/** The parser throws plain errors: `what:line:column` for XML that is not well-formed, a sentence for what its guards stop. */
function refusalOf(message: string): FileRefused {
  const [, detail = '', line] = /^(.*):(\d+):\d+$/s.exec(message) ?? [];
  return line === undefined
    ? { code: 'xml.forbidden', detail: message.slice(0, 200) }
    : { code: 'xml.malformed', detail: detail.slice(0, 200), line: Number(line) };
}

function forbidden(text: string): FileRefused | undefined {
  if (text.trim() === '') return { code: 'xml.malformed', detail: 'The file is empty.', line: 1 };
  const declaration = /<!(?:DOCTYPE|ENTITY)/i.exec(text);
  if (declaration) {
    const detail = 'The file declares a document type or an entity; bank statements have none.';
    return { code: 'xml.forbidden', detail, line: lineAt(text, declaration.index) };
  }
  let count = 0;
  for (const { 1: name, index } of text.matchAll(/&([^;&<]{0,12};?)/g)) {
    count += 1;
    if (count > MOST_REFERENCES) {
      return { code: 'xml.forbidden', detail: `The file holds more than ${MOST_REFERENCES} character references.` };
    }
    if (!isReference(name ?? '') && !insideCharacterData(text, index)) {
      const detail = `&${name ?? ''} is no character reference of XML.`;
      return { code: 'xml.malformed', detail, line: lineAt(text, index) };
    }
  }
  return undefined;
}

/** In a CDATA section an ampersand is an ampersand. */
const insideCharacterData = (text: string, at: number): boolean =>
  text.lastIndexOf('<![CDATA[', at) > text.lastIndexOf(']]>', at);

function isReference(name: string): boolean {
  const [, decimal, hexadecimal] = /^#(?:(\d+)|x([0-9a-f]+));$/i.exec(name) ?? [];
  if (decimal === undefined && hexadecimal === undefined) return /^(?:amp|lt|gt|quot|apos);$/.test(name);
  return isCharacter(decimal === undefined ? parseInt(hexadecimal ?? '', 16) : parseInt(decimal, 10));
}

/** What XML 1.0 calls a character (production 2). */
const isCharacter = (point: number): boolean =>
  point === 0x9 ||
  point === 0xa ||
  point === 0xd ||
  (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) ||
  (point >= 0x10000 && point <= 0x10ffff);
