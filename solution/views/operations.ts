import { isOneOf, listView } from '../build/view';
import { approvalStatus, outboxStatus, requestStatus, runStatus } from '../choices/operations';
import { type ViewDeclaration } from '../model/view';

const RUN = 'o2c_run';
const OUTBOX = 'o2c_outbox';

/** What the machine is doing, and where it waits for a person. */
export const operationsViews: readonly ViewDeclaration[] = [
  listView(RUN, 'under-way', {
    label: 'Runs under way',
    columns: ['o2c_name', 'o2c_job', 'o2c_runstatus', 'o2c_donecount', 'o2c_itemcount', 'o2c_startedon'],
    where: [isOneOf('o2c_runstatus', runStatus, ['planned', 'claimed', 'running'])],
    sortedBy: 'o2c_startedon',
  }),
  listView(RUN, 'parked', {
    label: 'Runs parked or failed',
    columns: ['o2c_name', 'o2c_job', 'o2c_runstatus', 'o2c_parkedreason', 'o2c_parkedcount', 'o2c_failedcount'],
    where: [isOneOf('o2c_runstatus', runStatus, ['parked', 'failed'])],
    sortedBy: 'o2c_startedon',
    newestFirst: true,
  }),
  listView(OUTBOX, 'pending', {
    label: 'Messages waiting',
    columns: ['o2c_name', 'o2c_type', 'o2c_outboxstatus', 'o2c_dueon', 'o2c_attempts', 'o2c_recordedon'],
    where: [isOneOf('o2c_outboxstatus', outboxStatus, ['pending', 'claimed', 'drafted'])],
    sortedBy: 'o2c_recordedon',
  }),
  listView(OUTBOX, 'failed', {
    label: 'Messages failed or parked',
    columns: ['o2c_name', 'o2c_type', 'o2c_outboxstatus', 'o2c_failure', 'o2c_attempts', 'o2c_recordedon'],
    where: [isOneOf('o2c_outboxstatus', outboxStatus, ['failed', 'parked'])],
    sortedBy: 'o2c_recordedon',
    newestFirst: true,
  }),
  listView('o2c_approval', 'waiting', {
    label: 'Approvals waiting',
    columns: [
      'o2c_name',
      'o2c_actiontype',
      'o2c_amount',
      'o2c_currencycode',
      'o2c_legalentityid',
      'o2c_requestedbyid',
      'o2c_expireson',
    ],
    where: [isOneOf('o2c_approvalstatus', approvalStatus, ['requested'])],
    sortedBy: 'o2c_recordedon',
  }),
  listView('o2c_actionrequest', 'under-way', {
    label: 'Requests under way',
    columns: ['o2c_name', 'o2c_type', 'o2c_requeststatus', 'o2c_recordedon'],
    where: [isOneOf('o2c_requeststatus', requestStatus, ['requested', 'accepted', 'needsApproval'])],
    sortedBy: 'o2c_recordedon',
  }),
];
