import { resolve } from 'node:path';

import { azureAccessTokens } from '../../azure-functions/src/adapters/identity/azure-access-tokens';
import { type AccessTokens } from '../../azure-functions/src/adapters/identity/access-tokens';
import { localAccessTokens } from '../../azure-functions/src/adapters/identity/local-access-tokens';
import { connect, type Session } from '../dataverse/connect';
import { administratorUsername, readLocalDirectory } from '../start/local-directory';
import { readRunning, type Running } from '../start/running-file';
import { CommandRefusal } from './command';
import { personTokens } from './person-tokens';

export const repositoryRoot = resolve(__dirname, '../..');

/** Where the local environment keeps its data: `.local`, or O2C_DATA. */
export const dataFolder = (): string => resolve(repositoryRoot, process.env['O2C_DATA'] ?? '.local');

/** As whom a command acts in the local environment: one of the two services, or the administrator of the demo. */
export type Actor = 'posting' | 'outreach' | 'administrator';

/** The environment that runs now; refused when none does (design.md 5). */
export function requireRunning(): Running {
  const running = readRunning(dataFolder());
  if (!running) throw new CommandRefusal('no local environment is running: run npm start first');
  return running;
}

/**
 * A session with the Dataverse of `--url`, else `O2C_URL`, else the running environment. Another Dataverse on this machine takes any token;
 * one elsewhere gets the signed-in Azure identity.
 */
export function openSession(url: string | undefined, actor: Actor): Session {
  const wanted = originOf(url === undefined ? 'O2C_URL' : '--url', url ?? process.env['O2C_URL']);
  const running = readRunning(dataFolder());
  if (running && (wanted === undefined || wanted === originOf('running.json', running.urls.dataverse))) {
    return connect(running.urls.dataverse, localTokens(running.urls.issuer, actor));
  }
  if (wanted === undefined) return connect(requireRunning().urls.dataverse, anyToken);
  return connect(wanted, isLoopback(wanted) ? anyToken : azureAccessTokens(undefined));
}

/** Tokens of the local issuer for the posting service or the demo's administrator. */
export function localTokens(issuerUrl: string, actor: Actor): AccessTokens {
  const directory = readLocalDirectory(dataFolder());
  if (!directory) throw new CommandRefusal('the local environment has no directory yet: run npm start first');
  if (actor === 'administrator') return personTokens(issuerUrl, administratorUsername(directory));
  const name = actor === 'posting' ? 'O2C Posting service' : 'O2C Outreach service';
  const service = directory.applications.find((application) => application.name === name);
  if (!service) throw new CommandRefusal(`the local directory knows no ${name}`);
  return localAccessTokens({ issuerUrl, clientId: service.clientId, clientSecret: service.clientSecret }, () =>
    Date.now(),
  );
}

const anyToken: AccessTokens = { tokenFor: () => Promise.resolve('local') };

function originOf(name: string, url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  if (!URL.canParse(url)) throw new CommandRefusal(`${name} '${url}' is no URL`);
  return new URL(url).origin;
}

const isLoopback = (url: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(url).hostname);
