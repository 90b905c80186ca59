import { type Database as Sqlite, type Statement } from 'node-sqlite3-wasm';

/** Prepared statements by their text, oldest use first out. The library does not collect them: whoever drops one must finalize it. */
export class StatementCache {
  private readonly statements = new Map<string, Statement>();

  public constructor(
    private readonly sqlite: Sqlite,
    private readonly capacity = 600,
  ) {}

  public get(sql: string): Statement {
    const known = this.statements.get(sql);
    if (known) {
      this.statements.delete(sql);
      this.statements.set(sql, known);
      return known;
    }
    const statement = this.sqlite.prepare(sql);
    this.statements.set(sql, statement);
    if (this.statements.size > this.capacity) this.dropOldest();
    return statement;
  }

  /** After a change of schema: column lists of kept statements may be old. */
  public clear(): void {
    for (const statement of this.statements.values()) statement.finalize();
    this.statements.clear();
  }

  private dropOldest(): void {
    const oldest = this.statements.entries().next();
    if (oldest.done === true) return;
    this.statements.delete(oldest.value[0]);
    oldest.value[1].finalize();
  }
}
