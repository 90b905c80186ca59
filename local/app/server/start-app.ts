import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { buildBrowserCode } from './build-browser-code';
import { localAdministrator, type LocalUser } from './local-users';
import { proxyToDataverse } from './proxy-to-dataverse';
import { refuseForeignRequests } from './refuse-foreign-requests';
import { routeRequest } from './route-request';
import { sendJson } from './send';
import { readThemeTokens } from './theme-tokens';
import { tokenSource } from './token-source';

export interface AppOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Root address of the local Dataverse, e.g. `http://127.0.0.1:7081`. */
  readonly dataverse: string;
  readonly issuer?: string;
  /** What tokens are asked for; the Dataverse address when left out. */
  readonly audience?: string;
  readonly users: readonly LocalUser[];
  readonly environment: string;
}

export interface RunningApp {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts the app on 127.0.0.1. The browser code is built before the first request is answered. */
export async function startApp(options: AppOptions): Promise<RunningApp> {
  const users = options.users.length > 0 ? options.users : [localAdministrator];
  const code = await buildBrowserCode();
  const token = tokenSource({ issuer: options.issuer, audience: options.audience ?? options.dataverse });
  const route = routeRequest({
    code,
    themes: readThemeTokens(),
    users,
    environment: options.environment,
    proxy: proxyToDataverse({ dataverse: new URL(options.dataverse), token }),
  });
  const server = createServer((request, response) => {
    const refusal = refuseForeignRequests(request);
    if (refusal !== undefined) {
      sendJson(response, 403, { error: { code: 'local.foreign-request', message: refusal } });
      return;
    }
    route(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: { code: 'local.failure', message: String(error) } });
    });
  });
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => close(server) };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
