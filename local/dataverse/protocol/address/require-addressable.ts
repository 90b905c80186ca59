import { DataverseError } from '../../errors/dataverse-error';
import { type PathArgument } from './parse-path';

/** Characters of key values with which "retrieve, update or upsert actions don't work" (page define-alternate-keys-entity). */
const FORBIDDEN = /[/<>*%&:\\?+]/;

/**
 * Refuses text of an alternate key that stands in the address itself, encoded or not, and holds a character that no address may: 400, with the
 * text the platform's web server has for it (our choice; the page only says that it does not work). By alias, `(code=@p)?@p='a/b'`, it may.
 */
export function requireAddressable(given: readonly PathArgument[]): void {
  for (const { name, value } of given) {
    const character = name !== undefined && value.startsWith("'") ? FORBIDDEN.exec(value)?.[0] : undefined;
    if (character !== undefined)
      throw new DataverseError(
        400,
        '0x0',
        `A potentially dangerous Request.Path value was detected from the client (${character}).`,
      );
  }
}
