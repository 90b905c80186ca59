import { DataverseError } from '../../errors/dataverse-error';
import { recordNotFound } from '../../errors/record-errors';
import { type Execution } from '../../pipeline/execution';
import { readRow } from '../../store/row-store';
import { type ApiResponse } from '../api-request';
import { noContent } from '../api-response';

/**
 * DELETE of a solution: uninstalls a managed one, forgets an unmanaged one. It changes tables, so it runs in a transaction of its own and
 * cannot be part of a change set; no steps run on it.
 */
export async function deleteSolution(execution: Execution, id: string): Promise<ApiResponse> {
  const { services, principal, transaction } = execution;
  if (transaction)
    throw new DataverseError(400, '0x80048d19', 'Solutions cannot be imported or removed as part of a change set.');
  const table = services.catalogue.table('solution');
  await services.exclusive.run(() => {
    const row = table && readRow(services.database, table, { id });
    if (!table || !row) throw recordNotFound('solution', id);
    services.authority.require(principal, 'Delete', { table, row });
    services.uninstallSolution(id);
  });
  services.steps.forget();
  services.authority.forget();
  return noContent();
}
