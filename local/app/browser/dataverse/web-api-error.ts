import { asObject, asText } from './read-json';

/** A refusal of the Web API, in its own words. */
export class WebApiError extends Error {
  public constructor(
    /** HTTP status; 0 when no answer came. */
    public readonly status: number,
    /** `0x` and eight hexadecimal digits, or empty. */
    public readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'WebApiError';
  }

  /** The server's id of the request, to be quoted when asking for help; empty when it gave none. */
  public requestId = '';

  /** Reads Dataverse's error shape `{error: {code, message}}`; falls back to the HTTP status. */
  public static of(answer: Response, body: unknown): WebApiError {
    const error = asObject(asObject(body)['error']);
    const message = asText(error['message']) || `${answer.status} ${answer.statusText}`;
    const refusal = new WebApiError(answer.status, asText(error['code']), message);
    refusal.requestId = answer.headers.get('x-ms-service-request-id') ?? '';
    return refusal;
  }
}
