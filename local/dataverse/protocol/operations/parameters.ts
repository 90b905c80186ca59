import { type DataverseError } from '../../errors/dataverse-error';
import { badPayload } from '../../errors/payload-errors';
import { JsonNumber, type JsonObject } from '../json/json';

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const missing = (name: string, edmType: string): DataverseError =>
  badPayload('', `Microsoft.OData.ODataException: The parameter ${name} must be an ${edmType}.`);

/** An Edm.Guid that the action cannot do without. */
export function guidParameter(parameters: JsonObject, name: string): string {
  const value = parameters[name];
  if (typeof value === 'string' && GUID.test(value)) return value.toLowerCase();
  throw missing(name, 'Edm.Guid');
}

/** An Edm.Int32 that the action cannot do without. */
export function integerParameter(parameters: JsonObject, name: string): number {
  const value = parameters[name];
  if (value instanceof JsonNumber && /^-?\d{1,10}$/.test(value.text)) return Number(value.text);
  throw missing(name, 'Edm.Int32');
}

/** An Edm.Boolean that the action cannot do without. */
export function booleanParameter(parameters: JsonObject, name: string): boolean {
  const value = parameters[name];
  if (typeof value === 'boolean') return value;
  throw missing(name, 'Edm.Boolean');
}
