/** One part of a multipart body: its own headers (names in lower case) and its content. */
export interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly content: string;
}

/**
 * Splits a multipart body at lines that are exactly the boundary: text inside a row that merely contains it does not count
 * (in JSON a line break is escaped, so row text never begins a line). Undefined when the closing boundary is missing: the
 * body is not complete.
 */
export function parseMultipart(body: string, boundary: string): readonly Part[] | undefined {
  const parts: string[][] = [];
  for (const line of body.split(/\r?\n/)) {
    const delimiter = line.trimEnd();
    if (delimiter === `--${boundary}--`) return parts.map(readPart);
    if (delimiter === `--${boundary}`) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return undefined;
}

/** The `boundary` parameter of a multipart content type, quoted or not. */
export function boundaryOf(contentType: string | null | undefined): string | undefined {
  const parameter = /^multipart\/mixed\s*;.*?\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType ?? '');
  return parameter?.[1] ?? parameter?.[2];
}

function readPart(lines: readonly string[]): Part {
  const blank = lines.indexOf('');
  const head = blank < 0 ? lines : lines.slice(0, blank);
  const content = blank < 0 ? [] : lines.slice(blank + 1);
  return { headers: readHeaders(head), content: content.join('\r\n') };
}

/** `Name: value` lines as a map. */
export function readHeaders(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon <= 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
    }),
  );
}
