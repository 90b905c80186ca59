import { DOMParser, type Node, XMLSerializer } from '@xmldom/xmldom';
import fc from 'fast-check';
import { parseXml } from '../../../../local/dataverse/import/package/parse-xml';
import { writeXml } from '../../../../local/dataverse/import/package/write-xml';
import { type XmlElement } from '../../../../local/dataverse/import/package/xml-element';

const parse = (xml: string): XmlElement =>
  parseXml(xml, (reason) => {
    throw new Error(reason);
  });

/** What both parsers must agree on: names, attributes, and text with neighbouring runs joined. */
type Plain = readonly [
  name: string,
  attributes: readonly (readonly [string, string])[],
  nodes: readonly (Plain | string)[],
];

const ours = (element: XmlElement): Plain => [
  element.tagName,
  element.attributes.map(({ name, value }) => [name, value] as const),
  joined(element.nodes.map((node) => (typeof node === 'string' ? node : ours(node)))),
];

function theirs(node: Node): Plain {
  const element = node as unknown as { tagName: string; attributes: Iterable<{ name: string; value: string }> };
  const nodes = [...node.childNodes].flatMap((child): (Plain | string)[] => {
    if (child.nodeType === 1) return [theirs(child)];
    return child.nodeType === 3 || child.nodeType === 4 ? [child.nodeValue ?? ''] : [];
  });
  return [element.tagName, [...element.attributes].map(({ name, value }) => [name, value] as const), joined(nodes)];
}

const joined = (nodes: readonly (Plain | string)[]): readonly (Plain | string)[] =>
  nodes.reduce<(Plain | string)[]>((list, node) => {
    const last = list.at(-1);
    if (typeof node === 'string' && typeof last === 'string') return [...list.slice(0, -1), last + node];
    return node === '' ? list : [...list, node];
  }, []);

const name = fc.constantFrom('a', 'B', 'entity', 'xsi:nil', 'π', 'form-x', '_1.2');
const text = fc
  .string({
    unit: fc.constantFrom(
      'x',
      ' ',
      '\n',
      '\t',
      'ż',
      '𝕏',
      '"',
      "'",
      '&lt;',
      '&amp;',
      '&#65;',
      '&#x1D54F;',
      '&quot;',
      ']',
      '>',
    ),
    maxLength: 12,
  })
  .filter((value) => !value.includes(']]>'));
const quotedText = text.map((value) => value.replaceAll('"', '&quot;'));
const misc = fc.constantFrom('', '<!-- a < b & c -->', '<?pi x?>', '<![CDATA[<x> & ]]>');

const document = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      name,
      fc.uniqueArray(name, { maxLength: 3 }),
      fc.array(quotedText, { minLength: 3, maxLength: 3 }),
      fc.array(fc.oneof({ depthSize: 'small' }, text, misc, tie('element')), { maxLength: 4 }),
    )
    .map(([tag, attributes, values, nodes]) => {
      const written = attributes.map((attribute, index) => ` ${attribute}="${values[index] ?? ''}"`).join('');
      return nodes.length === 0 ? `<${tag}${written}/>` : `<${tag}${written}>${nodes.join('')}</${tag}>`;
    }),
})).element;

const withNamespace = (xml: string): string => `<?xml version="1.0"?><!-- x --><root xmlns:xsi="urn:xsi">${xml}</root>`;

describe('parseXml', () => {
  test('reads what another parser reads', () =>
    fc.assert(
      fc.property(document, (inner) => {
        const xml = withNamespace(inner);
        const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
        if (!root) throw new Error('no root');
        expect(ours(parse(xml))).toEqual(theirs(root));
      }),
      { numRuns: 300 },
    ));

  test('and what writeXml writes of a part of it is well formed alone, and the same part', () =>
    fc.assert(
      fc.property(document, (inner) => {
        const [part] = parse(withNamespace(inner)).nodes.filter((node) => typeof node !== 'string');
        if (typeof part !== 'object') return;
        const written = writeXml(part);
        const problems: string[] = [];
        new DOMParser({ onError: (_level, message) => problems.push(message) }).parseFromString(written, 'text/xml');
        expect(problems).toEqual([]);
        const again = ours(parse(written));
        expect([again[0], again[1].filter(([attribute]) => attribute !== 'xmlns:xsi'), again[2]]).toEqual(ours(part));
      }),
      { numRuns: 300 },
    ));

  test('writes an element as the serializer of the other parser does', () => {
    const xml =
      '<root xmlns:xsi="urn:x"><form a="1 &lt; 2 &quot;" b="x"><tab name="t"/><cell xsi:nil="true"/>a &amp; b</form></root>';
    const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
    const [form] = parse(xml).nodes;
    expect(writeXml(form as XmlElement)).toBe(
      '<form a="1 &lt; 2 &quot;" b="x" xmlns:xsi="urn:x"><tab name="t"/><cell xsi:nil="true"/>a &amp; b</form>',
    );
    expect(new XMLSerializer().serializeToString(root as unknown as Node)).toContain('<tab name="t"/>');
  });

  test.each([
    ['<a>', '<a> is not closed'],
    ['<a></b>', 'closes nothing'],
    ['<a/><b/>', 'more than one root'],
    ['x<a/>', 'outside of the root'],
    ['<a b="1" b="2"/>', 'stands twice'],
    ['<a b=1/>', 'no element at'],
    ['<a b="<"/>', 'no element at'],
    ['<1/>', 'is not a name'],
    ['<a><![CDATA[x</a>', 'is not closed'],
    ['<a><!-- x</a>', 'is not closed'],
    ['<a>&nbsp;</a>', 'the entity &nbsp; is not known'],
    ['', 'it is empty'],
  ])('refuses %j', (xml, reason) => expect(() => parse(xml)).toThrow(reason));
});
