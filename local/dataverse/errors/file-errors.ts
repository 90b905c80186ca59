import { DataverseError } from './dataverse-error';

/** Docs "Use file column data", "Check maximum file size"; the page gives code and text, the status is that of too large a payload. */
export const fileTooBig = (): DataverseError =>
  new DataverseError(413, '0x80044a02', 'Attachment file size is too big.');

/** No page names what an upload that never began, or that is over, is answered with. */
export const unknownContinuationToken = (): DataverseError =>
  new DataverseError(400, '0x80040203', 'Invalid Argument: the file continuation token or a block of it is not known.');

export const notAFileColumn = (column: string, table: string): DataverseError =>
  new DataverseError(400, '0x80040203', `Invalid Argument: '${column}' of '${table}' is not a file column.`);

/** A header or parameter that an upload or download cannot do without, or that does not fit it. */
export const badFileRequest = (text: string): DataverseError =>
  new DataverseError(400, '0x80040203', `Invalid Argument: ${text}`);
