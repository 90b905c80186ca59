import { type TableMetadata } from '../metadata/table-metadata';
import { DataverseError } from './dataverse-error';

/** Refusals of messages and writes that the state of a row forbids. Codes and texts: "Web service error codes". */

/** The documented text of InvalidState; no page names the text of the single cases. */
export const notInValidState = (): DataverseError =>
  new DataverseError(400, '0x80040233', 'The object is not in a valid state to perform this operation.');

/** A state that only a message of its own brings about. The page has this text for opportunities; for other tables the code is our choice. */
export const stateNeedsMessage = (table: TableMetadata, state: string, message: string): DataverseError =>
  new DataverseError(
    400,
    table.logicalName === 'opportunity' ? '0x80100005' : '0x80040233',
    `This message can not be used to set the state of ${table.logicalName} to ${state}. ` +
      `In order to set state of ${table.logicalName} to ${state}, use the ${message} message instead.`,
  );

export const readOnlyRow = (): DataverseError =>
  new DataverseError(400, '0x8004022e', 'The object cannot be updated because it is read-only.');

export const readOnlyParent = (): DataverseError =>
  new DataverseError(400, '0x80043b09', 'The parent is read only and cannot be edited.');

export const opportunityClosed = (): DataverseError =>
  new DataverseError(400, '0x80040515', 'The opportunity is already closed.');

export const invoiceNotCancellable = (): DataverseError =>
  new DataverseError(400, '0x80100001', 'The invoice cannot be cancelled because it is not in active or paid state.');

export const invoiceCloseDeprecated = (): DataverseError =>
  new DataverseError(
    400,
    '0x80043b25',
    'The Invoice Close API is deprecated. It has been replaced by the Pay and Cancel APIs.',
  );

export const quoteHasOpenRevision = (): DataverseError =>
  new DataverseError(
    400,
    '0x80048d00',
    'Quote cannot be revised as there already exists another quote in Draft/Active state and with same quote number.',
  );
