import { requiredTable } from '../../../messages/required-table';
import { type ClosingRequest } from '../../../messages/sales/closing-request';
import { type ApiContext } from '../../handlers/api-context';
import { entityReader } from '../../handlers/entity-reader';
import { type Json, type JsonObject } from '../../json/json';
import { readEntity } from '../../rows/read-entity';
import { integerParameter } from '../parameters';

/** How ConvertQuoteToSalesOrder wins an active quote: its parameters QuoteCloseDate, -Status, -Subject and -Description, all optional. */
export function winningClose(context: ApiContext, parameters: JsonObject, quoteId: string): ClosingRequest {
  const given: JsonObject = {
    subject: parameters['QuoteCloseSubject'] ?? 'Quote Close',
    ...present('description', parameters['QuoteCloseDescription']),
    ...present('actualend', parameters['QuoteCloseDate']),
  };
  const activity = readEntity(entityReader(context), requiredTable(context.execution, 'quoteclose'), given);
  const unsaid = (parameters['QuoteCloseStatus'] ?? null) === null;
  return {
    activity: { ...activity, values: { ...activity.values, quoteid: { table: 'quote', id: quoteId } } },
    status: unsaid ? -1 : integerParameter(parameters, 'QuoteCloseStatus'),
  };
}

const present = (name: string, value: Json | undefined): JsonObject =>
  (value ?? null) === null ? {} : { [name]: value ?? null };
