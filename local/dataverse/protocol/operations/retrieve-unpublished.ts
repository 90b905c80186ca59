import { badQuery } from '../../errors/address-errors';
import { DataverseError } from '../../errors/dataverse-error';
import { applyDraft } from '../../messages/customizations/publish';
import { isPublishable } from '../../messages/customizations/publishable';
import { writeTransaction } from '../../pipeline/write-transaction';
import { draftsOf } from '../../store/draft-store';
import { type ApiResponse } from '../api-request';
import { type ApiContext } from '../handlers/api-context';
import { getRow } from '../handlers/get-row';
import { getRows } from '../handlers/get-rows';
import { type Operation, type OperationCall } from './operation';

/** RetrieveUnpublished: one form, view or web resource as it was last changed, published or not; takes the options of a GET. */
export const retrieveUnpublished: Operation = {
  kind: 'function',
  binding: 'row',
  run: (call) => {
    const { table, id } = boundTo(call, 'RetrieveUnpublished');
    if (id === undefined) throw badQuery('RetrieveUnpublished is bound to a row.');
    return asChanged(call, (context) => getRow(context, { kind: 'id', table: table.logicalName, id }));
  },
};

/** RetrieveUnpublishedMultiple: the same for all rows of the set, filtered and sorted by what was changed. */
export const retrieveUnpublishedMultiple: Operation = {
  kind: 'function',
  binding: 'collection',
  run: (call) => {
    const { table } = boundTo(call, 'RetrieveUnpublishedMultiple');
    return asChanged(call, (context) => getRows(context, { table }));
  },
};

function boundTo({ bound }: OperationCall, message: string): NonNullable<OperationCall['bound']> {
  if (!bound) throw badQuery(`${message} must be bound to a table.`);
  if (isPublishable(bound.table)) return bound;
  throw new DataverseError(
    400,
    '0x80040800',
    `The '${message}' method does not support entities of type '${bound.table.logicalName}'.`,
  );
}

/** Carries the answer out of a transaction that must not be kept. */
class Answered extends Error {
  public constructor(public readonly response: ApiResponse) {
    super('The answer is ready.');
  }
}

/** Reads with all drafts laid over their rows, in a transaction that is undone: every option of a read means what it always means. */
async function asChanged(
  { context, bound }: OperationCall,
  read: (context: ApiContext) => Promise<ApiResponse>,
): Promise<ApiResponse> {
  const table = bound?.table.logicalName ?? '';
  try {
    return await writeTransaction(context.execution, async (execution) => {
      for (const draft of draftsOf(execution.services.database, table)) applyDraft(execution, table, draft);
      throw new Answered(await read({ ...context, execution }));
    });
  } catch (error) {
    if (error instanceof Answered) return error.response;
    throw error;
  }
}
