import { type Database } from './database';

/**
 * Runs the work atomically: BEGIN IMMEDIATE outermost, a savepoint when already inside one. A throw undoes exactly this work and goes on.
 * The work is synchronous: nobody else can write in between.
 */
export function inTransaction<T>(database: Database, work: () => T): T {
  const depth = depths.get(database) ?? 0;
  const [begin, commit, rollback] = depth === 0 ? OUTERMOST : nested(depth);
  database.run(begin);
  depths.set(database, depth + 1);
  try {
    const result = work();
    database.run(commit);
    return result;
  } catch (error) {
    for (const statement of rollback) database.run(statement);
    throw error;
  } finally {
    depths.set(database, depth);
  }
}

type Frame = readonly [begin: string, commit: string, rollback: readonly string[]];

const OUTERMOST: Frame = ['BEGIN IMMEDIATE', 'COMMIT', ['ROLLBACK']];

const nested = (depth: number): Frame => [
  `SAVEPOINT s${depth}`,
  `RELEASE s${depth}`,
  [`ROLLBACK TO s${depth}`, `RELEASE s${depth}`],
];

/** How deep each open database stands in transactions; dies with the database. */
const depths = new WeakMap<Database, number>();
