import { DataverseError } from '../errors/dataverse-error';
import { type TableMetadata } from '../metadata/table-metadata';

/** Runs a write and turns SQLite's uniqueness failure into the platform's refusal; any other failure passes. */
export function refusingDuplicates<T>(table: TableMetadata, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const columns = error instanceof Error ? violated(error.message) : undefined;
    if (columns === undefined) throw error;
    throw duplicate(table, columns);
  }
}

/** `UNIQUE constraint failed: account.name, account.number` names the columns, not the index. */
function violated(message: string): readonly string[] | undefined {
  const match = /UNIQUE constraint failed: (.*)$/.exec(message);
  return match?.[1]?.split(', ').map((column) => column.slice(column.indexOf('.') + 1));
}

function duplicate(table: TableMetadata, columns: readonly string[]): DataverseError {
  if (columns.includes(table.primaryId)) {
    return new DataverseError(412, '0x80040237', 'A record with matching key values already exists.');
  }
  const key = table.keys.find((candidate) => candidate.columns.join() === columns.join());
  return new DataverseError(
    412,
    '0x80060892',
    `Entity Key ${key?.displayName ?? columns.join(', ')} violated. A record with the same value for ${columns.join(', ')} already exists. ` +
      'A duplicate record cannot be created. Select one or more unique values and try again.',
  );
}
