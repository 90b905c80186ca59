/** What stands here for an id or a version number of the documentation's own server. */
export interface Captured {
  has(documented: string): boolean;
  set(documented: string, here: string): void;
  /** The text with every id and version number that has one here replaced. */
  in(text: string): string;
}

const ID_OR_VERSION = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|W\/\\?"\d+\\?"/gi;

export function createCaptured(): Captured {
  const known = new Map<string, string>();
  return {
    has: (documented) => known.has(documented.toLowerCase()),
    set: (documented, here) => known.set(documented.toLowerCase(), here),
    in: (text) => text.replace(ID_OR_VERSION, (found) => known.get(found.toLowerCase()) ?? found),
  };
}

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Takes from a documented body and the actual one, walked side by side, what stands for what. */
export function captureBody(captured: Captured, documented: unknown, here: unknown): void {
  if (typeof documented === 'string' && typeof here === 'string') captureText(captured, documented, here);
  if (Array.isArray(documented) && Array.isArray(here))
    documented.forEach((item, index) => captureBody(captured, item, sameRow(item, here) ?? here[index]));
  else if (isRecord(documented) && isRecord(here))
    for (const [name, value] of Object.entries(documented)) captureBody(captured, value, here[name]);
}

/** The row with the same id, where ids are the same: without an order asked for, the order of rows is nobody's promise. */
export function sameRow(documented: unknown, here: readonly unknown[]): unknown {
  if (!isRecord(documented)) return undefined;
  const [key] = Object.keys(documented).filter((name) => /^[a-z]+id$/.test(name));
  return key === undefined ? undefined : here.find((row) => isRecord(row) && row[key] === documented[key]);
}

function captureText(captured: Captured, documented: string, here: string): void {
  const pair = GUID.test(documented) && GUID.test(here);
  const version = /^W\/"\d+"$/.test(documented) && here.startsWith('W/"');
  if ((pair || version) && !captured.has(documented)) captured.set(documented, here);
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
