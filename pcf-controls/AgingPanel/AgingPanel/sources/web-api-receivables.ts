import { openItem, settlement } from './table-names';
import { classifyFailure } from './classify-failure';
import { openItemQuery, settlementQuery } from './queries';
import { readPages, type WebApiReader } from './page-reader';
import { type ReadOutcome, type ReceivablesSource, type ReadRequest } from './receivables-source';
import { receivableOf, appliedAmountsOf } from './row-reading';

export interface WebApiHost {
  readonly webApi: WebApiReader;
  readonly isOffline: () => boolean;
  readonly now: () => string;
}

/**
 * Reads with the user's own rights through the host's Web API: one request for the items that were open on the day, one for
 * their settlements, more only where one answer cannot hold all rows.
 */
export const webApiReceivables = (host: WebApiHost): ReceivablesSource => ({
  fixedDay: undefined,
  read: async (request) => {
    if (host.isOffline()) return { ok: false, error: { code: 'receivables.offline' } };
    try {
      return await readBoth(host, request);
    } catch (failure) {
      return { ok: false, error: classifyFailure(failure, host.isOffline()) };
    }
  },
});

async function readBoth({ webApi, now }: WebApiHost, request: ReadRequest): Promise<ReadOutcome> {
  const { customer, asOf, onProgress } = request;
  const readAt = now();
  const [items, settlements] = await Promise.all([
    readPages(webApi, { table: openItem.logicalName, options: openItemQuery(customer, asOf), onProgress }),
    readPages(webApi, { table: settlement.logicalName, options: settlementQuery(customer, asOf) }),
  ]);
  return {
    ok: true,
    value: {
      items: items.rows.map(receivableOf),
      settlements: settlements.rows.map(appliedAmountsOf),
      asOf,
      readAt,
      pages: items.pages,
    },
  };
}
