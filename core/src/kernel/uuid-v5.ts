import { sha1 } from './sha1';
import { utf8Bytes } from './utf8-bytes';

/** The UUID of a name inside a namespace (RFC 9562, version 5), lower case. Throws when the namespace is no UUID. */
export function uuidV5(namespace: string, name: string): string {
  const digest = sha1([...bytesOf(namespace), ...utf8Bytes(name)]);
  const variant = ((parseInt(digest.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `5${digest.slice(13, 16)}`,
    `${variant}${digest.slice(18, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}

function bytesOf(uuid: string): readonly number[] {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(uuid)) throw new RangeError(`'${uuid}' is no UUID`);
  return (uuid.replace(/-/g, '').match(/../g) ?? []).map((pair) => parseInt(pair, 16));
}
