import { type RegisteredFunction } from '../model/function-app';
import { type AuthLevel, readAuthLevel } from './keys';
import { parseRoute, type Route } from './route';

/** One HTTP function with its route, ready to be asked. */
export interface Endpoint {
  readonly target: RegisteredFunction;
  readonly route: Route;
  readonly methods: ReadonlySet<string>;
  readonly level: AuthLevel;
}

export interface Found {
  readonly endpoint: Endpoint;
  readonly params: Readonly<Record<string, string>>;
}

export type Lookup =
  { readonly found: Found } | { readonly status: 404 } | { readonly status: 405; readonly allow: string };

/** The HTTP functions of an app, most specific route first. A function without a route is reached by its name. */
export function endpointsOf(functions: readonly RegisteredFunction[], routePrefix: string): readonly Endpoint[] {
  return functions
    .filter((target) => target.trigger.type === 'httpTrigger')
    .map((target) => endpointOf(target, routePrefix))
    .sort((left, right) => left.route.rank.localeCompare(right.route.rank));
}

/** Finds the endpoint of a request: 404 when no route fits, 405 with `Allow` when only the method does not. */
export function lookUp(endpoints: readonly Endpoint[], method: string, path: string): Lookup {
  const fitting = endpoints.flatMap((endpoint) => {
    const params = endpoint.route.match(path);
    return params ? [{ endpoint, params }] : [];
  });
  if (fitting.length === 0) return { status: 404 };
  const found = fitting.find(({ endpoint }) => endpoint.methods.has(method));
  if (found) return { found };
  const allow = [...new Set(fitting.flatMap(({ endpoint }) => [...endpoint.methods]))].sort().join(', ');
  return { status: 405, allow };
}

function endpointOf(target: RegisteredFunction, routePrefix: string): Endpoint {
  const { route, methods, authLevel } = target.trigger;
  const path = typeof route === 'string' && route !== '' ? route : target.metadata.name;
  const allowed = Array.isArray(methods) ? methods.filter((method) => typeof method === 'string') : [];
  return {
    target,
    route: parseRoute(`${routePrefix}/${path}`),
    methods: new Set((allowed.length > 0 ? allowed : ['GET', 'POST']).map((method) => method.toUpperCase())),
    level: readAuthLevel(authLevel),
  };
}
