import { setTimeout as after } from 'node:timers/promises';
import { DataverseError } from '../errors/dataverse-error';
import { type ApiResponse } from '../protocol/api-request';
import { type RequestFault, type ThrottleFacet } from './fault';

/** Answers a request under a fault. `answer` carries it out; it is not called when the fault stands before that. */
export async function strikeRequest(fault: RequestFault, answer: () => Promise<ApiResponse>): Promise<ApiResponse> {
  switch (fault.kind) {
    case 'throttle':
      return throttled(fault);
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
  }
}

/** Code and text of the platform's service protection limits (spec/reliability.md 1.1). */
const LIMITS: Readonly<Record<ThrottleFacet, readonly [code: string, text: string]>> = {
  requests: ['0x80072322', 'Number of requests exceeded the limit of 6000 over time window of 300 seconds.'],
  time: [
    '0x80072321',
    'Combined execution time of incoming requests exceeded limit of 1,200,000 milliseconds over time window of 300 seconds. ' +
      'Decrease number of concurrent requests or reduce the duration of requests and try again later.',
  ],
  concurrency: ['0x80072326', 'Number of concurrent requests exceeded the limit of 52.'],
};

function throttled({ facet, retryAfter }: Extract<RequestFault, { kind: 'throttle' }>): ApiResponse {
  const [code, message] = LIMITS[facet];
  return {
    status: 429,
    headers: {
      'Content-Type': 'application/json; odata.metadata=minimal',
      'OData-Version': '4.0',
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    },
    body: JSON.stringify({ error: { code, message } }),
  };
}

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
