import { type ReplaceableCatalogue } from '../metadata/create-catalogue';
import { type Database } from '../store/database';
import { inTransaction } from '../store/transaction';

/** Where solutions are installed. */
export interface Environment {
  readonly database: Database;
  readonly catalogue: ReplaceableCatalogue;
}

/** All or nothing for work on rows, tables and the catalogue together: a throw leaves each as it was. */
export function changingCatalogue<T>({ database, catalogue }: Environment, work: () => T): T {
  const before = catalogue.content();
  try {
    return inTransaction(database, work);
  } catch (error) {
    catalogue.replace(before);
    // Statements prepared against tables that are gone again must not be used.
    database.execute('');
    throw error;
  }
}
