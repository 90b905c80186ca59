import { type XmlElement } from './xml';

/** Children of that name. */
export const childrenOf = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
  parent?.children.filter((child) => child.name === name) ?? [];

/** The first element reached along a path of names, e.g. `at(root, 'SolutionManifest', 'Publisher')`. */
export function at(root: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    root,
  );
}

/** Text of the element at a path; empty when there is none. */
export const textAt = (root: XmlElement | undefined, ...path: readonly string[]): string =>
  at(root, ...path)?.text ?? '';

/** An attribute's value; empty when there is none. */
export const attributeOf = (one: XmlElement | undefined, name: string): string => one?.attributes[name] ?? '';

/** Every element of that name below the root, in document order. */
export function descendants(root: XmlElement | undefined, name: string): readonly XmlElement[] {
  if (!root) return [];
  return root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}
