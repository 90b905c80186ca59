import { DataverseError, notImplemented } from '../../errors/dataverse-error';

/** A step as its row says it: the platform's numbers. */
export interface StepRegistration {
  readonly message: string;
  readonly stage: number;
  /** 0 synchronous, 1 asynchronous. */
  readonly mode: number;
}

/** Messages whose steps the platform runs and this server does not: readings, sharing, and the bulk forms of messages it runs row by row. */
const NEVER_TOLD: ReadonlySet<string> = new Set([
  'Retrieve',
  'RetrieveMultiple',
  'Upsert',
  'CreateMultiple',
  'UpdateMultiple',
  'UpsertMultiple',
  'Assign',
  'SetState',
  'GrantAccess',
  'ModifyAccess',
  'RevokeAccess',
  'ImportSolution',
  'PublishXml',
  'PublishAllXml',
]);

/** Messages that may show images (page register-plug-in, "Messages that support table images"). */
const WITH_IMAGES: ReadonlySet<string> = new Set([
  'Assign',
  'Create',
  'Delete',
  'DeliverIncoming',
  'DeliverPromote',
  'Merge',
  'Route',
  'Send',
  'SetState',
  'SetStateDynamicEntity',
  'Update',
]);

const PRE = 0;
const POST = 1;
const BOTH = 2;

/**
 * Refuses a step that the platform refuses (an unknown stage; asynchronous before stage 40), and with 501 one that it would run and this
 * server would never call.
 */
export function requireRunnableStep({ message, stage, mode }: StepRegistration): void {
  if (stage !== 10 && stage !== 20 && stage !== 40) throw notAllowed();
  if (mode === 1 && stage !== 40) throw notAllowed();
  if (NEVER_TOLD.has(message)) throw notImplemented(`steps on the message ${message}`);
}

/** Refuses an image that cannot be: on a message without images, before a Create, after a Delete, after anything before stage 40. */
export function requireImage({ message, stage }: StepRegistration, imageType: number): void {
  if (!WITH_IMAGES.has(message))
    throw new DataverseError(400, '0x80044189', `Message '${message}' does not support image registration.`);
  const [pre, post] = [imageType === PRE || imageType === BOTH, imageType === POST || imageType === BOTH];
  if (post && stage !== 40)
    throw new DataverseError(400, '0x8004416e', 'PreEvent step registration does not support Post Image.');
  if ((pre && message === 'Create') || (post && message === 'Delete'))
    throw new DataverseError(400, '0x8004416d', `Message ${message} does not support this image type.`);
}

const notAllowed = (): DataverseError =>
  new DataverseError(
    400,
    '0x80044187',
    'Custom SdkMessageProcessingStep is not allowed on the specified message and entity.',
  );
