import { evaluateOrders, type EvaluateOrders } from '../../jobs/credit/evaluate-orders';
import { type DataverseConnection } from '../dataverse/connection';
import { creditRows } from '../dataverse/rows/credit-rows';

/** The credit check of orders over a Dataverse, for the stages that must not let them pass unchecked. */
export const evaluatesOrders =
  (dataverse: DataverseConnection): EvaluateOrders =>
  (orderIds, moment, at) =>
    evaluateOrders(creditRows(dataverse, moment))(orderIds, moment, at);
