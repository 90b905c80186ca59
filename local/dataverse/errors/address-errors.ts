import { type TableMetadata } from '../metadata/table-metadata';
import { DataverseError } from './dataverse-error';

/** Texts of learn.microsoft.com "Troubleshoot Dataverse Web API client errors" and of spec/dataverse.md B.2. */

export const segmentNotFound = (segment: string): DataverseError =>
  new DataverseError(404, '0x8006088a', `Resource not found for the segment '${segment}'.`);

export const propertyNotFound = (property: string, table: string): DataverseError =>
  new DataverseError(
    400,
    '0x0',
    `Could not find a property named '${property}' on type 'Microsoft.Dynamics.CRM.${table}'.`,
  );

/** A function called with POST or an action with GET. */
export const noResourceMatches = (address: string): DataverseError =>
  new DataverseError(404, '', `No HTTP resource was found that matches the request URI '${address}'.`);

export const methodNotAllowed = (method: string): DataverseError =>
  new DataverseError(405, '0x8006088a', `The requested resource does not support http method '${method}'.`);

export const invalidKey = (table: TableMetadata): DataverseError =>
  new DataverseError(
    400,
    '0x0',
    `The key in the request URI is not valid for resource 'Microsoft.Dynamics.CRM.${table.logicalName}'. ` +
      'Ensure that the names and number of key properties match the declared or alternate key properties for the resource.',
  );

export const badQuery = (message: string): DataverseError => new DataverseError(400, '0x80060888', message);
