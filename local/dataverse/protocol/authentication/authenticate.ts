import { type Principal } from '../../security/principal';
import { requireMiscellaneous } from '../../security/privilege-check';
import { type Database } from '../../store/database';
import { findUser, userByObjectId } from './find-user';
import { type TokenIdentity, type TokenVerifier, unauthorized } from './token-verifier';

export interface Authentication {
  readonly database: Database;
  /** Without one every bearer token is the administrator: the server listens on loopback only. */
  readonly verifier?: TokenVerifier;
  readonly administratorId: string;
  readonly principal: (userId: string) => Principal;
  /** Who a request acts as when one user acts for another. */
  readonly acting: (caller: Principal, userId: string) => Principal;
}

/** Who sent a request, known from the token alone, and whom it acts as, which takes a look into the database. */
export interface Authenticated {
  /** The same for all tokens of one user. */
  readonly identity: string;
  readonly principal: () => Principal;
}

/** Who a request acts as (conformance rows 4 and 91). No bearer token, or a bad one: 401. */
export async function authenticate(
  authentication: Authentication,
  headers: ReadonlyMap<string, string>,
): Promise<Authenticated> {
  const token = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (token === undefined) throw unauthorized('The request carries no bearer token.');
  const identity = await authentication.verifier?.verify(token);
  const principal = (): Principal => {
    const userId = identity ? findUser(authentication.database, identity) : authentication.administratorId;
    return acting(authentication, authentication.principal(userId), headers);
  };
  return { identity: identity ? identityOf(identity) : authentication.administratorId, principal };
}

const identityOf = ({ objectId = '', applicationId = '' }: TokenIdentity): string => `${objectId}/${applicationId}`;

/** The user the caller acts for, when a header names one; then both privileges count ("Impersonate another user"). */
function acting(
  { database, acting: actingAs }: Authentication,
  caller: Principal,
  headers: ReadonlyMap<string, string>,
): Principal {
  const objectId = headers.get('callerobjectid');
  const named = objectId === undefined ? headers.get('mscrmcallerid') : userByObjectId(database, objectId);
  if (named === undefined || named.toLowerCase() === caller.userId) return caller;
  requireMiscellaneous(caller, 'prvActOnBehalfOfAnotherUser');
  return actingAs(caller, named);
}
