import { type Execution } from '../../pipeline/execution';
import { writeTransaction } from '../../pipeline/write-transaction';
import { requireMiscellaneous } from '../../security/privilege-check';
import { updateRow } from '../../store/row-store';
import { existingRow } from '../existing-row';
import { type MessageMap } from '../message-map';
import { requiredTable } from '../required-table';
import { UNPUBLISHED } from './rule';

/** UnpublishDuplicateRule: takes a rule out of force. Needs prvPublishDuplicateRule and the right to read the rule. */
export function unpublishDuplicateRule(
  { rule: id }: MessageMap['UnpublishDuplicateRule']['request'],
  execution: Execution,
): Promise<undefined> {
  return writeTransaction(execution, (inner) => {
    const table = requiredTable(inner, 'duplicaterule');
    requireMiscellaneous(inner.principal, 'prvPublishDuplicateRule');
    inner.services.authority.require(inner.principal, 'Read', { table, row: existingRow(inner, table, { id }) });
    updateRow(inner.services.database, table, { id, values: { statecode: 0, statuscode: UNPUBLISHED } });
    return Promise.resolve(undefined);
  });
}
