import { DataverseError } from '../errors/dataverse-error';
import { type ApiResponse } from '../protocol/api-request';
import { jsonBody } from '../protocol/api-response';
import { type RawRequest } from '../protocol/http-server';
import { isJsonObject, JsonNumber, type JsonObject } from '../protocol/json/json';
import { readJson } from '../protocol/json/read-json';
import { DOCUMENTED_LIMITS, type ProtectionLimits } from './protection-limits';
import { type ServiceProtection } from './service-protection';

/** `GET /__local/limits` shows the limits (null: off), `POST` sets them (what it does not name is as documented), `DELETE` switches them off. */
export function answerLimits(protection: ServiceProtection, request: RawRequest): ApiResponse {
  if (request.method === 'POST') protection.change(readLimits(request.body));
  else if (request.method === 'DELETE') protection.change(undefined);
  else if (request.method !== 'GET')
    throw new DataverseError(405, '0x8006088a', `Limits do not support ${request.method}.`);
  return jsonBody(200, JSON.stringify(protection.limits() ?? null));
}

function readLimits(body: string): ProtectionLimits {
  const json = parsed(body);
  const names = Object.keys(DOCUMENTED_LIMITS) as (keyof ProtectionLimits)[];
  const unknown = Object.keys(json).find((name) => !names.some((known) => known === name));
  if (unknown !== undefined) throw wrong(`${unknown} is no limit`);
  const given = names.flatMap((name) => (json[name] === undefined ? [] : [[name, readCount(json, name)] as const]));
  return { ...DOCUMENTED_LIMITS, ...Object.fromEntries(given) };
}

function parsed(body: string): JsonObject {
  try {
    const json = readJson(body === '' ? '{}' : body);
    if (isJsonObject(json)) return json;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw wrong('the body must be a JSON object');
}

function readCount(json: JsonObject, name: string): number {
  const value = json[name];
  if (value instanceof JsonNumber && /^[1-9]\d*$/.test(value.text)) return Number(value.text);
  throw wrong(`${name} must be a whole number above 0`);
}

const wrong = (reason: string): DataverseError => new DataverseError(400, '0x80040203', `Limits: ${reason}.`);
