import { type IncomingMessage } from 'node:http';
import { localAdministrator, type LocalUser } from './local-users';

const cookieName = 'local-user';

/** Who works in this browser: the person of the cookie, else the first of the list. */
export function sessionUser(request: IncomingMessage, users: readonly LocalUser[]): LocalUser {
  const cookie = (request.headers.cookie ?? '')
    .split(/;\s*/)
    .find((entry) => entry.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);
  const username = cookie === undefined ? undefined : decodeURIComponent(cookie);
  return users.find((user) => user.username === username) ?? users[0] ?? localAdministrator;
}

/** The Set-Cookie value that makes this person work here until the browser closes. */
export const sessionCookie = (user: LocalUser): string =>
  `${cookieName}=${encodeURIComponent(user.username)}; Path=/; HttpOnly; SameSite=Strict`;
