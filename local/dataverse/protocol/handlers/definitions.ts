import { notImplemented } from '../../errors/dataverse-error';
import { type PathSegment } from '../address/parse-path';
import { type ApiResponse } from '../api-request';
import { type ApiContext } from './api-context';

export function definitions(_context: ApiContext, _segments: readonly PathSegment[]): ApiResponse {
  throw notImplemented('metadata reads');
}
