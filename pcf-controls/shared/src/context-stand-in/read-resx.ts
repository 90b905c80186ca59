/** Texts of a resx file by key. Reads what our own files hold: `data` elements with one `value`. */
export function readResx(resx: string): ReadonlyMap<string, string> {
  const found = resx.matchAll(/<data name="([^"]+)"[^>]*>\s*<value>([^<]*)<\/value>/g);
  return new Map([...found].map(([, key = '', value = '']) => [key, decoded(value)]));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
