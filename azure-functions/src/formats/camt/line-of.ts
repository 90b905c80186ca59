/** The line, counted from 1, of a place in a text. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/**
 * The line of an element by its path, `Document/BkToCstmrStmt/Stmt[2]/Ntry[14]/Amt`: found in the text from its start, segment by segment, so
 * that only a file that is refused pays for it. An attribute (`@Ccy`) stands on the line of its element, and an element that is missing on
 * that of the one it is missing in.
 */
export function lineOf(text: string, path: string): number {
  let position = 0;
  for (const segment of path.split('/')) {
    const [, name = '', index = '1'] = /^(\w+)(?:\[(\d+)\])?$/.exec(segment) ?? [];
    if (name === '') break;
    const found = nth(text, { name, count: Number(index), from: position });
    if (found === undefined) break;
    position = found + 1;
  }
  return lineAt(text, position);
}

function nth(text: string, wanted: { name: string; count: number; from: number }): number | undefined {
  const tag = new RegExp(`<(?:[\\w.-]+:)?${wanted.name}(?=[\\s/>])`, 'g');
  tag.lastIndex = wanted.from;
  let found: number | undefined;
  for (let count = 0; count < wanted.count; count += 1) {
    found = tag.exec(text)?.index;
    if (found === undefined) return undefined;
  }
  return found;
}
