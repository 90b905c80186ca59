import { DataverseError } from '../../errors/dataverse-error';
import { type VersionDemand } from '../../messages/message-map';

/** The weak entity tag of a row version: `W/"1234"`. */
export const etagOf = (version: number | bigint): string => `W/"${version.toString()}"`;

export type { VersionDemand };

/** Reads `If-Match` or `If-None-Match`. `null` as text counts as absent (conformance row 29); a strange tag is refused with 400. */
export function readVersionDemand(header: string | undefined): VersionDemand | undefined {
  const text = header?.trim();
  if (text === undefined || text === '' || text === 'null') return undefined;
  if (text === '*' || text === '"*"') return { kind: 'any' };
  const version = /^(?:W\/)?"(\d+)"$/.exec(text)?.[1];
  if (version === undefined) throw new DataverseError(400, '0x80060888', `The entity tag ${text} is not valid.`);
  return { kind: 'exactly', version };
}
