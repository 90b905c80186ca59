import { type LimitPorts } from '../../../jobs/credit-limits/limit-ports';
import { type CallContext, type DataverseConnection } from '../connection';
import { writeTransactions } from '../transactions/write-transactions';
import { accessRows } from './access-rows';
import { adjustmentById, applicationById, approvedAdjustments } from './limit-adjustment-rows';
import { holdersOf } from './limit-candidate-rows';
import { ratingsOf } from './limit-rating-rows';

/** Credit limits over Dataverse. */
export const limitRows = (
  connection: DataverseConnection,
  context: CallContext,
): Omit<LimitPorts, 'limitsChanged'> => ({
  adjustmentById: (id) => adjustmentById(connection, context, id),
  applicationById: (id) => applicationById(connection, context, id),
  holdersOf: (subject, atMost) => holdersOf(connection, context, { subject, atMost }),
  ratingsOf: (state) => ratingsOf(connection, context, state),
  approvedAdjustments: () => approvedAdjustments(connection, context),
  rolesOf: accessRows(connection, context, {}).rolesOf,
  write: (transactions) => writeTransactions(connection, context, transactions),
});
