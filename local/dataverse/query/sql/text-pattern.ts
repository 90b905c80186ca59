import { DataverseError } from '../../errors/dataverse-error';

/** SQL Server, where the platform keeps its rows, takes patterns of at most 8,000 bytes. */
const LONGEST = 4_000;

export type PatternKind = 'like' | 'begins-with' | 'ends-with' | 'literal';

/**
 * A SQL Server LIKE pattern as a SQLite GLOB pattern. GLOB, because LIKE in SQLite knows no `[a-f]` and folds the case of ASCII letters
 * only: here each letter becomes a set of its cases, so `ü` finds `Ü`. `literal` takes no character as a wildcard.
 * @example globPattern('begins-with', 'a_c') // '[aA]?[cC]*'
 */
export function globPattern(kind: PatternKind, text: string): string {
  if (text.length > LONGEST) {
    throw new DataverseError(400, '0x80040203', `A text to search for may have at most ${LONGEST} characters.`);
  }
  const before = kind === 'ends-with' ? '*' : '';
  const after = kind === 'begins-with' ? '*' : '';
  return (
    before + (kind === 'literal' ? charactersOf(text).map(anyCase).join('') : translated(charactersOf(text))) + after
  );
}

function translated(characters: readonly string[]): string {
  let glob = '';
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? '';
    const end = character === '[' ? characters.indexOf(']', index + 1) : -1;
    if (character === '%') glob += '*';
    else if (character === '_') glob += '?';
    else if (end > index + 1) {
      glob += characterSet(characters.slice(index + 1, end));
      index = end;
    } else glob += anyCase(character);
  }
  return glob;
}

/** `[abc]`, `[a-f]`, `[^x]`; the members keep their order, which a range needs. */
function characterSet(members: readonly string[]): string {
  if (members.join('') === '^') return '^';
  const negated = members[0] === '^';
  const kept = negated ? members.slice(1) : members;
  const text = kept.join('');
  const cases = new Set([text, singleCase(text, 'lower'), singleCase(text, 'upper')]);
  return `[${negated ? '^' : ''}${[...cases].join('')}]`;
}

const singleCase = (text: string, to: 'lower' | 'upper'): string =>
  charactersOf(text)
    .map((character) => [...casesOf(character)].find((one) => one === inCase(character, to)) ?? character)
    .join('');

const inCase = (character: string, to: 'lower' | 'upper'): string =>
  to === 'lower' ? character.toLowerCase() : character.toUpperCase();

/** One character in all its cases, GLOB's own wildcards made harmless. */
function anyCase(character: string): string {
  if ('*?['.includes(character)) return `[${character}]`;
  const cases = casesOf(character);
  return cases.size === 1 ? character : `[${[...cases].join('')}]`;
}

/** `ß` in upper case is two characters and so no case of one. */
const casesOf = (character: string): ReadonlySet<string> =>
  new Set(
    [character, character.toLowerCase(), character.toUpperCase()].filter((one) => charactersOf(one).length === 1),
  );

/** Code points: what GLOB counts as one character. */
const charactersOf = (text: string): readonly string[] => Array.from(text);
