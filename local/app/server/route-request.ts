import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type BrowserCode } from './build-browser-code';
import { type LocalUser } from './local-users';
import { pageHtml } from './page-html';
import { type DataverseProxy } from './proxy-to-dataverse';
import { readBody } from './read-body';
import { send, sendJson } from './send';
import { serveLibrary } from './serve-library';
import { sessionCookie, sessionUser } from './session';
import { type ThemeTokens } from './theme-tokens';

export interface Site {
  readonly code: BrowserCode;
  readonly themes: ThemeTokens;
  readonly users: readonly LocalUser[];
  readonly environment: string;
  readonly proxy: DataverseProxy;
}

type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The one table of what the app answers. What is not listed is 404. */
export function routeRequest(site: Site): Route {
  return async (request, response) => {
    const path = (request.url ?? '/').replace(/\?.*$/, '');
    if (path.startsWith('/api/data/') || path.startsWith('/WebResources/'))
      return site.proxy(request, response, sessionUser(request, site.users).username);
    if (path.startsWith('/app/lib/')) return serveLibrary(path.slice('/app/lib/'.length), response);
    if (path === '/app/session') return serveSession(site, request, response);
    if (path === '/' || path === '/main.aspx') {
      send(response, { status: 200, type: 'text/html; charset=utf-8', body: pageHtml.body, headers: pageHtml.headers });
    } else if (path === '/app/app.js') send(response, { status: 200, type: 'text/javascript', body: site.code.script });
    else if (path === '/app/app.css') send(response, { status: 200, type: 'text/css', body: site.code.style });
    else if (path === '/app/themes.json') sendJson(response, 200, site.themes);
    else if (path === '/favicon.ico') send(response, { status: 204, type: 'image/x-icon', body: '' });
    else sendJson(response, 404, { error: { code: 'local.not-found', message: `Nothing is served at ${path}.` } });
  };
}

/** GET tells who works and who could; PUT `{username}` changes the person. */
async function serveSession(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET') {
    sendJson(response, 200, {
      user: sessionUser(request, site.users),
      users: site.users,
      environment: site.environment,
    });
    return;
  }
  const wanted: unknown = JSON.parse(await readBody(request));
  const user = site.users.find(({ username }) => username === (wanted as { username?: unknown } | null)?.username);
  if (user === undefined) {
    sendJson(response, 400, { error: { code: 'local.unknown-user', message: 'No local user has this name.' } });
    return;
  }
  response.setHeader('set-cookie', sessionCookie(user));
  sendJson(response, 200, { user });
}
