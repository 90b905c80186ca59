import { badQuery } from '../../errors/address-errors';
import { requiredTable } from '../../messages/required-table';
import { committedRead } from '../../pipeline/write-transaction';
import { readOneRow } from '../handlers/read-one-row';
import { rowBody } from '../handlers/row-body';
import { type Operation } from './operation';

/** `duplicaterules(id)/Microsoft.Dynamics.CRM.PublishDuplicateRule`: answers the system job (Web API reference). */
export const publishDuplicateRule: Operation = {
  kind: 'action',
  binding: 'row',
  run: async ({ context, bound }) => {
    const { execution } = context;
    if (bound?.id === undefined || bound.table.logicalName !== 'duplicaterule')
      throw badQuery("The operation 'PublishDuplicateRule' is bound to duplicaterule.");
    const { jobId } = await execution.send('PublishDuplicateRule', { rule: bound.id }, execution);
    const table = requiredTable(execution, 'asyncoperation');
    return committedRead(execution, () => rowBody(context, readOneRow(context, { table, id: jobId }), { status: 200 }));
  },
};
