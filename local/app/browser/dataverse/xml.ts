/** Parses XML; an unreadable text throws with the parser's own words. */
export function parseXml(text: string): Element {
  const document = new DOMParser().parseFromString(text.replace(/^\uFEFF/, ''), 'application/xml');
  const error = document.querySelector('parsererror');
  if (error) throw new Error(`Unreadable XML: ${error.textContent.trim()}`);
  return document.documentElement;
}

/** Child elements of a name. */
export const childrenOf = (element: Element, name: string): readonly Element[] =>
  Array.from(element.children).filter(({ tagName }) => tagName === name);

/** Elements at the end of a path of child names, e.g. `tabs/tab`. */
export const elementsAt = (element: Element, path: string): readonly Element[] =>
  path
    .split('/')
    .reduce<readonly Element[]>((found, name) => found.flatMap((parent) => childrenOf(parent, name)), [element]);

/** The localised text of `<labels><label description languagecode/></labels>`: wanted language, else English, else the first. */
export function labelAt(element: Element, lcid: number): string {
  const labels = elementsAt(element, 'labels/label');
  const of = (code: number): Element | undefined =>
    labels.find((label) => label.getAttribute('languagecode') === String(code));
  return (of(lcid) ?? of(1033) ?? labels[0])?.getAttribute('description') ?? '';
}
