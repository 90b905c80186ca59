import { createMetadata, type Metadata } from '../dataverse/metadata';
import { loadPrivileges } from '../privileges/load-privileges';
import { type Privileges } from '../privileges/privileges';
import { loadApp } from '../sitemap/load-app';
import { readableAreas } from '../sitemap/readable-areas';
import { type ModelDrivenApp } from '../sitemap/sitemap';
import { loadPerson, loadSession, withSecurityRoles, type Person, type Session } from './session';

/** What every screen needs: who works here, and the app with its metadata in a language. */
export interface Started {
  readonly session: Session;
  readonly person: Person;
  readonly app: ModelDrivenApp | undefined;
  readonly metadata: Metadata;
  readonly privileges: Privileges;
}

/** Reads it, the site map without tables the person may not read. The app may be named in the address (`?app=unique name`). */
export async function loadStart(lcid: number): Promise<Started> {
  const session = await loadSession();
  const wanted = new URLSearchParams(window.location.search).get('app') ?? undefined;
  const [person, app, users] = await Promise.all([
    loadPerson(session.user),
    loadApp(wanted, lcid),
    withSecurityRoles(session.users),
  ]);
  const roles = users.find(({ username }) => username === person.username)?.roles ?? person.roles;
  const privileges = await loadPrivileges(person.userId);
  return {
    session: { ...session, users },
    person: { ...person, roles },
    app: app && { ...app, areas: readableAreas(app.areas, (table) => privileges.holds(table, 'Read')) },
    metadata: createMetadata(lcid),
    privileges,
  };
}
