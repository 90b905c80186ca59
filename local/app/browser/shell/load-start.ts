import { createMetadata, type Metadata } from '../dataverse/metadata';
import { loadApp } from '../sitemap/load-app';
import { type ModelDrivenApp } from '../sitemap/sitemap';
import { loadPerson, loadSession, withSecurityRoles, type Person, type Session } from './session';

/** What every screen needs: who works here, and the app with its metadata in a language. */
export interface Started {
  readonly session: Session;
  readonly person: Person;
  readonly app: ModelDrivenApp | undefined;
  readonly metadata: Metadata;
}

/** Reads it. The app may be named in the address (`?app=unique name`). */
export async function loadStart(lcid: number): Promise<Started> {
  const session = await loadSession();
  const wanted = new URLSearchParams(window.location.search).get('app') ?? undefined;
  const [person, app, users] = await Promise.all([
    loadPerson(session.user),
    loadApp(wanted, lcid),
    withSecurityRoles(session.users),
  ]);
  const roles = users.find(({ username }) => username === person.username)?.roles ?? person.roles;
  return { session: { ...session, users }, person: { ...person, roles }, app, metadata: createMetadata(lcid) };
}
