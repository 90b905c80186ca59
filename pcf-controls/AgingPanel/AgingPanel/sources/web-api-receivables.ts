import { readAppliedAmounts, readReceivable, tables } from '@o2c/core/dataverse';
import { classifyFailure } from './classify-failure';
import { readPages, type WebApiReader } from './page-reader';
import { openItemQuery, settlementQuery } from './queries';
import { readRows } from './read-rows';
import { type ReadOutcome, type ReadRequest, type ReceivablesSource } from './receivables-source';

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
  const [itemPages, settlementPages] = await Promise.all([
    readPages(webApi, { table: tables.openItem.logicalName, options: openItemQuery(customer, asOf), onProgress }),
    readPages(webApi, { table: tables.settlement.logicalName, options: settlementQuery(customer, asOf) }),
  ]);
  const items = readRows(itemPages.rows, readReceivable);
  if (!items.ok) return items;
  const settlements = readRows(settlementPages.rows, readAppliedAmounts);
  if (!settlements.ok) return settlements;
  return {
    ok: true,
    value: { items: items.value, settlements: settlements.value, asOf, readAt, pages: itemPages.pages },
  };
}
