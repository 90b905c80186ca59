import { badQuery } from './odata-error';
import { type Token } from './token';
import { tokenize } from './tokenize';

/** Reads tokens one after the other and words the complaints about them. */
export class TokenReader {
  private readonly tokens: readonly Token[];
  private index = 0;

  public constructor(private readonly source: string) {
    this.tokens = tokenize(source);
  }

  public get current(): Token {
    return this.ahead(0);
  }

  public ahead(distance: number): Token {
    return this.tokens[this.index + distance] ?? { kind: 'end', text: '', position: this.source.length };
  }

  public next(): Token {
    const token = this.current;
    this.index += 1;
    return token;
  }

  public isSymbol(text: string): boolean {
    return this.current.kind === 'symbol' && this.current.text === text;
  }

  /** Takes the symbol if it comes next. */
  public take(text: string): boolean {
    const found = this.isSymbol(text);
    if (found) this.index += 1;
    return found;
  }

  /** Takes the symbol or refuses with `complaint` (`')' or operator expected`) and the place. */
  public expect(text: string, complaint: string): void {
    if (!this.take(text)) throw this.refuse(complaint);
  }

  /** Whether the next token is this word: keywords are lower case, as the platform demands. */
  public isWord(text: string): boolean {
    return this.current.kind === 'name' && this.current.text === text;
  }

  public get touchesNext(): boolean {
    return this.current.position + this.current.text.length === this.ahead(1).position;
  }

  public refuse(complaint: string): Error {
    return badQuery(`${complaint} at position ${this.current.position} in '${this.source}'.`);
  }

  public expectEnd(): void {
    if (this.current.kind !== 'end') throw this.refuse('Syntax error');
  }
}
