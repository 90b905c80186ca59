import { existingRow } from '../../messages/existing-row';
import { requiredTable } from '../../messages/required-table';
import { sharedWith } from '../../messages/sharing/share';
import { committedRead } from '../../pipeline/write-transaction';
import { accessRightsText } from '../../security/access-rights';
import { complexBody } from './complex-body';
import { type Operation } from './operation';
import { referenceParameter } from './reference-parameter';

/** RetrieveSharedPrincipalsAndAccess(Target): with whom a row is shared, and for what (Web API reference). The caller must be able to read it. */
export const retrieveSharedPrincipalsAndAccess: Operation = {
  kind: 'function',
  binding: 'none',
  run: (call) =>
    committedRead(call.context.execution, () => {
      const { execution } = call.context;
      const target = referenceParameter(call, 'Target', call.parameters['Target']);
      const table = requiredTable(execution, target.table);
      const row = existingRow(execution, table, { id: target.id });
      execution.services.authority.require(execution.principal, 'Read', { table, row });
      const accesses = sharedWith(execution, target).map(({ principal, own, inherited }) => ({
        AccessMask: accessRightsText(own | inherited),
        Principal: {
          '@odata.type': `#Microsoft.Dynamics.CRM.${principal.table}`,
          [`${principal.table}id`]: principal.id,
          ownerid: principal.id,
        },
      }));
      return complexBody(call, 'RetrieveSharedPrincipalsAndAccessResponse', { PrincipalAccesses: accesses });
    }),
};
