import { DataverseError } from '../errors/dataverse-error';
import { type ApiResponse } from '../protocol/api-request';
import { type RawRequest } from '../protocol/http-server';
import { readJson } from '../protocol/json/read-json';
import { type FaultBook } from './fault-book';
import { readFault } from './read-fault';

/** `POST /__local/faults` installs a fault, `GET` lists them with what they struck, `DELETE` removes them all. */
export function answerFaults(faults: FaultBook, request: RawRequest): ApiResponse {
  switch (request.method) {
    case 'POST':
      return json(201, faults.install(readFault(parsed(request))));
    case 'GET':
      return json(200, faults.list());
    case 'DELETE':
      faults.clear();
      return json(200, []);
    default:
      throw new DataverseError(405, '0x8006088a', `Faults do not support ${request.method}.`);
  }
}

function parsed({ body }: RawRequest) {
  try {
    return readJson(body);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new DataverseError(400, '0x80040203', 'Fault: the body is no JSON.');
  }
}

const json = (status: number, value: unknown): ApiResponse => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});
