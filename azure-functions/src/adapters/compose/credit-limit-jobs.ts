import { type Action } from '../../jobs/action-requests/action';
import { adjustLimitAction } from '../../jobs/credit-limits/adjust-limit-action';
import { decideApplicationAction } from '../../jobs/credit-limits/decide-application-action';
import { generateLimitsAction } from '../../jobs/credit-limits/generate-limits-action';
import { type LimitPorts } from '../../jobs/credit-limits/limit-ports';
import { type RaiseCustomerEvent } from '../../jobs/credit/customer-event';
import { type Moment } from '../../jobs/moment';
import { type DataverseConnection } from '../dataverse/connection';
import { limitRows } from '../dataverse/rows/limit-rows';

/** What limits stand on. */
export interface CreditLimitResources {
  readonly dataverse: DataverseConnection;
  /** Told whose limit changed. */
  readonly customerEvent: RaiseCustomerEvent;
}

export interface CreditLimitJobs {
  /** `credit.adjust-limit`, `credit.generate-limits` and `credit.decide-application`. */
  readonly limitActions: (moment: Moment) => readonly Action[];
}

/** Credit limits over a Dataverse. */
export const creditLimitJobs = ({ dataverse, customerEvent }: CreditLimitResources): CreditLimitJobs => {
  const portsAt = (moment: Moment): LimitPorts => ({
    ...limitRows(dataverse, moment),
    limitsChanged: (customerIds, at) => customerEvent({ kind: 'limit', customerIds }, at),
  });
  return {
    limitActions: (moment) => {
      const ports = portsAt(moment);
      return [
        adjustLimitAction(ports, moment),
        generateLimitsAction(ports, moment),
        decideApplicationAction(ports, moment),
      ];
    },
  };
};
