/**
 * The fields of one line of RFC 4180, undefined when a quote is never closed. A field does not go over a line's end: no figure of a rating does.
 */
export function readCsvLine(line: string): readonly string[] | undefined {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = line[at] === '"';
    const end = quoted ? closingQuote(line, at + 1) : nextComma(line, at);
    if (end === undefined) return undefined;
    fields.push(quoted ? line.slice(at + 1, end).replaceAll('""', '"') : line.slice(at, end));
    const comma = quoted ? end + 1 : end;
    if (comma >= line.length) return fields;
    if (line[comma] !== ',') return undefined;
    at = comma + 1;
  }
}

const nextComma = (line: string, from: number): number => {
  const comma = line.indexOf(',', from);
  return comma < 0 ? line.length : comma;
};

function closingQuote(line: string, from: number): number | undefined {
  for (let at = from; at < line.length; at += 1) {
    if (line[at] !== '"') continue;
    if (line[at + 1] !== '"') return at;
    at += 1;
  }
  return undefined;
}
