import { segmentNotFound } from '../../errors/address-errors';
import { type Catalogue } from '../../metadata/catalogue';
import { parsePath } from './parse-path';
import { readKey } from './read-key';
import { type RecordAddress } from './record-address';

/**
 * Reads the address of one row as it stands in payloads: `/contacts(id)`, `contacts(id)`, `/api/data/v9.2/contacts(id)`, an absolute
 * address, or one with an alternate key (conformance row 15).
 */
export function parseRowAddress(catalogue: Catalogue, address: string): RecordAddress {
  const [segment, ...rest] = parsePath(relativePath(address));
  const table = segment && catalogue.tableBySet(segment.name);
  if (!table || segment.arguments === undefined || rest.length > 0) throw segmentNotFound(segment?.name ?? address);
  return readKey(table, segment.arguments);
}

/** The part of an address below the service root. `https:/host` with one slash is what dataverse-webapi 3.3.0 writes, and .NET reads as `https://host`. */
export const relativePath = (address: string): string =>
  address.replace(/^(?:https?:\/\/?[^/]+)?\/?api\/data\/v\d+\.\d+\//i, '').replace(/^\//, '');
