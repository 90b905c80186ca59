import { DataverseError } from '../../errors/dataverse-error';
import { boundTable } from './bulk-targets';
import { type Operation } from './operation';

/** DeleteMultiple exists for elastic tables only, and this server has none (conformance row 81). */
export const deleteMultiple: Operation = {
  kind: 'action',
  binding: 'collection',
  run: (call) => {
    const { logicalName } = boundTable(call);
    throw new DataverseError(
      400,
      '0x80040203',
      `DeleteMultiple is supported for elastic tables only; '${logicalName}' is a standard table.`,
    );
  },
};
