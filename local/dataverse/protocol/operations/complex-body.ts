import { type ApiResponse } from '../api-request';
import { jsonBody } from '../api-response';
import { plainJson } from '../json/plain-json';
import { writeJson } from '../json/write-json';
import { type OperationCall } from './operation';

/** The answer of a function or action that returns a complex type, e.g. `WhoAmIResponse`. */
export const complexBody = (
  { context }: OperationCall,
  type: string,
  content: Readonly<Record<string, unknown>>,
): ApiResponse =>
  jsonBody(
    200,
    writeJson(
      plainJson({
        '@odata.context': `${context.request.serviceRoot}/$metadata#Microsoft.Dynamics.CRM.${type}`,
        ...content,
      }),
    ),
  );
