/** Strings are matched first, so that digits inside them are left alone. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Reads JSON without losing a digit: small whole numbers stay numbers, every other number comes as its own
 * text ('12.3400'), for mappers to read with the column's precision (design.md decision 2). Throws on what is not JSON.
 */
export function readExactJson(text: string): unknown {
  return JSON.parse(
    text.replace(STRING_OR_NUMBER, (token) => (token.startsWith('"') || isExact(token) ? token : `"${token}"`)),
  );
}

/** Below 2^53 / 10^4, so that every number a mapper sees as a number could be an amount with four decimals (design.md decision 2). */
const LARGEST = 2 ** 53 / 10 ** 4;

const isExact = (token: string): boolean =>
  /^-?\d+$/.test(token) && Math.abs(Number(token)) < LARGEST && token !== '-0';
