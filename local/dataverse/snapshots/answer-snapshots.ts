import { DataverseError } from '../errors/dataverse-error';
import { type ApiResponse } from '../protocol/api-request';
import { type RawRequest } from '../protocol/http-server';
import { type Snapshots } from './snapshots';

/** `POST /__local/snapshot?name=`, `POST /__local/restore?name=`, `GET /__local/snapshot` for the list. */
export function answerSnapshots(snapshots: Snapshots, request: RawRequest): ApiResponse {
  const url = new URL(request.url, 'http://localhost');
  const name = url.searchParams.get('name') ?? '';
  const restoring = url.pathname.endsWith('restore');
  if (request.method === 'GET' && !restoring) return json(snapshots.list());
  if (request.method !== 'POST')
    throw new DataverseError(405, '0x8006088a', `Snapshots do not support ${request.method}.`);
  return json(restoring ? snapshots.restore(name) : snapshots.take(name));
}

const json = (value: unknown): ApiResponse => ({
  status: 200,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});
