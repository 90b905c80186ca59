import { hostFailure } from '@o2c/pcf-shared';
import { type Row } from '@o2c/pcf-shared/credit-hold';
import { type CreditOutcome, type CreditQuestion, type CreditRefusal, type CreditSource } from './credit-source';
import { readSubject } from './read-subject';
import { subjectQuery } from './subject-queries';

export interface WebApiHost {
  readonly webApi: Pick<ComponentFramework.WebApi, 'retrieveMultipleRecords'>;
  readonly isOffline: () => boolean;
  readonly now: () => string;
  readonly today: () => string;
}

/**
 * Reads with the user's own rights through the host's Web API: one request gives the record with its holds, their reasons and approvals, the
 * customer's terms and the customer's other open holds. It is asked for as a list of one: a single record comes with its own version, by which
 * browsers take "not modified" for an answer while only what hangs on it has changed.
 */
export const webApiCredit = (host: WebApiHost): CreditSource => ({
  read: async (question) => {
    if (host.isOffline()) return refused({ code: 'credit.offline' });
    try {
      return await readRecord(host, question);
    } catch (failure) {
      return refused(classify(failure, host.isOffline()));
    }
  },
});

async function readRecord(host: WebApiHost, question: CreditQuestion): Promise<CreditOutcome> {
  const query = subjectQuery(question.mode, host.today());
  const readAt = host.now();
  const { id, key } = question;
  const which = id === undefined ? `${query.key} eq '${key.replace(/'/g, "''")}'` : `${query.id} eq ${id}`;
  const options = `${query.options}&$filter=${encodeURIComponent(which)}`;
  const { entities } = await host.webApi.retrieveMultipleRecords(query.table, options);
  const row: Row | undefined = entities[0];
  if (row === undefined) return refused({ code: 'credit.not-found' });
  return { ok: true, value: readSubject(row, query, { mode: question.mode, readAt }) };
}

function classify(failure: unknown, offline: boolean): CreditRefusal {
  if (offline) return { code: 'credit.offline' };
  const found = hostFailure(failure);
  return found.kind === 'failed'
    ? { code: 'credit.failed', message: found.message, correlationId: found.correlationId }
    : { code: 'credit.no-permission', privilege: found.privilege };
}

const refused = (error: CreditRefusal): CreditOutcome => ({ ok: false, error });
