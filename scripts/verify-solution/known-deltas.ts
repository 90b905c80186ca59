import { readFile } from 'node:fs/promises';
import { type XmlElement } from '../pack-solution/xml';

/** What real exports hold and Microsoft's published schema does not know (data/dataverse/xsd-known-deltas.json). */
export interface KnownDeltas {
  /** Elements by parent: `attribute` -> `IsSearchable`, ... */
  readonly elements: ReadonlyMap<string, ReadonlySet<string>>;
  /** Attributes by element. */
  readonly attributes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Values by parent and element, `attribute/Type` -> `file`. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads the list. Refuses (throws) a file of another shape. */
export async function readKnownDeltas(path: string): Promise<KnownDeltas> {
  const parsed: unknown = JSON.parse(await readFile(path, 'utf8'));
  return {
    elements: grouped(entries(parsed, 'elements').map((one) => [string(one, 'parent'), string(one, 'element')])),
    attributes: grouped(entries(parsed, 'attributes').map((one) => [string(one, 'element'), string(one, 'attribute')])),
    values: new Map(
      Object.entries(record(member(parsed, 'enumExtra'))).map(([place, values]) => [place, new Set(strings(values))]),
    ),
  };
}

/** The document without what the list names, and with its order notes applied; everything else stays as it is. */
export function withoutKnownDeltas(root: XmlElement, deltas: KnownDeltas): XmlElement {
  const unknown = deltas.elements.get(root.name);
  const children = root.children
    .filter((child) => unknown?.has(child.name) !== true)
    .map((child) => allowed(root, child, deltas));
  const attributes = Object.entries(root.attributes).filter(
    ([name]) => deltas.attributes.get(root.name)?.has(name) !== true,
  );
  return {
    ...root,
    attributes: Object.fromEntries(attributes),
    children: (root.name === 'SdkMessageProcessingStep' ? messageAfterRank(children) : children).map((child) =>
      withoutKnownDeltas(child, deltas),
    ),
  };
}

/** A value the schema does not list yet becomes one that it does, at the places the list names. */
function allowed(parent: XmlElement, child: XmlElement, deltas: KnownDeltas): XmlElement {
  const extra = deltas.values.get(`${parent.name}/${child.name}`);
  return child.text !== undefined && extra?.has(child.text) === true ? { ...child, text: 'virtual' } : child;
}

/** Real exports write SdkMessageId first; the schema wants it after Rank. */
function messageAfterRank(children: readonly XmlElement[]): readonly XmlElement[] {
  const message = children.filter((child) => child.name === 'SdkMessageId');
  return children.flatMap((child) => {
    if (child.name === 'SdkMessageId') return [];
    return child.name === 'Rank' ? [child, ...message] : [child];
  });
}

const member = (value: unknown, name: string): unknown => record(value)[name];

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new Error('xsd-known-deltas.json: an object was expected');
  return Object.fromEntries(Object.entries(value));
}

function entries(value: unknown, name: string): readonly unknown[] {
  const list = member(value, name);
  if (!Array.isArray(list)) throw new Error(`xsd-known-deltas.json: ${name} is no list`);
  return list;
}

function string(value: unknown, name: string): string {
  const found = member(value, name);
  if (typeof found !== 'string') throw new Error(`xsd-known-deltas.json: ${name} is no text`);
  return found;
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [key, value] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(value));
  return groups;
}
