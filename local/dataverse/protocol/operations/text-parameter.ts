import { badPayload } from '../../errors/payload-errors';
import { type OperationCall } from './operation';

/** A text parameter that an action cannot do without; one that is missing or no text is refused with 400. */
export function textParameter({ parameters }: OperationCall, name: string): string {
  const value = parameters[name];
  if (typeof value === 'string' && value !== '') return value;
  throw badPayload('', `Microsoft.OData.ODataException: The parameter ${name} must be an Edm.String.`);
}
