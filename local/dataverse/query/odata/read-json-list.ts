import { badQuery } from './odata-error';

const MISSING_COMMA =
  "Invalid JSON. A comma character ',' was expected in scope 'Array'. Every two elements in an array and properties of an object must be separated by commas.";

const ITEM = /\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|(-?[\w.:+-]+))\s*/y;

/**
 * The elements of a list argument as text: `["5","2000"]`, numbers bare or quoted, single quotes allowed as on the platform. A quote
 * inside needs double quotes around, else the documented complaint (filter-rows.md, "Manage single quotes").
 */
export function readJsonList(text: string): readonly string[] {
  const items: string[] = [];
  let position = text.indexOf('[') + 1;
  if (position === 0) throw badQuery(MISSING_COMMA);
  if (/^\s*\]/.test(text.slice(position))) return items;
  for (;;) {
    ITEM.lastIndex = position;
    const match = ITEM.exec(text);
    if (!match) throw badQuery(MISSING_COMMA);
    items.push(itemText(match));
    position = ITEM.lastIndex;
    if (text.charAt(position) === ']') return items;
    if (text.charAt(position) !== ',') throw badQuery(MISSING_COMMA);
    position += 1;
  }
}

function itemText([, double, single, bare]: RegExpExecArray): string {
  if (double === undefined) return single ?? bare ?? '';
  try {
    return String(JSON.parse(`"${double}"`));
  } catch {
    throw badQuery(MISSING_COMMA);
  }
}
