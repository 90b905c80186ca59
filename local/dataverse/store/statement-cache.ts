import { type Database as Sqlite, type Statement } from 'node-sqlite3-wasm';

/** Prepared statements by their text, oldest use first out. The library does not collect them: whoever drops one must finalize it. */
export class StatementCache {
  private readonly statements = new Map<string, Statement>();

  public constructor(
    private readonly sqlite: Sqlite,
    private readonly capacity = 600,
  ) {}

  /** Uses the statement of that text. One that failed is dropped: SQLite repeats its error at the next use. */
  public use<T>(sql: string, work: (statement: Statement) => T): T {
    const statement = this.get(sql);
    try {
      return work(statement);
    } catch (error) {
      this.statements.delete(sql);
      finalizeFailed(statement);
      throw error;
    }
  }

  /** After a change of schema: column lists of kept statements may be old. */
  public clear(): void {
    for (const statement of this.statements.values()) statement.finalize();
    this.statements.clear();
  }

  private get(sql: string): Statement {
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

  private dropOldest(): void {
    const oldest = this.statements.entries().next();
    if (oldest.done === true) return;
    this.statements.delete(oldest.value[0]);
    oldest.value[1].finalize();
  }
}

function finalizeFailed(statement: Statement): void {
  try {
    statement.finalize();
  } catch {
    // finalize reports the failure of the last step once more; the caller already has it.
  }
}
