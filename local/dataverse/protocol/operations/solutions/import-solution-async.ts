import { DataverseError } from '../../../errors/dataverse-error';
import { instant } from '../../../pipeline/instant';
import { type Row } from '../../../store/row';
import { insertRow } from '../../../store/row-store';
import { complexBody } from '../complex-body';
import { type Operation, type OperationCall } from '../operation';
import { importParameters } from './import-parameters';
import { runSolutionChange } from './run-solution-change';

/** asyncoperation.operationtype: Execute Async Request. */
const EXECUTE_ASYNC_REQUEST = 54;
const SUCCEEDED = { statecode: 3, statuscode: 30 };
const FAILED = { statecode: 3, statuscode: 31 };

/**
 * ImportSolutionAsync: the answer names a system job and an import job to ask after. The import is done before the answer (our choice), so
 * the job has ended when the caller first looks at it; what would be refused is told there, not in the answer.
 */
export const importSolutionAsync: Operation = {
  kind: 'action',
  binding: 'none',
  run: async (call) => {
    const { services } = call.context.execution;
    const importJobId = services.newId();
    const request = { importJobId, ...importParameters(call, 'ImportSolutionAsync') };
    const refusal = await runSolutionChange(call, ({ importSolution }) => refusalOf(() => importSolution(request)));
    const jobId = services.newId();
    await services.exclusive.run(() => writeJob(call, jobId, refusal));
    return complexBody(call, 'ImportSolutionAsyncResponse', {
      ImportJobKey: request.importJobId,
      AsyncOperationId: jobId,
    });
  },
};

function refusalOf(work: () => unknown): DataverseError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof DataverseError) return error;
    throw error;
  }
}

function writeJob({ context }: OperationCall, id: string, refusal: DataverseError | undefined): void {
  const { services, principal, correlationId, requestId } = context.execution;
  const table = services.catalogue.table('asyncoperation');
  if (!table) throw new Error('The table asyncoperation is missing from the metadata.');
  const now = instant(services.now());
  const user = { table: 'systemuser', id: principal.userId };
  const row: Row = {
    asyncoperationid: id,
    name: 'ImportSolution',
    operationtype: EXECUTE_ASYNC_REQUEST,
    messagename: 'ImportSolutionAsync',
    correlationid: correlationId,
    requestid: requestId,
    ...(refusal
      ? { ...FAILED, errorcode: Number(refusal.code) | 0, friendlymessage: refusal.message, message: refusal.message }
      : SUCCEEDED),
    startedon: now,
    completedon: now,
    createdon: now,
    modifiedon: now,
    createdby: user,
    modifiedby: user,
    ownerid: user,
    owninguser: user,
    owningbusinessunit: { table: 'businessunit', id: principal.businessUnitId },
  };
  insertRow(
    services.database,
    table,
    Object.fromEntries(Object.entries(row).filter(([name]) => table.columns.has(name))),
  );
}
