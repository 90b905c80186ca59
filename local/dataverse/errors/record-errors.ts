import { type TableMetadata } from '../metadata/table-metadata';
import { DataverseError } from './dataverse-error';

export const recordNotFound = (table: string, id: string): DataverseError =>
  new DataverseError(404, '0x80040217', `${table} With Id = ${id} Does Not Exist`);

export const recordNotFoundByKey = (table: string): DataverseError =>
  new DataverseError(404, '0x80060891', `A record with the specified key values does not exist in ${table} entity`);

export const duplicateRecord = (): DataverseError =>
  new DataverseError(412, '0x80040237', 'A record with matching key values already exists.');

export const versionMismatch = (): DataverseError =>
  new DataverseError(
    412,
    '0x80060882',
    "The version of the existing record doesn't match the RowVersion property provided.",
  );

/** `If-Match` with a version on a table whose IsOptimisticConcurrencyEnabled is false (page optimistic-concurrency). */
export const concurrencyNotEnabled = (table: TableMetadata): DataverseError =>
  new DataverseError(
    400,
    '0x8006088d',
    `Optimistic concurrency isn't enabled for entity type ${table.logicalName}. The IfVersionMatches value of ConcurrencyBehavior can only ` +
      'be used if optimistic concurrency is enabled.',
  );

export const deleteRestricted = (): DataverseError =>
  new DataverseError(
    400,
    '0x80040227',
    'The object you tried to delete is associated with another object and cannot be deleted.',
  );

export const textTooLong = (column: string, table: TableMetadata, maximum: number): DataverseError =>
  new DataverseError(
    400,
    '0x80044331',
    `A validation error occurred. The length of the '${column}' attribute of the '${table.logicalName}' entity exceeded the maximum allowed length of '${maximum}'.`,
  );

export const choiceOutOfRange = (column: string, table: TableMetadata, value: number): DataverseError =>
  new DataverseError(
    400,
    '0x8004431a',
    `A validation error occurred. The value ${value} of '${column}' on record of type '${table.logicalName}' is outside the valid range.`,
  );

export const numberOutOfRange = (column: string, table: TableMetadata, bounds: string): DataverseError =>
  new DataverseError(
    400,
    '0x80044330',
    `A validation error occurred. The value of '${column}' on record of type '${table.logicalName}' is outside the valid range. Accepted Values: ${bounds}`,
  );

export const invalidStatus = (status: number, state: number, table: TableMetadata): DataverseError =>
  new DataverseError(
    400,
    '0x80048408',
    `${status} is not a valid status code for state code ${state} on ${table.logicalName}.`,
  );
