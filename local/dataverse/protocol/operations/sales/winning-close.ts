import { requiredTable } from '../../../messages/required-table';
import { type ClosingRequest } from '../../../messages/sales/close-row';
import { type Execution } from '../../../pipeline/execution';
import { entityReader } from '../../handlers/entity-reader';
import { type Json, type JsonObject } from '../../json/json';
import { readEntity } from '../../rows/read-entity';
import { type OperationCall } from '../operation';
import { integerParameter } from '../parameters';

/** How ConvertQuoteToSalesOrder wins an active quote: its parameters QuoteCloseDate, -Status, -Subject and -Description, all optional. */
export function winningClose(call: OperationCall, execution: Execution, quoteId: string): ClosingRequest {
  const { parameters, context } = call;
  const given: JsonObject = {
    subject: parameters['QuoteCloseSubject'] ?? 'Quote Close',
    ...present('description', parameters['QuoteCloseDescription']),
    ...present('actualend', parameters['QuoteCloseDate']),
  };
  const activity = readEntity(entityReader({ ...context, execution }), requiredTable(execution, 'quoteclose'), given);
  const status = (parameters['QuoteCloseStatus'] ?? null) === null ? -1 : integerParameter(call, 'QuoteCloseStatus');
  return {
    activity: { ...activity, values: { ...activity.values, quoteid: { table: 'quote', id: quoteId } } },
    status,
  };
}

const present = (name: string, value: Json | undefined): JsonObject =>
  (value ?? null) === null ? {} : { [name]: value ?? null };
