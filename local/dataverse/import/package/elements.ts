import { textContent, type XmlElement } from './xml-element';

/** Child elements, all or those of one name. Names are compared without case: packages of different ages disagree. */
export function children(parent: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of parent?.nodes ?? []) {
    if (typeof node !== 'string' && (name === undefined || isSameName(node.tagName, name))) found.push(node);
  }
  return found;
}

/** The first child element on the path of names. */
export function child(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(firstChild, parent);
}

function firstChild(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const node of parent?.nodes ?? []) {
    if (typeof node !== 'string' && isSameName(node.tagName, name)) return node;
  }
  return undefined;
}

/** Asked a million times per package: most names differ in length already. */
const isSameName = (name: string, wanted: string): boolean =>
  name === wanted || (name.length === wanted.length && name.toLowerCase() === wanted.toLowerCase());

/** Trimmed text of a child element; undefined where there is none or it is empty. */
export function textOf(parent: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const element = child(parent, ...path);
  const text = element && textContent(element).trim();
  return text === '' ? undefined : text;
}

/** An attribute's text; undefined where there is none or it is empty. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  for (const attribute of element?.attributes ?? []) {
    if (isSameName(attribute.name, name)) return attribute.value === '' ? undefined : attribute.value;
  }
  return undefined;
}

/** `1`, `true`, `True` are true; anything else is not. */
export const isYes = (text: string | undefined): boolean => text === '1' || text?.toLowerCase() === 'true';

/** `{A-B}` as `a-b`; undefined where the text is no GUID. */
export function guidOf(text: string | undefined): string | undefined {
  const guid = text
    ?.trim()
    .replace(/^\{|\}$/g, '')
    .toLowerCase();
  return guid !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(guid) ? guid : undefined;
}

const ENGLISH = '1033';

/** The English text of a list of localised ones, else the first. */
export function localized(list: XmlElement | undefined, attribute = 'description'): string | undefined {
  const texts = children(list);
  const english = texts.find(
    (text) => attributeOf(text, 'languagecode') === ENGLISH || attributeOf(text, 'LCID') === ENGLISH,
  );
  return attributeOf(english ?? texts[0], attribute);
}
