/** One command of `npm run o2c`. Exit codes: 0 all good; 1 refused or some rows refused; 2 input unreadable, nothing written (design.md 5). */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** Runs with the arguments after the name; returns the exit code. */
  readonly run: (args: readonly string[], console: Console) => Promise<ExitCode>;
}

export type ExitCode = 0 | 1 | 2;

/** Where a command writes: results to stdout, messages to stderr. */
export interface Console {
  readonly result: (text: string) => void;
  readonly message: (text: string) => void;
  /** Redraws one line of progress; a terminal that is none gets whole lines, fewer of them. */
  readonly progress: (text: string) => void;
}

/** A refusal that ends a command with a plain sentence and an exit code. */
export class CommandRefusal extends Error {
  public constructor(
    message: string,
    public readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
    this.name = 'CommandRefusal';
  }
}
