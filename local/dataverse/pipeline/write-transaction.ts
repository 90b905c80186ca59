import { type Execution, type Transaction } from './execution';

/**
 * Runs work inside the request's transaction, opening it when there is none. Unlike the store's `inTransaction` the work may wait for a
 * synchronous webhook, so the whole database is held exclusively meanwhile. A throw rolls everything back.
 */
export async function writeTransaction<T>(execution: Execution, work: (inner: Execution) => Promise<T>): Promise<T> {
  if (execution.transaction) return work(execution);
  const transaction: Transaction = { knownRows: new Set(), afterCommit: [] };
  const result = await execution.services.exclusive.run(() => committed({ ...execution, transaction }, work));
  for (const task of transaction.afterCommit) task();
  return result;
}

async function committed<T>(execution: Execution, work: (inner: Execution) => Promise<T>): Promise<T> {
  const { database } = execution.services;
  database.run('BEGIN IMMEDIATE');
  try {
    const result = await work(execution);
    database.run('COMMIT');
    return result;
  } catch (error) {
    database.run('ROLLBACK');
    throw error;
  }
}

/** Runs a read on committed data: inside the request's own transaction at once, otherwise when no transaction is open. */
export function committedRead<T>(execution: Execution, read: () => T): Promise<T> {
  return execution.transaction ? Promise.resolve(read()) : execution.services.exclusive.run(read);
}

/** Does something once the change is certain: now when there is no transaction, else after the commit. */
export function afterCommit(execution: Execution, task: () => void): void {
  if (execution.transaction) execution.transaction.afterCommit.push(task);
  else task();
}
