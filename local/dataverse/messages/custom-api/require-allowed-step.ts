import { DataverseError } from '../../errors/dataverse-error';
import { type Database } from '../../store/database';
import { findCustomApi } from './read-custom-apis';

/** Refuses a step on a custom API that allows none, or asynchronous ones only (docs "Select a Custom Processing Step Type"). */
export function requireAllowedStep(database: Database, { message, mode }: { message: string; mode: number }): void {
  const api = findCustomApi(database, message);
  if (!api || api.steps === 'all' || (api.steps === 'asynchronous' && mode === 1)) return;
  throw new DataverseError(
    400,
    '0x80044187',
    'Custom SdkMessageProcessingStep is not allowed on the specified message and entity.',
  );
}
