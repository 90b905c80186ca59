import { inflateSync } from 'node:zlib';

/** The text of each page as a reader sees it, one string per run: content streams inflated, glyphs read by their fonts' ToUnicode maps. */
export function pdfText(bytes: Buffer): readonly (readonly string[])[] {
  const objects = objectsOf(bytes);
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b(?!s)/.test(dictionary));
  return pages.map((page) => {
    const contents = objects.get(reference(page.dictionary, 'Contents'));
    return contents ? runsOf(streamText(contents), fontsOf(objects, page)) : [];
  });
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream?: Buffer;
}

type Objects = ReadonlyMap<string, PdfObject>;

function objectsOf(bytes: Buffer): Objects {
  const text = bytes.toString('latin1');
  const found = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\r?\n([\s\S]*?)endobj/g)) {
    const [, id = '', content = ''] = match;
    const [dictionary = '', rest] = content.split(/stream\r?\n/);
    const end = rest?.lastIndexOf('\nendstream');
    const stream = rest === undefined ? undefined : Buffer.from(rest.slice(0, end), 'latin1');
    found.set(id, stream === undefined ? { dictionary } : { dictionary, stream });
  }
  return found;
}

function fontsOf(objects: Objects, page: PdfObject): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const resources = objects.get(reference(page.dictionary, 'Resources'))?.dictionary ?? page.dictionary;
  const [, list = ''] = /\/Font <<([\s\S]*?)>>/.exec(resources) ?? [];
  return new Map(
    [...list.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const font = objects.get(id)?.dictionary ?? '';
      return [name, unicodeMap(objects.get(reference(font, 'ToUnicode')))] as const;
    }),
  );
}

/** `[<0041> ...]` ranges and single `<0001> <0041>` pairs. */
function unicodeMap(map: PdfObject | undefined): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  if (!map) return pairs;
  for (const [, first = '', , list = ''] of streamText(map).matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([\w ]+)>/g)].forEach(([, hex = ''], index) =>
      pairs.set((parseInt(first, 16) + index).toString(16).padStart(4, '0'), utf16(hex)),
    );
  }
  return pairs;
}

const utf16 = (hex: string): string => {
  const units = hex.replace(/ /g, '').match(/.{4}/g) ?? [];
  return units.map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
};

function runsOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): readonly string[] {
  let font: ReadonlyMap<string, string> | undefined;
  const runs: string[] = [];
  for (const [, name, shown] of content.matchAll(/\/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name);
    if (shown === undefined) continue;
    const glyphs = [...shown.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    runs.push(glyphs.map((glyph) => font?.get(glyph) ?? '\uFFFD').join(''));
  }
  return runs;
}

const streamText = ({ dictionary, stream }: PdfObject): string => {
  const bytes = stream ?? Buffer.alloc(0);
  return (dictionary.includes('FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
};

const reference = (dictionary: string, name: string): string =>
  new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1] ?? '';
