import { setTimeout as after } from 'node:timers/promises';
import { DataverseError } from '../errors/dataverse-error';
import { type ApiResponse } from '../protocol/api-request';
import { DOCUMENTED_LIMITS } from '../limits/protection-limits';
import { throttledResponse } from '../limits/throttled-response';
import { type Clock } from './clock';
import { type RequestFault } from './fault';

/** A request about to be carried out. */
export interface Struck {
  readonly fault: RequestFault;
  readonly clock: Clock;
  /** Carries it out; not called when the fault stands before that. */
  readonly answer: () => Promise<ApiResponse>;
  /** Rows it has written so far. */
  readonly rowsWritten: () => number;
}

/** Answers a request under a fault. */
export async function strikeRequest({ fault, clock, answer, rowsWritten }: Struck): Promise<ApiResponse> {
  switch (fault.kind) {
    case 'throttle':
      return throttledResponse({ ...fault, limits: DOCUMENTED_LIMITS });
    case 'unauthorized':
      return { status: 401, headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' }, body: '' };
    case 'gateway':
      if (fault.moment === 'after') await answer();
      return gatewayPage(fault.status);
    case 'reset':
      return reset(fault.moment, answer);
    case 'truncate':
      return truncated(await answer());
    case 'delay':
      return delayed(fault, answer);
    case 'latency': {
      const response = await answer();
      await after(fault.base + fault.perRow * (rowsWritten() + rowsShown(response)));
      return response;
    }
    case 'clock-jump':
      clock.jump(fault.milliseconds);
      return answer();
  }
}

/** Every row of an answer carries its version (conformance row 8). */
const rowsShown = ({ body = '' }: ApiResponse): number => body.split('"@odata.etag"').length - 1;

const gatewayPage = (status: number): ApiResponse => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: `<html><head><title>${status}</title></head><body>The gateway has no answer.</body></html>`,
});

async function reset(
  moment: Extract<RequestFault, { kind: 'reset' }>['moment'],
  answer: () => Promise<ApiResponse>,
): Promise<ApiResponse> {
  if (moment === 'before') return { status: 500, headers: {}, broken: 'at-once' };
  const response = await answer();
  return { ...response, broken: moment === 'in-body' ? 'in-body' : 'at-once' };
}

/** Cut in the middle, and the length said accordingly. */
function truncated(response: ApiResponse): ApiResponse {
  if (response.body === undefined)
    throw new DataverseError(400, '0x80040203', 'Fault: an answer without a body cannot be truncated.');
  return { ...response, body: response.body.slice(0, Math.floor(response.body.length / 2)) };
}

async function delayed(
  { milliseconds, moment }: Extract<RequestFault, { kind: 'delay' }>,
  answer: () => Promise<ApiResponse>,
): Promise<ApiResponse> {
  if (moment === 'before') await after(milliseconds);
  const response = await answer();
  if (moment === 'after') await after(milliseconds);
  return response;
}
