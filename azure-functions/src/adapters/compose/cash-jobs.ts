import { type PostStatements, postStatements } from '../../jobs/cash/post-statements';
import { accountHash } from '../bank-details/account-hash';
import { type DataverseConnection } from '../dataverse/connection';
import { statementRows } from '../dataverse/rows/statement-rows';

/** What the cash jobs are composed of. */
export interface CashComposition {
  readonly dataverse: DataverseConnection;
  /** What bank accounts are hashed with. */
  readonly accountHashKey: string;
}

export interface CashJobs {
  readonly postStatements: PostStatements;
}

/** The cash jobs over Dataverse; each call carries the correlation id of its moment. */
export function cashJobs({ dataverse, accountHashKey }: CashComposition): CashJobs {
  const hashAccount = (account: string): string => accountHash(account, accountHashKey);
  const statements = (correlationId: string) => statementRows(dataverse, { correlationId }, hashAccount);
  return {
    postStatements: (file, moment) => postStatements(statements(moment.correlationId))(file, moment),
  };
}
