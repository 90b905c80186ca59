/** A part of a deterministic key: what names the row in the outside world, never a counter or a clock. */
export type KeyPart = string | number;

/**
 * Kind and parts joined by `|`; a bar (or percent sign) inside a part is escaped, so that no two lists of parts share a text.
 * Throws on a kind that is no lower-case word: kinds are written in code.
 */
export function keyText(kind: string, parts: readonly KeyPart[]): string {
  if (!/^[a-z][a-z0-9]{0,39}$/.test(kind)) throw new RangeError(`'${kind}' is no kind of key`);
  return [kind, ...parts.map(escapePart)].join('|');
}

const escapePart = (part: KeyPart): string => String(part).replace(/%/g, '%25').replace(/\|/g, '%7C');
