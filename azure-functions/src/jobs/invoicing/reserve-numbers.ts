import {
  numberSeriesChanges,
  runChunkNumbers,
  type StoredNumberSeries,
  tables,
  writeNumberSeries,
} from '@o2c/core/dataverse';
import { newSeries, type NumberBlock, type NumberSeries, reserveBlock, type SeriesKey } from '@o2c/core/invoicing';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { type ReadRefusal } from '../reading';
import { type InvoicingPorts } from './invoicing-ports';
import { readBlocks, writeBlocks } from './number-blocks';

/** Documents that want numbers of one series. */
export interface Wanted extends SeriesKey {
  readonly legalEntityCode: string;
  /** In the order of their numbers. */
  readonly events: readonly string[];
}

/** What a chunk holds once its numbers are reserved; the ETag its row has then. */
export interface Reserved {
  readonly blocks: readonly NumberBlock[];
  readonly etag: string;
}

export interface ChunkAsRead {
  readonly id: string;
  readonly etag: string;
}

/** Series are shared by all lanes; each conflict means that another lane took a block. */
const MOST_ATTEMPTS = 25;

/**
 * Takes a block of numbers for each series out of it and writes down on the chunk which event has which number, all in one change set over the
 * series and the chunk as they were read: after a crash either nothing happened, or the chunk knows its numbers. A series is made on first use.
 * Refused (`dataverse.unavailable`) when another worker has the chunk.
 */
export async function reserveNumbers(
  ports: InvoicingPorts,
  chunk: ChunkAsRead,
  { wanted, series: known }: { readonly wanted: readonly Wanted[]; readonly series: readonly StoredNumberSeries[] },
): Promise<Result<Reserved, ReadRefusal>> {
  let series = known;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const taken = wanted.map((one) => takeBlock(one, series));
    const outcomes = await ports.write([transactionOf(chunk, taken)]);
    const outcome = outcomes.get(KEY);
    if (outcome?.outcome === 'rejected')
      return refuse({ code: 'dataverse.rejected', reason: `${outcome.code} ${outcome.message}` });
    const now = await ports.chunk(chunk.id);
    if (!now.ok) return now;
    const blocks = readBlocks(now.value?.checkpoint);
    if (now.value && blocks.length > 0) return ok({ blocks, etag: now.value.etag });
    if (now.value?.etag !== chunk.etag)
      return refuse({ code: 'dataverse.unavailable', reason: 'another worker has the chunk' });
    const [first] = wanted;
    const read = await ports.seriesOf(first?.year ?? 0);
    if (!read.ok) return read;
    series = read.value;
  }
  return refuse({ code: 'dataverse.unavailable', reason: 'other lanes take numbers all the time' });
}

const KEY = 'numbers';

interface Taken {
  readonly block: NumberBlock;
  readonly after: NumberSeries;
  /** Absent: the series is new. */
  readonly stored?: StoredNumberSeries;
}

function takeBlock({ legalEntityCode, events, ...key }: Wanted, series: readonly StoredNumberSeries[]): Taken {
  const stored = series.find(
    ({ legalEntityId, documentType, year }) =>
      legalEntityId === key.legalEntityId && documentType === key.documentType && year === key.year,
  );
  const { block, series: after } = reserveBlock(stored ?? newSeries(key, legalEntityCode), events);
  return { block, after, ...(stored ? { stored } : {}) };
}

function transactionOf(chunk: ChunkAsRead, taken: readonly Taken[]): Transaction {
  const { entitySetName } = tables.numberSeries;
  const [only, another] = taken;
  const numbers =
    only && !another
      ? runChunkNumbers({ seriesId: only.block.seriesId, first: only.block.first, count: only.block.events.length })
      : {};
  return {
    key: KEY,
    creates: taken.flatMap(({ after, stored }) => (stored ? [] : { entitySetName, row: writeNumberSeries(after) })),
    updates: [
      ...taken.flatMap(({ after, stored }) =>
        stored ? { entitySetName, id: stored.id, etag: stored.etag, changes: numberSeriesChanges(after) } : [],
      ),
      {
        entitySetName: tables.runChunk.entitySetName,
        id: chunk.id,
        etag: chunk.etag,
        changes: {
          ...numbers,
          [tables.runChunk.columns.checkpoint.name]: writeBlocks(taken.map(({ block }) => block)),
        },
      },
    ],
  };
}
