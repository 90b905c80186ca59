import { type FetchRefusal, malformed, refused } from './fetch-error';

/** An element of a document, free of the DOM. */
export interface FetchElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly FetchElement[];
  readonly text: string;
}

export const childrenNamed = (element: FetchElement, name: string): readonly FetchElement[] =>
  element.children.filter((child) => child.name === name);

export function required(element: FetchElement, attribute: string): string {
  const value = element.attributes.get(attribute);
  if (value === undefined || value === '') throw refused('attributeMissing');
  return value;
}

/** `true`, `false`, `1` and `0`; absent is false. */
export function readFlag(element: FetchElement, attribute: string, refusal?: FetchRefusal): boolean {
  switch (element.attributes.get(attribute)) {
    case 'true':
    case '1':
      return true;
    case undefined:
    case '':
    case 'false':
    case '0':
      return false;
    default:
      throw refusal ? refused(refusal) : malformed(`The value of the attribute '${attribute}' is invalid.`);
  }
}

/** A whole number above zero; undefined when the attribute is absent. */
export function readCount(element: FetchElement, attribute: string): number | undefined {
  const text = element.attributes.get(attribute);
  if (text === undefined || text === '') return undefined;
  if (!/^\d{1,9}$/.test(text)) throw malformed(`The value of the attribute '${attribute}' is invalid.`);
  if (Number(text) === 0) throw refused('greaterThanZero');
  return Number(text);
}

/** Refuses attributes and children that the schema of FetchXML (Fetch.xsd and the pages after it) does not know here. */
export function requireKnown(
  element: FetchElement,
  attributes: ReadonlySet<string>,
  children: ReadonlySet<string>,
): void {
  for (const name of element.attributes.keys()) {
    // Designers leave marks in namespaces of their own.
    if (!attributes.has(name) && !name.includes(':') && name !== 'xmlns') {
      throw malformed(`The attribute '${name}' of the element '${element.name}' is unknown.`);
    }
  }
  if (element.children.some((child) => !children.has(child.name))) throw refused('invalidNode');
}
