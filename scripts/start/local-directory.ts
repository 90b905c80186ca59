import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { rowId } from '@o2c/core/kernel';
import { z } from 'zod';

import { type Organisation } from '../provision-dataverse/organisation';

const directory = z.object({
  tenantId: z.string(),
  functionKey: z.string(),
  webhookSecret: z.string(),
  /** A directory of before this key gets one at its next start. */
  accountHashKey: z.string().default(() => secret()),
  administratorObjectId: z.string(),
  users: z.array(
    z.object({ username: z.string(), name: z.string(), objectId: z.string(), roles: z.array(z.string()) }),
  ),
  applications: z.array(
    z.object({
      clientId: z.string(),
      clientSecret: z.string(),
      name: z.string(),
      objectId: z.string(),
      roles: z.array(z.string()),
    }),
  ),
});

/** Who may get a token from the local issuer, and the secrets of this one environment. */
export type LocalDirectory = z.infer<typeof directory>;

const fileIn = (data: string): string => join(data, 'directory.json');

/** Reads the directory of an environment; undefined before its first start. */
export function readLocalDirectory(data: string): LocalDirectory | undefined {
  return existsSync(fileIn(data)) ? directory.parse(JSON.parse(readFileSync(fileIn(data), 'utf8'))) : undefined;
}

/** Who administers the environment and signs in to provision it. */
export function administratorUsername({ users, administratorObjectId }: LocalDirectory): string {
  const administrator = users.find((user) => user.objectId === administratorObjectId);
  if (!administrator) throw new Error('The local directory does not know its administrator.');
  return administrator.username;
}

/** Makes the directory at the first start and keeps its secrets at every later one; readable by the owner only. */
export function ensureLocalDirectory(data: string, organisation: Organisation): LocalDirectory {
  const known = readLocalDirectory(data);
  const secretOf = (client: string): string | undefined =>
    known?.applications.find((application) => application.clientId === client)?.clientSecret;
  const value: LocalDirectory = {
    tenantId: rowId('local', 'tenant'),
    functionKey: known?.functionKey ?? secret(),
    webhookSecret: known?.webhookSecret ?? secret(),
    accountHashKey: known?.accountHashKey ?? secret(),
    administratorObjectId: objectIdOf(administratorOf(organisation)),
    users: organisation.people.map((person) => ({
      username: person.username,
      name: person.name,
      objectId: objectIdOf(person.username),
      roles: person.administrator ? ['O2c.Read', 'O2c.Post'] : ['O2c.Read'],
    })),
    applications: organisation.services.map((service) => {
      const clientId = rowId('local', 'application', service.application);
      return {
        clientId,
        clientSecret: secretOf(clientId) ?? secret(),
        name: service.name,
        objectId: rowId('local', 'service-principal', service.application),
        roles: ['O2c.Read', 'O2c.Post'],
      };
    }),
  };
  mkdirSync(data, { recursive: true });
  writeFileSync(fileIn(data), `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  return value;
}

const objectIdOf = (username: string): string => rowId('local', 'person', username);

function administratorOf({ people }: Organisation): string {
  const administrator = people.find((person) => person.administrator);
  if (!administrator) throw new Error('The organisation file names no administrator.');
  return administrator.username;
}

function secret(): string {
  return randomBytes(32).toString('hex');
}
