import { cashJobs } from '../../azure-functions/src/adapters/compose/cash-jobs';
import { creditJobs } from '../../azure-functions/src/adapters/compose/credit-jobs';
import { creditLimitJobs } from '../../azure-functions/src/adapters/compose/credit-limit-jobs';
import { creditJob } from '../../azure-functions/src/adapters/compose/whole-jobs';
import { invoicingJobs } from '../../azure-functions/src/adapters/compose/invoicing-jobs';
import { accountHashKey } from './account-hash-key';
import { type JobsOf } from './commands/run';

/** The jobs a person can run by hand, as the posting service; after payments credit looks again at who paid. */
export const jobsOf: JobsOf = ({ connection: dataverse }) => {
  const credit = creditJobs({ dataverse });
  const { matching } = cashJobs({
    dataverse,
    accountHashKey: accountHashKey(),
    customersPaid: async (customerIds, moment) => {
      await credit.customerEvent({ kind: 'payment', customerIds }, moment);
    },
  });
  const { creditReview } = creditLimitJobs({ dataverse, customerEvent: credit.customerEvent });
  return {
    journaled: [invoicingJobs({ dataverse }).invoicing, matching],
    whole: [creditJob(dataverse, credit), creditReview, credit.creditScore],
  };
};
