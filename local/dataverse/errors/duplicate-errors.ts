import { DataverseError } from './dataverse-error';

/** Codes and texts of duplicate detection (error-codes.json). The documented sample shows status 500; newer platforms say 412 (spec/dataverse.md, row 89). */
export const duplicateRecordsFound = (): DataverseError =>
  new DataverseError(
    412,
    '0x80040333',
    'A record was not created or updated because a duplicate of the current record already exists.',
  );

export const emptyRule = (): DataverseError =>
  new DataverseError(
    400,
    '0x80048414',
    'No criteria have been specified. Add criteria, and then publish the duplicate detection rule.',
  );

export const ruleInUse = (): DataverseError =>
  new DataverseError(
    400,
    '0x80048428',
    'The duplicate detection rule is currently in use and cannot be updated or deleted. Please try again later.',
  );

export const noSuchAttribute = (column: string, table: string): DataverseError =>
  new DataverseError(400, '0x8005e009', `Attribute ${column} cannot be found for entity ${table}.`);

export const noSuchEntity = (table: string): DataverseError =>
  new DataverseError(400, '0x8005e00c', `Entity ${table} cannot be found.`);

export const typeNotSupported = (): DataverseError =>
  new DataverseError(
    400,
    '0x80048430',
    'The rule condition cannot be created or updated because duplicate detection is not supported on the data type of the selected attribute.',
  );
