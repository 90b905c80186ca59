import { DataverseError } from '../errors/dataverse-error';

/** QueryBuilderNoEntity. */
export const unknownTable = (name: string): DataverseError =>
  new DataverseError(
    400,
    '0x80041102',
    `The entity with a name = '${name}' with namemapping = 'Logical' was not found in the MetadataCache.`,
  );

/** QueryBuilderNoAttribute. */
export const unknownColumn = (column: string, table: string): DataverseError =>
  new DataverseError(
    400,
    '0x80041103',
    `'${table}' entity doesn't contain attribute with Name = '${column}' and NameMapping = 'Logical'.`,
  );

/** A value that is not of the column's type. */
export const wrongArgument = (column: string, expected: string): DataverseError =>
  new DataverseError(
    400,
    '0x80040203',
    `Condition for attribute '${column}': expected argument(s) of type '${expected}' but received 'System.String'.`,
  );

/** unManagedinvalidargumentsforcondition. */
export const wrongNumberOfArguments = (operator: string): DataverseError =>
  new DataverseError(
    400,
    '0x800404b7',
    `An invalid number of arguments was supplied to a condition. Operator: ${operator}.`,
  );
