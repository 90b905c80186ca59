import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { type RunningDataverse } from '../../../local/dataverse/server';

/** What the platform's own role "Delegate" gives a service identity; an administrator assigns it once. */
export function grantActingForOthers({ services }: RunningDataverse): void {
  const { database } = services;
  const id = 'a0000000-0000-4000-8000-00000000000a';
  database.run(
    "INSERT OR IGNORE INTO privilege (privilegeid, name, accessright, versionnumber) VALUES (?, 'prvActOnBehalfOfAnotherUser', 0, 1)",
    [id],
  );
  const role = database.get("SELECT roleid FROM role WHERE name = 'O2C Posting'");
  const grant = [randomUUID(), String(role?.roleid), id];
  database.run(
    'INSERT INTO roleprivileges (roleprivilegesid, roleid, privilegeid, privilegedepthmask, versionnumber) VALUES (?, ?, ?, 8, 1)',
    grant,
  );
  services.authority.forget();
}

/** A port that nobody listens on: an audience has to be known before its server starts. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((found) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
