/** Strings are matched first, so that digits inside them are left alone. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Reads JSON without losing a digit: whole numbers a double holds exactly stay numbers, every other number comes as its own
 * text ('12.3400'), for mappers to read with the column's precision (design.md decision 2). Throws on what is not JSON.
 */
export function readExactJson(text: string): unknown {
  return JSON.parse(
    text.replace(STRING_OR_NUMBER, (token) => (token.startsWith('"') || isExact(token) ? token : `"${token}"`)),
  );
}

const isExact = (token: string): boolean =>
  /^-?\d+$/.test(token) && Number.isSafeInteger(Number(token)) && token !== '-0';
