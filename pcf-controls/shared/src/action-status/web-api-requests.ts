import { tables } from '@o2c/core/dataverse';
import { hostFailure } from '../host/host-failure';
import { type IdentifiedDraft } from './action-draft';
import { type RequestAnswer } from './request-answer';
import { type RequestPort } from './request-port';

type WebApi = Pick<ComponentFramework.WebApi, 'createRecord' | 'retrieveMultipleRecords'>;

const table = tables.actionRequest.logicalName;
const columns = {
  id: tables.actionRequest.columns.id.name,
  name: tables.actionRequest.columns.name.name,
  type: tables.actionRequest.columns.type.name,
  targetTable: tables.actionRequest.columns.targetTable.name,
  targetId: tables.actionRequest.columns.targetId.name,
  payload: tables.actionRequest.columns.payload.name,
  reason: tables.actionRequest.columns.reason.name,
  status: tables.actionRequest.columns.requestStatus.name,
  result: tables.actionRequest.columns.result.name,
  recordedOn: tables.actionRequest.columns.recordedOn.name,
};
const statuses = tables.actionRequest.choices.requestStatus;

/** A key that is there already: the request arrived though its answer did not. */
const DUPLICATE_KEY = 0x80040237;

/** Requests as rows of the action request table, created and read with the person's own rights (spec/ux.md 1.7 A). */
export const webApiRequests = (webApi: WebApi, now: () => string): RequestPort => ({
  submit: async (draft) => {
    try {
      await webApi.createRecord(table, rowOf(draft, now()));
    } catch (failure) {
      if (!isDuplicate(failure)) return { ok: false, error: hostFailure(failure) };
    }
    return { ok: true, value: undefined };
  },
  look: async (ids) => {
    const filter = ids.map((id) => `${columns.id} eq ${id}`).join(' or ');
    const options = `?$select=${columns.id},${columns.status},${columns.result}&$filter=${encodeURIComponent(filter)}`;
    try {
      const { entities } = await webApi.retrieveMultipleRecords(table, options);
      return { ok: true, value: entities.flatMap(answerOf) };
    } catch (failure) {
      return { ok: false, error: hostFailure(failure) };
    }
  },
});

const rowOf = ({ id, type, targetTable, targetId, payload, reason }: IdentifiedDraft, recordedOn: string) => ({
  [columns.id]: id,
  [columns.name]: `${type} ${targetTable}`,
  [columns.type]: type,
  [columns.targetTable]: targetTable,
  [columns.targetId]: targetId,
  [columns.payload]: JSON.stringify(payload),
  [columns.status]: statuses.requested,
  [columns.recordedOn]: recordedOn,
  ...(reason === undefined ? {} : { [columns.reason]: reason }),
});

function answerOf(row: Readonly<Record<string, unknown>>): readonly RequestAnswer[] {
  const status = STATUSES.find((name) => statuses[name] === row[columns.status]);
  const id = row[columns.id];
  return status === undefined || typeof id !== 'string' ? [] : [{ id, status, result: resultOf(row[columns.result]) }];
}

const STATUSES = ['requested', 'accepted', 'needsApproval', 'done', 'rejected', 'failed'] as const;

function resultOf(text: unknown): RequestAnswer['result'] {
  if (typeof text !== 'string' || text === '') return {};
  try {
    const result: unknown = JSON.parse(text);
    return typeof result === 'object' && result !== null ? { ...result } : {};
  } catch {
    // Not JSON: the status still says how it ended.
    return {};
  }
}

const isDuplicate = (failure: unknown): boolean =>
  typeof failure === 'object' &&
  failure !== null &&
  'errorCode' in failure &&
  typeof failure.errorCode === 'number' &&
  failure.errorCode >>> 0 === DUPLICATE_KEY;
