import { DataverseError } from './dataverse-error';

const INNER =
  ', For more information on this error please follow this help link https://go.microsoft.com/fwlink/?linkid=2195293  ---->  InnerException : ';

/** The payload of a write cannot be read: wrong JSON, wrong type, wrong navigation property. */
export const badPayload = (entitySet: string, reason: string): DataverseError =>
  new DataverseError(
    400,
    '0x80048d19',
    `Error identified in Payload provided by the user for Entity :'${entitySet}'${INNER}${reason}`,
  );

export const unknownProperty = (property: string, table: string): DataverseError =>
  new DataverseError(
    400,
    '0x0',
    `An error occurred while validating input parameters: Microsoft.Crm.CrmException: Invalid property '${property}' was found in entity ` +
      `'Microsoft.Dynamics.CRM.${table}'. ---> Microsoft.OData.ODataException: Does not support untyped value in non-open type.`,
  );

/** `x@odata.bind` where `x` is no single-valued navigation property of the table. */
export const undeclaredNavigation = (property: string, entitySet: string): DataverseError =>
  badPayload(
    entitySet,
    `Microsoft.OData.ODataException: An undeclared property '${property}' which only has property annotations in the payload but no property ` +
      'value was found in the payload. In OData, only declared navigation properties and declared named streams can be represented as properties without values.',
  );

export const directLookup = (entitySet: string): DataverseError =>
  badPayload(
    entitySet,
    'Microsoft.Crm.CrmException: CRM do not support direct update of Entity Reference properties, Use Navigation properties instead.',
  );

export const wrongType = (entitySet: string, literal: string, edmType: string): DataverseError =>
  badPayload(
    entitySet,
    `Microsoft.OData.ODataException: Cannot convert the literal '${literal}' to the expected type '${edmType}'.`,
  );
