import { opportunityClosed } from '../../errors/state-errors';
import { type Execution } from '../../pipeline/execution';
import { type MessageMap } from '../message-map';
import { type Closing, closeRow } from './close-row';

const WIN: Closing = {
  message: 'WinOpportunity',
  table: 'opportunity',
  lookup: 'opportunityid',
  state: 1,
  parameter: 'OpportunityClose',
  alsoWritten: ({ actualrevenue = null }, closedOn) => ({
    actualclosedate: closedOn,
    ...(actualrevenue === null ? {} : { actualvalue: actualrevenue }),
  }),
  refusal: opportunityClosed,
};

/**
 * WinOpportunity: an open opportunity becomes Won with the date and revenue of the OpportunityClose, which is left completed. Whoever names no
 * revenue leaves the opportunity's as it is (our choice).
 */
export const winOpportunity = (
  request: MessageMap['WinOpportunity']['request'],
  execution: Execution,
): Promise<undefined> => closeRow(execution, WIN, request);
