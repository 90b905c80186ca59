import { decodeEntities } from './decode-entities';
import { type XmlAttribute, type XmlElement } from './xml-element';
import { type XmlProblem } from './xml-problem';

/** Deeper than any form or ribbon; a document that nests further wants to exhaust us. */
const DEEPEST = 200;

interface OpenElement extends XmlElement {
  readonly nodes: (XmlElement | string)[];
}

/**
 * The root element of an XML document, in one pass over the text and in time proportional to it. Not a general reader: document types are
 * refused whatever they say, so no entity is ever declared or expanded; comments and instructions are left out.
 */
export function parseXml(text: string, problem: XmlProblem): XmlElement {
  // XML 1.0, 2.11: a line ends with a line feed, however it was written.
  const reading = new Reading(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, problem);
  while (reading.readNode());
  return reading.finish();
}

const START_TAG = /([^\s/>="'<&]+)((?:\s+[^\s/>="'<&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /\s+([^\s/>="'<&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const NAME = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.\-·]*$/u;
const NAMES = new Set<string>();

/** One reading of one document: where it stands, and which element is open. */
class Reading {
  private position = 0;
  private depth = 0;
  private root: OpenElement | undefined;
  private open: OpenElement | undefined;

  public constructor(
    private readonly text: string,
    private readonly problem: XmlProblem,
  ) {}

  /** Reads up to and over the next piece of markup; false at the end of the document. */
  public readNode(): boolean {
    const start = this.text.indexOf('<', this.position);
    this.takeText(start < 0 ? this.text.length : start);
    if (start < 0) return false;
    this.position = start;
    if (this.text.startsWith('</', start)) this.closeElement();
    else if (this.text.startsWith('<!--', start)) this.skipTo('-->', 4);
    else if (this.text.startsWith('<![CDATA[', start)) this.takeCharacterData();
    else if (this.text.startsWith('<?', start)) this.skipTo('?>', 2);
    else if (/^<!doctype/i.test(this.text.slice(start, start + 9)))
      this.problem('it has a document type, which is not accepted');
    else this.openElement();
    return true;
  }

  public finish(): XmlElement {
    if (this.open) this.problem(`<${this.open.tagName}> is not closed`);
    return this.root ?? this.problem('it is empty');
  }

  private takeText(end: number): void {
    if (end === this.position) return;
    const raw = this.text.slice(this.position, end);
    if (this.open) this.open.nodes.push(decodeEntities(raw, this.problem));
    else if (raw.trim() !== '') this.problem('there is text outside of the root element');
  }

  private takeCharacterData(): void {
    const start = this.position + 9;
    this.skipTo(']]>', 9);
    if (!this.open) this.problem('there is text outside of the root element');
    this.open.nodes.push(this.text.slice(start, this.position - 3));
  }

  private skipTo(end: string, opening: number): void {
    const found = this.text.indexOf(end, this.position + opening);
    if (found < 0) this.problem(`"${this.text.slice(this.position, this.position + opening)}" is not closed`);
    this.position = found + end.length;
  }

  private openElement(): void {
    START_TAG.lastIndex = this.position + 1;
    const match = START_TAG.exec(this.text);
    if (!match) return this.problem(`there is no element at ${this.excerpt()}`);
    const [whole, name = '', attributes = '', closed] = match;
    if (this.root && !this.open) this.problem('there is more than one root element');
    const element = { tagName: this.name(name), attributes: this.attributes(attributes), nodes: [], parent: this.open };
    this.open?.nodes.push(element);
    this.root ??= element;
    this.position += whole.length + 1;
    if (closed === '/') return;
    this.open = element;
    this.depth += 1;
    if (this.depth > DEEPEST) this.problem(`elements are nested more than ${DEEPEST} deep`);
  }

  private closeElement(): void {
    const end = this.text.indexOf('>', this.position);
    const name = this.text.slice(this.position + 2, end).trimEnd();
    if (!this.open || end < 0 || name !== this.open.tagName) return this.problem(`${this.excerpt()} closes nothing`);
    this.open = this.open.parent as OpenElement | undefined;
    this.depth -= 1;
    this.position = end + 1;
  }

  private attributes(text: string): readonly XmlAttribute[] {
    if (text === '') return NONE;
    const attributes: XmlAttribute[] = [];
    const seen = new Set<string>();
    for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
      if (seen.has(name)) this.problem(`the attribute ${name} stands twice`);
      seen.add(name);
      const raw = (double ?? single ?? '').replace(/[\t\n]/g, ' ');
      attributes.push({ name: this.name(name), value: decodeEntities(raw, this.problem) });
    }
    return attributes;
  }

  /** Names repeat thousands of times: each is looked at once. */
  private name(name: string): string {
    if (NAMES.has(name)) return name;
    if (!NAME.test(name)) this.problem(`${JSON.stringify(name.slice(0, 40))} is not a name`);
    if (NAMES.size < MOST_NAMES) NAMES.add(name);
    return name;
  }

  private readonly excerpt = (): string => JSON.stringify(this.text.slice(this.position, this.position + 40));
}

const NONE: readonly XmlAttribute[] = [];
const MOST_NAMES = 5_000;
