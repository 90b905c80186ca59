import { hostFailure } from '@o2c/pcf-shared';
import { type Row } from '@o2c/pcf-shared/credit-hold';
import { type CreditOutcome, type CreditQuestion, type CreditRefusal, type CreditSource } from './credit-source';
import { readSubject } from './read-subject';
import { subjectQuery, type SubjectQuery } from './subject-queries';

export interface WebApiHost {
  readonly webApi: Pick<ComponentFramework.WebApi, 'retrieveRecord' | 'retrieveMultipleRecords'>;
  readonly isOffline: () => boolean;
  readonly now: () => string;
  readonly today: () => string;
}

/**
 * Reads with the user's own rights through the host's Web API: one request gives the record with its holds, their reasons and approvals, the
 * customer's terms and the customer's other open holds. A host that does not tell the record's id costs one more.
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
  const id = question.id ?? (await findId(host, query, question.key));
  if (id === undefined) return refused({ code: 'credit.not-found' });
  const row: Row = await host.webApi.retrieveRecord(query.table, id, query.options);
  return { ok: true, value: readSubject(row, query, { mode: question.mode, readAt }) };
}

async function findId({ webApi }: WebApiHost, query: SubjectQuery, key: string): Promise<string | undefined> {
  const filter = encodeURIComponent(`${query.key} eq '${key.replace(/'/g, "''")}'`);
  const answer = await webApi.retrieveMultipleRecords(query.table, `?$select=${query.id}&$filter=${filter}&$top=1`);
  const id: unknown = answer.entities[0]?.[query.id];
  return typeof id === 'string' ? id : undefined;
}

function classify(failure: unknown, offline: boolean): CreditRefusal {
  if (offline) return { code: 'credit.offline' };
  const found = hostFailure(failure);
  return found.kind === 'failed'
    ? { code: 'credit.failed', message: found.message, correlationId: found.correlationId }
    : { code: 'credit.no-permission', privilege: found.privilege };
}

const refused = (error: CreditRefusal): CreditOutcome => ({ ok: false, error });
