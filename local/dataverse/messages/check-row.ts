import { type TableMetadata } from '../metadata/table-metadata';
import { type Execution } from '../pipeline/execution';
import { checkRegistration } from '../pipeline/registration/check-registration';
import { refuseDuplicates, type RowToWrite } from './duplicates/refuse-duplicates';
import { requireUnpublished } from './duplicates/require-unpublished';

/** What stands against a row as it would be stored: a step that cannot be, a published rule, a duplicate. */
export function checkRow(execution: Execution, table: TableMetadata, write: RowToWrite): void {
  checkRegistration(execution, table, write.row);
  requireUnpublished(execution, table, write.row);
  refuseDuplicates(execution, table, write);
}
