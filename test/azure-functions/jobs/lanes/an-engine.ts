import { ok } from '@o2c/core/kernel';
import { type StoredRun, type StoredRunChunk } from '@o2c/core/dataverse';
import { isOver } from '@o2c/core/operations';
import { type CompanySettings } from '../../../../azure-functions/src/jobs/company-settings';
import { type Journal } from '../../../../azure-functions/src/jobs/journal/journal';
import { type LaneMessage } from '../../../../azure-functions/src/jobs/lanes/lane-message';

const settings: CompanySettings = {
  companies: new Map(),
  currencyIds: {},
  currencyRates: {},
  paymentTerms: new Map(),
  paymentTermDiscounts: [],
  taxRates: [],
  bankAccounts: [],
  policies: [],
  defaultAutonomy: 'act',
};

/** The journal's contract in memory: unique keys, and writes only over the row as it was read. */
export function aJournal(): Journal & { readonly runs: StoredRun[]; readonly chunks: StoredRunChunk[] } {
  const runs: StoredRun[] = [];
  const chunks: StoredRunChunk[] = [];
  let version = 0;
  const put = <Row extends { readonly id: string; readonly etag: string }>(rows: Row[], row: Row): Row | 'changed' => {
    const place = rows.findIndex(({ id }) => id === row.id);
    if (rows[place]?.etag !== row.etag) return 'changed';
    const written = { ...row, etag: `v${(version += 1)}` };
    rows[place] = written;
    return written;
  };
  const openOf = (run: StoredRun) => ({ run, chunks: chunks.filter(({ runId }) => runId === run.id) });
  const answer = <T>(value: T) => Promise.resolve(ok(value));
  return {
    runs,
    chunks,
    open: (job, legalEntityId) => {
      const own = runs.filter((run) => run.job === job && run.legalEntityId === legalEntityId);
      const unfinished = own.find(({ status }) => !isOver(status));
      return answer({ latest: own, settings, ...(unfinished ? { unfinished: openOf(unfinished) } : {}) });
    },
    plan: (run, planned) => {
      if (runs.some(({ key }) => key === run.key)) return answer('changed');
      runs.push({ ...run, etag: 'v0' });
      chunks.push(...planned.map((chunk) => ({ ...chunk, etag: 'v0' })));
      return answer(openOf({ ...run, etag: 'v0' }));
    },
    writeChunk: (chunk) => answer(put(chunks, chunk)),
    writeLast: (run, chunk) => {
      if (runs.find(({ id }) => id === run.id)?.etag !== run.etag) return answer('changed');
      return answer(put(chunks, chunk) === 'changed' ? 'changed' : (put(runs, run), 'written'));
    },
    writeRun: (run) => answer(put(runs, run) === 'changed' ? 'changed' : 'written'),
    byId: (id) => {
      const run = runs.find((candidate) => candidate.id === id);
      return answer(run && openOf(run));
    },
    unfinished: () => answer(runs.filter(({ status }) => status === 'planned' || status === 'running')),
  };
}

/** A queue that keeps what it is sent, and when it may be seen. */
export function aQueue() {
  const messages: (LaneMessage & { readonly visibleAfterSeconds?: number })[] = [];
  return {
    messages,
    send: (message: LaneMessage, delay?: { readonly visibleAfterSeconds: number }) => {
      messages.push({ ...message, ...delay });
      return Promise.resolve();
    },
  };
}
