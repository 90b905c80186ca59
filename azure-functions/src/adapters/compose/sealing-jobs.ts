import { type Anchors } from '../../jobs/sealing/anchors';
import { sealAllDecisions, type SealingReport } from '../../jobs/sealing/seal-all-decisions';
import { type Moment } from '../../jobs/moment';
import { type ReadRefusal } from '../../jobs/reading';
import { type Result } from '@o2c/core/kernel';
import { type DataverseConnection } from '../dataverse/connection';
import { decisionChainRows } from '../dataverse/rows/decision-chain-rows';

export interface SealingResources {
  readonly dataverse: DataverseConnection;
  readonly anchors: Anchors;
}

/** The sealer over Dataverse and the anchors given. */
export const sealingJobs = ({ dataverse, anchors }: SealingResources) => ({
  sealDecisions: (moment: Moment): Promise<Result<SealingReport, ReadRefusal>> => {
    const chains = decisionChainRows(dataverse, { correlationId: moment.correlationId });
    return sealAllDecisions({ chains, anchors })(moment);
  },
});
