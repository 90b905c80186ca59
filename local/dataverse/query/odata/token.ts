/** A piece of a query option's text. `position` counts characters from 0, as the platform's messages do. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly position: number;
}

export type TokenKind =
  /** Names and keywords; a namespace and dots belong to the name, `@p1` and `$it` are names too. */
  | 'name'
  /** Text between single quotes, quotes included. */
  | 'string'
  | 'number'
  | 'guid'
  /** `2026-03-01`, with or without a time. */
  | 'date'
  /** A JSON array or object, brackets included. */
  | 'json'
  | 'symbol'
  | 'end';
