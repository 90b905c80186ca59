import { type ApiResponse } from './api-request';

const BASE = { 'OData-Version': '4.0' };
const JSON_TYPE = 'application/json; odata.metadata=minimal';

/** 204 with what headers are worth saying. */
export const noContent = (headers: Readonly<Record<string, string>> = {}): ApiResponse => ({
  status: 204,
  headers: { ...BASE, ...headers },
});

/** An answer with a JSON body (already text). */
export const jsonBody = (
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): ApiResponse => ({
  status,
  headers: { 'Content-Type': JSON_TYPE, ...BASE, ...headers },
  body,
});

export const textBody = (body: string, type = 'text/plain'): ApiResponse => ({
  status: 200,
  headers: { 'Content-Type': type, ...BASE },
  body,
});
