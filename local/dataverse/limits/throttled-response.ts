import { jsonBody } from '../protocol/api-response';
import { type ApiResponse } from '../protocol/api-request';
import { type ProtectionLimits, type ThrottleFacet } from './protection-limits';

const grouped = (value: number): string => value.toLocaleString('en-US');

/** Code and text of each limit (page api-limits). */
const ERRORS: Readonly<Record<ThrottleFacet, (limits: ProtectionLimits) => { code: string; message: string }>> = {
  requests: ({ requests, windowSeconds }) => ({
    code: '0x80072322',
    message: `Number of requests exceeded the limit of ${requests} over time window of ${windowSeconds} seconds.`,
  }),
  time: ({ executionMilliseconds, windowSeconds }) => ({
    code: '0x80072321',
    message:
      `Combined execution time of incoming requests exceeded limit of ${grouped(executionMilliseconds)} milliseconds over time window of ` +
      `${windowSeconds} seconds. Decrease number of concurrent requests or reduce the duration of requests and try again later.`,
  }),
  concurrency: ({ concurrent }) => ({
    code: '0x80072326',
    message: `Number of concurrent requests exceeded the limit of ${concurrent}.`,
  }),
};

export interface Throttling {
  readonly facet: ThrottleFacet;
  readonly limits: ProtectionLimits;
  /** Seconds; without it the answer does not say when to come back. */
  readonly retryAfter?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** 429 (conformance row 93): the request was not carried out. */
export const throttledResponse = ({ facet, limits, retryAfter, headers = {} }: Throttling): ApiResponse =>
  jsonBody(429, JSON.stringify({ error: ERRORS[facet](limits) }), {
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    ...headers,
  });
