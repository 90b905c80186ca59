/** `$filter` for rows whose column holds one of these ids; the query function keeps 250 ids far below the longest address. */
export const isOneOf = (column: string, ids: readonly string[]): string =>
  `Microsoft.Dynamics.CRM.In(PropertyName='${column}',PropertyValues=[${ids.map((id) => `"${id}"`).join(',')}])`;
