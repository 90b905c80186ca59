import { DataverseError } from './dataverse-error';

/** Refusals of the messages of queues. Codes and texts: "Web service error codes". */

export const inactiveQueue = (): DataverseError =>
  new DataverseError(
    400,
    '0x80040521',
    'You cannot add items to an inactive queue. Select another queue and try again.',
  );

export const notQueueEnabled = (): DataverseError =>
  new DataverseError(400, '0x800404e7', 'This object type can not be routed.');

export const deactivatedObject = (): DataverseError =>
  new DataverseError(400, '0x8004051e', 'Deactivated object cannot be added to queue.');

export const notInSourceQueue = (): DataverseError =>
  new DataverseError(
    400,
    '0x80040524',
    'Could not find any queue item associated with the Target in the specified SourceQueueId. ' +
      'Either the SourceQueueId or Target is invalid or the queue item does not exist.',
  );

export const alreadyInOtherQueue = (): DataverseError =>
  new DataverseError(
    400,
    '0x8004051c',
    'The entity record cannot be added to the queue as it already exists in other queue.',
  );

export const sameQueue = (): DataverseError =>
  new DataverseError(400, '0x8004051b', 'The queue item cannot be routed to the same queue');

export const deactivatedQueueItem = (): DataverseError =>
  new DataverseError(
    400,
    '0x8004051d',
    'This item is deactivated. To work with this item, reactivate it and then try again.',
  );

export const inactiveItemCannotBeRouted = (): DataverseError =>
  new DataverseError(400, '0x80040527', "You can't route a queue item that has been deactivated.");
