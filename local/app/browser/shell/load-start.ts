import { createMetadata, type Metadata } from '../dataverse/metadata';
import { loadApp } from '../sitemap/load-app';
import { type ModelDrivenApp } from '../sitemap/sitemap';
import { loadPerson, loadSession, type Person, type Session } from './session';

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
  const [person, app] = await Promise.all([loadPerson(session.user), loadApp(wanted, lcid)]);
  return { session, person, app, metadata: createMetadata(lcid) };
}
