import { DOMParser, type Element as DomElement, type Node as DomNode } from '@xmldom/xmldom';
import { type XmlElement } from './xml';

/** Reads XML into plain elements. Refuses (throws) what is not well-formed, and documents with a DOCTYPE. */
export function parseXml(source: string): XmlElement {
  const document = new DOMParser({ onError: refuse }).parseFromString(source.replace(/^\uFEFF/, ''), 'text/xml');
  if (document.doctype) throw new Error('a solution part has no DOCTYPE');
  if (!document.documentElement) throw new Error('no root element');
  return toElement(document.documentElement);
}

function refuse(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}

const ELEMENT = 1;

function toElement(dom: DomElement): XmlElement {
  const attributes = Array.from(dom.attributes, (attribute): [string, string] => [attribute.name, attribute.value]);
  const children: XmlElement[] = [];
  for (let node = dom.firstChild; node; node = node.nextSibling) if (isElement(node)) children.push(toElement(node));
  return {
    name: dom.nodeName,
    attributes: Object.fromEntries(attributes),
    children,
    ...(children.length === 0 ? { text: dom.textContent ?? '' } : {}),
  };
}

const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT;
