import { DataverseError } from '../errors/dataverse-error';
import { type ApiResponse } from '../protocol/api-request';
import { jsonBody } from '../protocol/api-response';
import { type RawRequest } from '../protocol/http-server';
import { isJsonObject, type Json } from '../protocol/json/json';
import { readJson } from '../protocol/json/read-json';
import { type KeyIndexes, type KeyStatusChange } from './key-status';

/** `POST /__local/keys {"table", "key", "status": "Pending" | "Active"}` says how far the index of an alternate key is. */
export function answerKeys(keys: KeyIndexes, request: RawRequest): ApiResponse {
  if (request.method !== 'POST') throw new DataverseError(405, '0x8006088a', `Keys do not support ${request.method}.`);
  const change = readChange(request.body);
  keys.change(change);
  return jsonBody(200, JSON.stringify(change));
}

function readChange(body: string): KeyStatusChange {
  const json = parsed(body);
  if (!isJsonObject(json)) throw wrong();
  const { table, key, status } = json;
  if (typeof table !== 'string' || typeof key !== 'string') throw wrong();
  if (status !== 'Pending' && status !== 'Active') throw wrong();
  return { table, key, status };
}

function parsed(body: string): Json {
  try {
    return readJson(body);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw wrong();
  }
}

const wrong = (): DataverseError =>
  new DataverseError(400, '0x80040203', 'Keys: table, key and a status of Pending or Active are needed.');
