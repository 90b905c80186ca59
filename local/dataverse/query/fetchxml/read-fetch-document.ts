import { DOMParser, type Element as DomElement, type Node as DomNode } from '@xmldom/xmldom';
import { type FetchElement } from './fetch-element';
import { malformed, refused } from './fetch-error';

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
const DOCUMENT_TYPE = 10;
/** Deeper than any query; a document that nests further wants to exhaust us. */
const DEEPEST = 100;

/** Reads the text of a FetchXML document. Refuses what is not well formed and document type declarations, which could hold entities. */
export function readFetchDocument(xml: string): FetchElement {
  if (/<!DOCTYPE/i.test(xml)) throw malformed('A document type declaration is not allowed.');
  const document = parsed(xml);
  if ([...document.childNodes].some((node) => node.nodeType === DOCUMENT_TYPE))
    throw malformed('A document type is not allowed.');
  const root = document.documentElement;
  if (root?.nodeName !== 'fetch') throw refused('invalidNode');
  return elementOf(root, 0);
}

function parsed(xml: string): ReturnType<DOMParser['parseFromString']> {
  try {
    return new DOMParser({ onError: refuseAnything }).parseFromString(xml, 'text/xml');
  } catch (error) {
    throw malformed(error instanceof Error ? (error.message.split('\n')[0] ?? '') : '');
  }
}

function refuseAnything(level: string, message: string): void {
  throw new Error(`${level}: ${message}`);
}

function elementOf(element: DomElement, depth: number): FetchElement {
  if (depth > DEEPEST) throw malformed('The document is nested too deeply.');
  const nodes: readonly DomNode[] = [...element.childNodes];
  const texts = nodes.filter(({ nodeType }) => nodeType === TEXT || nodeType === CDATA);
  return {
    name: element.nodeName,
    attributes: new Map([...element.attributes].map((attribute) => [attribute.name, attribute.value])),
    children: nodes.filter(isElement).map((child) => elementOf(child, depth + 1)),
    text: texts.map(({ nodeValue }) => nodeValue ?? '').join(''),
  };
}

const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT;
