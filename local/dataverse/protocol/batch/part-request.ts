import { relativePath } from '../address/parse-row-address';
import { type ApiRequest } from '../api-request';
import { readOptions } from '../read-options';
import { type BatchOperation } from './parse-batch';

/** A part of a batch as a request of its own; relative, rooted and absolute addresses mean the same (conformance row 71). */
export function partRequest(batch: ApiRequest, operation: BatchOperation): ApiRequest {
  const relative = relativePath(operation.address);
  const question = relative.indexOf('?');
  const path = question < 0 ? relative : relative.slice(0, question);
  const options = question < 0 ? '' : relative.slice(question + 1);
  return {
    method: operation.method,
    path,
    options: readOptions(options),
    headers: operation.headers,
    body: operation.body,
    serviceRoot: batch.serviceRoot,
    inBatch: true,
  };
}
