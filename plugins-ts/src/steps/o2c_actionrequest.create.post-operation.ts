import { type Step, type StepEvent } from './step';

/** A user asked for an action: it is put on the queue, to be run on the user's behalf (design.md decision 7). */
export const actionRequestCreated: Step = {
  name: 'o2c_actionrequest.create.post-operation',
  description: 'Puts a new action request on the queue. A sweeper finds what this step missed.',
  message: 'Create',
  table: 'o2c_actionrequest',
  stage: 'post-operation',
  mode: 'asynchronous',
  rank: 1,
  filteringColumns: [],
  deleteWhenDone: true,
};

/** The queue on which action requests wait. */
export const ACTION_REQUEST_QUEUE = 'o2c-action-requests';

/** What waits on the queue: never content, so that the row stays the truth. */
export interface ActionRequestMessage {
  readonly actionRequestId: string;
  readonly correlationId: string;
}

/** What the step puts on the queue for an event. */
export const actionRequestMessage = ({ recordId, correlationId }: StepEvent): ActionRequestMessage => ({
  actionRequestId: recordId,
  correlationId,
});
