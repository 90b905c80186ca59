/** An element of a parsed document with its path, for messages. */
export interface Element {
  readonly path: string;
  readonly node: unknown;
}

/** The elements of that name directly inside; an empty list when there is none. */
export function childrenOf({ path, node }: Element, name: string): readonly Element[] {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return [];
  const found = (node as Readonly<Record<string, unknown>>)[name];
  if (!Array.isArray(found)) return [{ path: `${path}/${name}`, node: found }];
  return (found as readonly unknown[]).map((each, at) => ({ path: `${path}/${name}[${at + 1}]`, node: each }));
}

/** The element at the end of a way of names, the first one at each step. */
export function elementAt(from: Element, ...names: readonly string[]): Element | undefined {
  let element: Element | undefined = from;
  for (const name of names) element = element && childrenOf(element, name)[0];
  return element;
}

/** Its text without outer blanks; undefined when there is no such element or nothing in it. */
export function textAt(from: Element, ...names: readonly string[]): string | undefined {
  const node = elementAt(from, ...names)?.node;
  const text = typeof node === 'object' && node !== null && '#text' in node ? node['#text'] : node;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** The text of an attribute. */
export const attributeOf = ({ node }: Element, name: string): string | undefined => {
  const value: unknown =
    typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[`@${name}`] : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** The first of several ways that leads to a text. */
export function firstText(from: Element, ...ways: readonly (readonly string[])[]): string | undefined {
  for (const way of ways) {
    const text = textAt(from, ...way);
    if (text !== undefined) return text;
  }
  return undefined;
}
