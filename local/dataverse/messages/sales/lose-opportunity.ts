import { opportunityClosed } from '../../errors/state-errors';
import { type Execution } from '../../pipeline/execution';
import { type MessageMap } from '../message-map';
import { type Closing, closeRow } from './close-row';

const LOSS: Closing = {
  message: 'LoseOpportunity',
  table: 'opportunity',
  lookup: 'opportunityid',
  state: 2,
  parameter: 'OpportunityClose',
  alsoWritten: ({ actualrevenue = null }, closedOn) => ({
    actualclosedate: closedOn,
    ...(actualrevenue === null ? {} : { actualvalue: actualrevenue }),
  }),
  refusal: opportunityClosed,
};

/**
 * LoseOpportunity: an open opportunity becomes Lost with the date and revenue of the OpportunityClose, which is left completed. Whoever names no
 * revenue leaves the opportunity's as it is (our choice).
 */
export const loseOpportunity = (
  request: MessageMap['LoseOpportunity']['request'],
  execution: Execution,
): Promise<undefined> => closeRow(execution, LOSS, request);
