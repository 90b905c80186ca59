import { DataverseError } from '../../../errors/dataverse-error';
import { type Services } from '../../../pipeline/execution';
import { type OperationCall } from '../operation';

/**
 * Changes the solutions of the environment: alone, in a transaction of its own, and only for those who may customize it. Steps, roles and
 * columns are read again afterwards.
 */
export async function runSolutionChange<T>({ context }: OperationCall, change: (services: Services) => T): Promise<T> {
  const { services, principal, transaction } = context.execution;
  if (transaction)
    throw new DataverseError(400, '0x80048d19', 'Solutions cannot be imported or removed as part of a change set.');
  if (!principal.systemAdministrator && !principal.privileges.has('prvimportcustomization'))
    throw new DataverseError(
      403,
      '0x80040220',
      `Principal user (Id=${principal.userId}, type=8) is missing prvImportCustomization privilege.`,
    );
  const result = await services.exclusive.run(() => change(services));
  services.steps.forget();
  services.authority.forget();
  return result;
}
