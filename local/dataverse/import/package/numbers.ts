import { importRefused } from '../import-error';
import { attributeOf, textOf } from './elements';
import { type XmlElement } from './xml-element';

/** The whole number in a child element; undefined where there is none or it is empty. Refuses by name what is no number. */
export const numberOf = (parent: XmlElement | undefined, name: string): number | undefined =>
  wholeNumber(textOf(parent, name), () => `${name} of ${described(parent)}`);

/** The whole number in an attribute, read alike. */
export const numberAttribute = (element: XmlElement | undefined, name: string): number | undefined =>
  wholeNumber(attributeOf(element, name), () => `${name} of ${described(element)}`);

/** A decimal number as it is written, for bounds that may exceed what a double holds. */
export function decimalOf(parent: XmlElement, name: string): string | undefined {
  const text = textOf(parent, name);
  if (text !== undefined && !/^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text))
    throw importRefused(`${name} of ${described(parent)}`, `${JSON.stringify(text.slice(0, 40))} is no number.`);
  return text;
}

function wholeNumber(text: string | undefined, what: () => string): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw importRefused(what(), `${JSON.stringify(text.slice(0, 40))} is no whole number.`);
  return value;
}

/** Attributes by which people know an element. */
const NAMING: readonly string[] = ['Name', 'PhysicalName', 'schemaName', 'uniquename', 'id', 'value'];

function described(element: XmlElement | undefined): string {
  if (!element) return 'nothing';
  const name = NAMING.map((attribute) => attributeOf(element, attribute)).find((text) => text !== undefined);
  return name === undefined ? `<${element.tagName}>` : `<${element.tagName}> ${name}`;
}
