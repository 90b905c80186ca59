import { type XmlAttribute, type XmlElement } from './xml-element';

/** The element as text, for what is stored as XML. It carries the namespaces that it uses and that stood on elements around it. */
export function writeXml(element: XmlElement): string {
  const parts: string[] = [];
  write(element, parts, inherited(element));
  return parts.join('');
}

function write(element: XmlElement, parts: string[], namespaces: readonly XmlAttribute[]): void {
  parts.push('<', element.tagName);
  for (const { name, value } of [...element.attributes, ...namespaces]) parts.push(' ', name, '="', quoted(value), '"');
  if (element.nodes.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const node of element.nodes) {
    if (typeof node === 'string') parts.push(escaped(node));
    else write(node, parts, []);
  }
  parts.push('</', element.tagName, '>');
}

const escaped = (text: string): string =>
  /[<>&]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;

const quoted = (text: string): string =>
  /[<>&"\t\n\r]/.test(text)
    ? escaped(text)
        .replaceAll('"', '&quot;')
        .replaceAll('\t', '&#9;')
        .replaceAll('\n', '&#10;')
        .replaceAll('\r', '&#13;')
    : text;

/** Declarations of the surroundings whose prefix the element uses, the nearest of each. */
function inherited(element: XmlElement): readonly XmlAttribute[] {
  const found = new Map<string, XmlAttribute>();
  for (let around = element.parent; around; around = around.parent) {
    for (const attribute of around.attributes) {
      if (isDeclaration(attribute) && !found.has(attribute.name)) found.set(attribute.name, attribute);
    }
  }
  if (found.size === 0) return [];
  const used = prefixesOf(element, new Set());
  const own = new Set(element.attributes.map(({ name }) => name));
  return [...found.values()].filter(({ name }) => !own.has(name) && used.has(name));
}

const isDeclaration = ({ name }: XmlAttribute): boolean => name === 'xmlns' || name.startsWith('xmlns:');

function prefixesOf(element: XmlElement, used: Set<string>): Set<string> {
  const colon = element.tagName.indexOf(':');
  used.add(colon < 0 ? 'xmlns' : `xmlns:${element.tagName.slice(0, colon)}`);
  for (const { name } of element.attributes) {
    const at = name.indexOf(':');
    if (at > 0) used.add(`xmlns:${name.slice(0, at)}`);
  }
  for (const node of element.nodes) if (typeof node !== 'string') prefixesOf(node, used);
  return used;
}
