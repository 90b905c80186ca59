import { parseXml } from '../../../scripts/pack-solution/parse-xml';
import { element, leaf, renderXml } from '../../../scripts/pack-solution/xml';
import { at, attributeOf, descendants, textAt } from '../../../scripts/pack-solution/xml-query';

describe('renderXml', () => {
  test('writes as the platform does: two spaces, self-closed when empty, not when the text is empty', () => {
    expect(renderXml(element('a', { x: 1 }, [element('b'), leaf('c', ''), leaf('d', 'e')]))).toBe(
      '<a x="1">\n  <b />\n  <c></c>\n  <d>e</d>\n</a>\n',
    );
  });

  test('what it escapes, parsing gives back', () => {
    const hard = `a<b & "c" > 'd' ü 漢`;
    const back = parseXml(renderXml(element('r', { hard }, [leaf('t', hard)])));
    expect(attributeOf(back, 'hard')).toBe(hard);
    expect(textAt(back, 't')).toBe(hard);
  });
});

describe('parseXml', () => {
  test('reads past a byte order mark and a declaration', () => {
    expect(parseXml('\uFEFF<?xml version="1.0" encoding="utf-8"?><a><b>1</b></a>').children[0]?.text).toBe('1');
  });

  test.each(['', '<a>', '<a></b>', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'])('refuses %p', (source) => {
    expect(() => parseXml(source)).toThrow();
  });
});

describe('queries', () => {
  const root = parseXml('<a><b i="1"><c>x</c></b><b i="2"><c>y</c><d><c>z</c></d></b></a>');
  test('follow a path to its first element', () => expect(textAt(root, 'b', 'c')).toBe('x'));
  test('say nothing of what is not there', () => {
    expect(at(root, 'nowhere', 'b')).toBeUndefined();
    expect(attributeOf(at(root, 'b'), 'none')).toBe('');
  });
  test('find descendants at any depth in order', () => {
    expect(descendants(root, 'c').map((one) => one.text)).toEqual(['x', 'y', 'z']);
  });
});
