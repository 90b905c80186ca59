/** An element of an XML part, as little of it as an import needs: names and attributes as written, text without its markup. */
export interface XmlElement {
  readonly tagName: string;
  readonly attributes: readonly XmlAttribute[];
  /** Elements and runs of text, in order. */
  readonly nodes: readonly (XmlElement | string)[];
  readonly parent: XmlElement | undefined;
}

export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
}

/** All text inside the element, at any depth. */
export function textContent(element: XmlElement): string {
  const [first] = element.nodes;
  if (element.nodes.length === 1 && typeof first === 'string') return first;
  return element.nodes.map((node) => (typeof node === 'string' ? node : textContent(node))).join('');
}
