/** What SQLite binds and returns. Integers beyond 2^53 arrive as bigint. */
export type SqlValue = null | string | number | bigint | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** The one door to SQLite. Statements are prepared once and kept; all values are bound, never spliced into the text. */
export interface Database {
  run(sql: string, values?: readonly SqlValue[]): { readonly changes: number };
  all(sql: string, values?: readonly SqlValue[]): readonly SqlRow[];
  get(sql: string, values?: readonly SqlValue[]): SqlRow | undefined;
  /** Runs a script of several statements without values (DDL). */
  execute(sql: string): void;
  /** Writes a whole copy of what is committed to a file that does not exist yet. Not inside a transaction. */
  copyTo(path: string): void;
  /** Goes on with the content of that file, which stays as it is. Not inside a transaction. */
  replaceBy(path: string): void;
  /** How many bytes the database takes. */
  bytes(): number;
  close(): void;
}
