import { badQuery } from './odata-error';

/** Cuts an option at every `separator` that stands outside of parentheses, brackets and quotes. Pieces are trimmed. */
export function splitOption(text: string, separator: ',' | ';' | '/'): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  let quoted = false;
  for (let position = 0; position < text.length; position += 1) {
    const character = text.charAt(position);
    if (character === "'") quoted = !quoted;
    else if (quoted) continue;
    else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    else if (character === separator && depth === 0) {
      pieces.push(text.slice(start, position).trim());
      start = position + 1;
    }
    if (depth < 0) throw badQuery(`Found an unbalanced bracket expression at position ${position} in '${text}'.`);
  }
  if (quoted) throw badQuery(`There is an unterminated literal at position ${text.length} in '${text}'.`);
  if (depth > 0) throw badQuery(`Found an unbalanced bracket expression at position ${text.length} in '${text}'.`);
  return [...pieces, text.slice(start).trim()];
}
