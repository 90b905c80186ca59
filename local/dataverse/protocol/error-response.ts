import { DataverseError } from '../errors/dataverse-error';
import { type ApiResponse } from './api-request';
import { jsonBody } from './api-response';
import { readPreferences, wantsAnnotation } from './headers/preferences';

const DETAILS = 'Microsoft.PowerApps.CDS.ErrorDetails';
const HELP = 'http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException';

/**
 * The one mapper from failures to HTTP (conformance rows 5-7). Everything that is no DataverseError is a bug of this server: 500, and the
 * stack on stderr.
 */
export function errorResponse(error: unknown, headers: ReadonlyMap<string, string>): ApiResponse {
  if (!(error instanceof DataverseError)) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return errorResponse(new DataverseError(500, '0x80040216', 'An unexpected error occurred.'), headers);
  }
  const { annotations } = readPreferences(headers.get('prefer'));
  const details = DETAIL_VALUES(error).filter(([name]) => wantsAnnotation(annotations, `${DETAILS}.${name}`));
  const annotated = Object.fromEntries(details.map(([name, value]) => [`@${DETAILS}.${name}`, value]));
  return jsonBody(error.status, JSON.stringify({ error: { code: error.code, message: error.message, ...annotated } }));
}

const DETAIL_VALUES = (error: DataverseError): readonly [string, string][] => [
  ['OperationStatus', '0'],
  ['SubErrorCode', '0'],
  ['HelpLink', `${HELP}%3a${error.code}&client=platform`],
  ['TraceText', error.message],
  ['InnerError.Message', error.message],
];
