/** An XML element as data; text and child elements do not mix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text?: string;
}

type Attributes = Readonly<Record<string, string | number>>;

/** An element with attributes and children. */
export const element = (
  name: string,
  attributes: Attributes = {},
  children: readonly XmlElement[] = [],
): XmlElement => ({
  name,
  attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
  children,
});

/** An element that holds text, empty text included: `<Path></Path>`. */
export const leaf = (name: string, text: string | number): XmlElement => ({
  name,
  attributes: {},
  children: [],
  text: String(text),
});

/** One leaf per entry, in order. */
export const leaves = (values: Readonly<Record<string, string | number>>): readonly XmlElement[] =>
  Object.entries(values).map(([name, text]) => leaf(name, text));

/** The element as the platform writes it: two spaces a level, `<a />` for an empty element, LF. */
export function renderXml(root: XmlElement, level = 0): string {
  const indent = '  '.repeat(level);
  const attributes = Object.entries(root.attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const opening = `${indent}<${root.name}${attributes.join('')}`;
  if (root.text !== undefined) return `${opening}>${escapeText(root.text)}</${root.name}>\n`;
  if (root.children.length === 0) return `${opening} />\n`;
  return `${opening}>\n${root.children.map((child) => renderXml(child, level + 1)).join('')}${indent}</${root.name}>\n`;
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const escapeAttribute = (value: string): string => escapeText(value).replaceAll('"', '&quot;');
