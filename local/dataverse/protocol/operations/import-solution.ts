import { DataverseError } from '../../errors/dataverse-error';
import { noContent } from '../api-response';
import { type Operation } from './operation';

/** ImportSolution: a zip as base64 in `CustomizationFile`; all of it or nothing. Only a system administrator or customizer may. */
export const importSolution: Operation = {
  kind: 'action',
  binding: 'none',
  run: async ({ context, parameters }) => {
    const file = parameters['CustomizationFile'];
    if (typeof file !== 'string')
      throw new DataverseError(400, '0x80040203', 'ImportSolution needs CustomizationFile, the zip as base64.');
    const { services, principal } = context.execution;
    if (context.execution.transaction)
      throw new DataverseError(400, '0x80048d19', 'ImportSolution cannot be part of a change set.');
    requireImportPrivilege(principal);
    const job = parameters['ImportJobId'];
    const overwrite = parameters['OverwriteUnmanagedCustomizations'] === true;
    await services.exclusive.run(() =>
      services.importSolution({
        zip: Buffer.from(file, 'base64'),
        overwrite,
        ...(typeof job === 'string' ? { importJobId: job.toLowerCase() } : {}),
      }),
    );
    services.steps.forget();
    services.authority.forget();
    return noContent();
  },
};

function requireImportPrivilege(principal: {
  userId: string;
  systemAdministrator: boolean;
  privileges: ReadonlyMap<string, unknown>;
}): void {
  if (principal.systemAdministrator || principal.privileges.has('prvimportcustomization')) return;
  throw new DataverseError(
    403,
    '0x80040220',
    `Principal user (Id=${principal.userId}, type=8) is missing prvImportCustomization privilege.`,
  );
}
