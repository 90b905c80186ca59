import { type Expand } from '../../query/odata-query';
import { type QueryContext } from '../../query/query-context';
import { localTime } from '../../query/values/local-time';
import { type Restrict } from '../../query/query-source';
import { type ApiContext } from './api-context';
import { readerSettings } from './reader-settings';
import { instant } from '../../pipeline/instant';
import { readableFiles } from './readable-files';

/** Who asks, when and where, for the conditions that depend on it. */
export function queryContext({ execution, preferences }: ApiContext): QueryContext {
  const { principal, services } = execution;
  const now = instant(services.now());
  const settings = readerSettings(execution);
  return {
    ...settings,
    userId: principal.userId,
    businessUnitId: principal.businessUnitId,
    teamIds: principal.teamIds,
    get today() {
      return localTime(settings.zone(), now).slice(0, 10);
    },
    now,
    ...pageSizeOf({ preferences }),
  };
}

/** The page size asked for, 5,000 at most (conformance row 54). */
export const pageSizeOf = ({ preferences }: Pick<ApiContext, 'preferences'>): { readonly maxPageSize?: number } =>
  preferences.maxPageSize === undefined ? {} : { maxPageSize: Math.min(preferences.maxPageSize, 5000) };

/** Narrows every table of a query to what the caller may read; a table without any right refuses with 403. */
export function restrictTo({ execution }: ApiContext): Restrict {
  const { principal, services } = execution;
  const { authority, catalogue } = services;
  const hidden = new Map<string, ReadonlySet<string>>();
  return {
    rows: (name) => {
      if (name === 'fileattachment') return readableFiles(execution);
      const table = catalogue.table(name);
      return table && authority.readable(principal, table);
    },
    hiddenColumns: (name) => {
      const table = catalogue.table(name);
      const columns = hidden.get(name) ?? (table ? authority.hiddenColumns(principal, table) : new Set<string>());
      hidden.set(name, columns);
      return columns;
    },
  };
}

/** Refuses an expand into a table the caller may not read, even when no row leads there. */
export function requireReadable(context: ApiContext, expands: readonly Expand[]): void {
  const restrict = restrictTo(context);
  for (const expand of expands) {
    restrict.rows(expand.navigation.target);
    requireReadable(context, expand.expands);
  }
}
