import { applicationOf, applicationTask } from '@o2c/core/credit-limits';
import { totalExposure } from '@o2c/core/credit';
import { type RowLinks, tables, writeApplication, writeCreditTask } from '@o2c/core/dataverse';
import { add } from '@o2c/core/kernel';
import { type RowCreate } from '../../adapters/dataverse/transactions/transaction';
import { type OrderEvaluation } from '../credit/order-evaluation';
import { type Moment } from '../moment';

/** The application with which a held order begins and its task, for the change set of the hold; nothing for an order that does not apply. */
export function applicationRows(
  { order, decision, applies }: OrderEvaluation,
  links: RowLinks,
  moment: Moment,
): readonly RowCreate[] {
  if (!applies) return [];
  const { exposure, orderAmount } = decision.facts;
  const application = applicationOf({
    order,
    ...applies,
    requestedLimit: add(totalExposure(exposure), orderAmount),
    requestedOn: moment.now,
    operationId: moment.correlationId,
  });
  return [
    { entitySetName: tables.creditApplication.entitySetName, row: writeApplication(application, links) },
    { entitySetName: tables.task.entitySetName, row: writeCreditTask(applicationTask(application), links) },
  ];
}
