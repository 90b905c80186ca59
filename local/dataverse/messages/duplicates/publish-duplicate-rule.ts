import { type Execution } from '../../pipeline/execution';
import { instant } from '../../pipeline/instant';
import { writeTransaction } from '../../pipeline/write-transaction';
import { requireMiscellaneous } from '../../security/privilege-check';
import { insertRow, updateRow } from '../../store/row-store';
import { existingRow } from '../existing-row';
import { type MessageMap } from '../message-map';
import { requiredTable } from '../required-table';
import { requirePublishable } from './require-publishable';
import { PUBLISHED, readRule } from './rule';

/** asyncoperation.operationtype: "Duplicate Detection Rule Publish". */
const PUBLISH_JOB = 7;
const SUCCEEDED = { statecode: 3, statuscode: 30 };

/**
 * PublishDuplicateRule: puts a rule in force. The platform does it in a system job that builds match codes; here there is nothing to build,
 * so the job is done when it is answered. Needs prvPublishDuplicateRule and the right to read the rule.
 */
export function publishDuplicateRule(
  { rule: id }: MessageMap['PublishDuplicateRule']['request'],
  execution: Execution,
): Promise<MessageMap['PublishDuplicateRule']['response']> {
  return writeTransaction(execution, (inner) => {
    const { services, principal } = inner;
    const table = requiredTable(inner, 'duplicaterule');
    requireMiscellaneous(principal, 'prvPublishDuplicateRule');
    services.authority.require(principal, 'Read', { table, row: existingRow(inner, table, { id }) });
    const rule = readRule(services.database, id);
    if (rule) requirePublishable(services.catalogue, rule);
    updateRow(services.database, table, { id, values: { statecode: 1, statuscode: PUBLISHED } });
    return Promise.resolve({ jobId: recordJob(inner, id) });
  });
}

function recordJob({ services, principal, correlationId }: Execution, rule: string): string {
  const table = services.catalogue.table('asyncoperation');
  if (!table) throw new Error('The table asyncoperation is missing from the metadata.');
  const jobId = services.newId();
  const [now, user] = [instant(services.now()), { table: 'systemuser', id: principal.userId }];
  insertRow(services.database, table, {
    asyncoperationid: jobId,
    name: 'Duplicate Detection Rule Publish',
    operationtype: PUBLISH_JOB,
    ...SUCCEEDED,
    correlationid: correlationId,
    primaryentitytype: 'duplicaterule',
    message: `The rule ${rule} is in force.`,
    createdon: now,
    modifiedon: now,
    startedon: now,
    completedon: now,
    createdby: user,
    modifiedby: user,
    ownerid: user,
    owninguser: user,
    owningbusinessunit: { table: 'businessunit', id: principal.businessUnitId },
  });
  return jobId;
}
