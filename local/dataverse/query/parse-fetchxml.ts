import { notImplemented } from '../errors/dataverse-error';
import { type Catalogue } from '../metadata/catalogue';
import { type QueryContext } from './query-context';
import { type RecordQuery } from './record-query';

export interface FetchXmlRequest {
  readonly fetchXml: string;
  readonly context: QueryContext;
}

/** Reads a FetchXML document into the one query model. Refusals carry the platform's codes and texts. */
export function parseFetchXml(_catalogue: Catalogue, _request: FetchXmlRequest): RecordQuery {
  throw notImplemented('FetchXML queries');
}
