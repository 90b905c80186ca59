import { notImplemented } from '../errors/dataverse-error';
import { type QueryResult } from './query-result';
import { type QuerySource, type Restrict } from './query-source';
import { type RecordQuery } from './record-query';

export function runAggregate(_s: QuerySource, _q: RecordQuery, _r?: Restrict): QueryResult {
  throw notImplemented('aggregates');
}
