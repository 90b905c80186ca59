import { actionRequestSelect, readActionRequest, tables, writeActionRequest } from '@o2c/core/dataverse';
import { rowId } from '@o2c/core/kernel';
import { moneyPath, type MoneyPath } from '../../../../azure-functions/src/adapters/compose/money-path';
import { type DataverseConnection } from '../../../../azure-functions/src/adapters/dataverse/connection';
import { equal } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { type MailPort } from '../../../../azure-functions/src/jobs/delivery/mail-port';
import { type Moment } from '../../../../azure-functions/src/jobs/moment';
import { type Session } from '../../../../scripts/dataverse/connect';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { rowOf } from '../../../../scripts/provision-dataverse/row-of';
import { TEST_ACCOUNT_HASH_KEY } from '../../../builders/provisioned-dataverse';
import { taken } from '../credit/credit-builders';
import { on } from '../credit/credit-world';
import { anchorsInMemory } from '../sealing/anchors-in-memory';

/** The day on which people decide. */
export const DAY: Moment = on('2026-06-10');

/** What somebody asks for. */
export interface Wish {
  readonly type: string;
  readonly table?: { readonly logicalName: string };
  readonly targetId: string;
  readonly payload?: object;
  readonly reason?: string;
  readonly moment?: Moment;
  /** Tells apart what the same person asks for twice. */
  readonly time?: number;
}

export interface Answer {
  readonly id: string;
  readonly status: string;
  readonly result: Readonly<Record<string, unknown>>;
}

/** The money path over a Dataverse, without a mailbox: nothing here sends mail. */
export const deskPath = (dataverse: DataverseConnection): MoneyPath =>
  moneyPath({
    posting: dataverse,
    outreach: dataverse,
    mail: NO_MAIL,
    anchors: anchorsInMemory(),
    accountHashKey: TEST_ACCOUNT_HASH_KEY,
  });

const noMail = () => Promise.reject(new Error('Nothing here sends mail.'));
const NO_MAIL: MailPort = {
  createDraft: noMail,
  find: noMail,
  findByKey: noMail,
  send: noMail,
  deleteDraft: noMail,
  newestSent: noMail,
  mostPerSlice: 0,
};

/** Makes a request as a person does, in a form. */
export async function make(session: Session, systemUserId: string, wish: Wish): Promise<string> {
  const { type, targetId, payload = {}, reason, time = 1, table = tables.creditHold } = wish;
  const id = rowId('actionrequest', systemUserId, type, targetId, JSON.stringify(payload), time);
  const row = writeActionRequest({
    id,
    type,
    targetTable: table.logicalName,
    targetId,
    payload: JSON.stringify(payload),
    ...(reason === undefined ? {} : { reason }),
    status: 'requested',
    recordedOn: (wish.moment ?? DAY).now,
  });
  const person = { ...session, context: { ...session.context, actingAs: { systemUserId } } };
  await upsertRow(person, ...rowOf(tables.actionRequest, row));
  return id;
}

/** How a request ended. */
export async function answerOf(session: Session, id: string): Promise<Answer> {
  const { entitySetName: from, primaryId } = tables.actionRequest;
  const [row] = await readRows(session, { from, select: actionRequestSelect, where: equal(primaryId, { id }) });
  const { status, result = '{}' } = taken(readActionRequest(row));
  return { id, status, result: JSON.parse(result) as Answer['result'] };
}
