import { accountHash } from '../../../../azure-functions/src/adapters/bank-details/account-hash';
import { cashJobs, type CashJobs } from '../../../../azure-functions/src/adapters/compose/cash-jobs';
import { type Moment } from '../../../../azure-functions/src/jobs/moment';
import { instant, isoDate } from '@o2c/core/kernel';
import {
  provisionedDataverse,
  type ProvisionedDataverse,
  TEST_ACCOUNT_HASH_KEY,
} from '../../../builders/provisioned-dataverse';
import { aConnection, aContext } from '../../adapters/dataverse/a-dataverse';

/** The company's accounts of the demo's organisation. */
export const NL_EURO = 'NL91ABNA0417164300';
export const NL_STERLING = 'NL02RABO0123456789';
export const US_DOLLAR = 'GB33BUKB20201555555555';

export interface CashEnvironment extends ProvisionedDataverse {
  readonly jobs: CashJobs;
}

/** The cash jobs over real HTTP against a provisioned local Dataverse. */
export async function aCashEnvironment(): Promise<CashEnvironment> {
  const dataverse = await provisionedDataverse();
  const connection = aConnection(dataverse.url, 60_000);
  return { ...dataverse, jobs: cashJobs({ dataverse: connection, accountHashKey: TEST_ACCOUNT_HASH_KEY }) };
}

export const hashOf = (iban: string): string => accountHash(iban, TEST_ACCOUNT_HASH_KEY);

/** A moment on a day. */
export const on = (day: string): Moment => ({
  now: instant(`${day}T18:00:00Z`),
  today: isoDate(day),
  correlationId: aContext.correlationId,
});
