import { type Row } from '../store/row';
import { insertRow } from '../store/row-store';
import { NO_ID } from './context-parameters';
import { type Execution } from './execution';
import { instant } from './instant';
import { type StepCall } from './remote-execution-context';
import { webhookMessage } from './webhook-message';
import { afterCommit } from './write-transaction';

/** asyncoperation.operationtype: a step run by the asynchronous service. */
const SYSTEM_EVENT = 1;

/** Writes the system job of an asynchronous step, in the transaction of its message: it exists if and only if the message happened. */
export function enqueue(execution: Execution, call: StepCall): void {
  const { services } = execution;
  const table = services.catalogue.table('asyncoperation');
  if (!table) throw new Error('The table asyncoperation is missing from the metadata.');
  const row = jobOf(execution, call);
  insertRow(
    services.database,
    table,
    Object.fromEntries(Object.entries(row).filter(([name]) => table.columns.has(name))),
  );
  afterCommit(execution, services.wakeQueue);
}

function jobOf(execution: Execution, call: StepCall): Row {
  const { services, principal } = execution;
  const now = instant(services.now());
  const user = { table: 'systemuser', id: principal.userId };
  const operationId = services.newId();
  return {
    asyncoperationid: operationId,
    name: call.step.name,
    operationtype: SYSTEM_EVENT,
    messagename: call.step.message,
    primaryentitytype: call.table.logicalName,
    // A message that concerns no row regards none.
    regardingobjectid: call.id === NO_ID ? null : { table: call.table.logicalName, id: call.id },
    owningextensionid: { table: 'sdkmessageprocessingstep', id: call.step.id },
    correlationid: execution.correlationId,
    requestid: execution.requestId,
    depth: execution.depth,
    data: JSON.stringify(webhookMessage({ ...call, operationId })),
    statecode: 0,
    statuscode: 0,
    retrycount: 0,
    createdon: now,
    modifiedon: now,
    createdby: user,
    modifiedby: user,
    ownerid: user,
    owninguser: user,
    owningbusinessunit: { table: 'businessunit', id: principal.businessUnitId },
  };
}
