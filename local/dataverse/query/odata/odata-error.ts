import { DataverseError } from '../../errors/dataverse-error';

/** What the platform answers to query options it cannot read: 400 with the code all of them share (filter-rows.md, join-tables.md). */
export const badQuery = (message: string): DataverseError => new DataverseError(400, '0x80060888', message);

/** `name` is no property of the table (of its entity type, as the message has it). */
export const unknownProperty = (name: string, table: string): DataverseError =>
  badQuery(`Could not find a property named '${name}' on type 'Microsoft.Dynamics.CRM.${table}'.`);

export const unknownFunction = (name: string): DataverseError =>
  badQuery(
    `An unknown function with name '${name}' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.`,
  );
