const HEAD = '\uFEFF<?xml version="1.0" encoding="utf-8"?>';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
const TYPE = 'ContentType="application/octet-stream"';

/** [Content_Types].xml: one default per extension, one override per part without one, all octet-stream as in every real export. */
export function contentTypes(names: readonly string[]): string {
  const extensions = new Set(names.map(extensionOf).filter((extension) => extension !== undefined));
  const defaults = [...extensions].sort().map((extension) => `<Default Extension="${extension}" ${TYPE} />`);
  const overrides = names
    .filter((name) => extensionOf(name) === undefined)
    .sort()
    .map((name) => `<Override PartName="/${name}" ${TYPE} />`);
  return `${HEAD}<Types xmlns="${NAMESPACE}">${[...defaults, ...overrides].join('')}</Types>`;
}

function extensionOf(name: string): string | undefined {
  const file = name.slice(name.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  return dot < 0 ? undefined : file.slice(dot + 1);
}
