/** Where the user is, in the addresses Dynamics 365 itself uses (`main.aspx?pagetype=...`), so that links read familiar. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'list'; readonly table: string; readonly view: string | undefined }
  | {
      readonly page: 'record';
      readonly table: string;
      readonly id: string | undefined;
      readonly form: string | undefined;
    };

/** Reads the query part of an address. An unknown page type is the home page. */
export function parseRoute(search: string): Route {
  const query = new URLSearchParams(search);
  const table = query.get('etn') ?? '';
  if (query.get('pagetype') === 'entitylist' && table !== '')
    return { page: 'list', table, view: query.get('viewid') ?? undefined };
  if (query.get('pagetype') === 'entityrecord' && table !== '')
    return { page: 'record', table, id: query.get('id') ?? undefined, form: query.get('formid') ?? undefined };
  return { page: 'home' };
}

/** The address of a route. */
export function routeAddress(route: Route): string {
  if (route.page === 'home') return '/main.aspx';
  const query =
    route.page === 'list'
      ? { pagetype: 'entitylist', etn: route.table, viewid: route.view }
      : { pagetype: 'entityrecord', etn: route.table, id: route.id, formid: route.form };
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/main.aspx?${new URLSearchParams(given).toString()}`;
}
