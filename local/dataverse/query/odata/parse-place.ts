import { type Expression } from './syntax';
import { type TokenReader } from './token-reader';

/** Where the parser stands; `depth` counts how far it is nested. */
export interface ParsePlace {
  readonly reader: TokenReader;
  readonly depth: number;
}

/** Reads a term of an expression; handed down so that the files of the parser do not import each other in a circle. */
export type TermParser = (place: ParsePlace, binding: number) => Expression;
