import { randomUUID } from 'node:crypto';
import {
  type ActionRequest,
  actionRequestSelect,
  readActionRequest,
  tables,
  writeActionRequest,
  writeOpenItem,
} from '@o2c/core/dataverse';
import { isoDate, money, rowId } from '@o2c/core/kernel';
import { callDataverse } from '../../../azure-functions/src/adapters/dataverse/call-dataverse';
import { writeExactJson } from '../../../azure-functions/src/adapters/dataverse/json/write-exact-json';
import { equal } from '../../../azure-functions/src/adapters/dataverse/query/filter';
import { type Session } from '../../../scripts/dataverse/connect';
import { readRows } from '../../../scripts/dataverse/read-rows';
import { upsertRow } from '../../../scripts/dataverse/upsert-row';
import { currencyIds } from '../../../scripts/provision-dataverse/provision-currencies';
import { anOpenItem } from '../jobs/in-memory';

const CUSTOMER = rowId('account', 'C-100');
const ENTITY = rowId('legalentity', 'NL01');
/** Beyond what a double keeps with four decimals. */
const OPEN = 12_345_678_901_23;

/** Creates an action request as a control does, with the user's own rights. */
export async function askFor({ connection, context }: Session, payload: object): Promise<string> {
  const id = randomUUID();
  const request: ActionRequest = {
    id,
    type: 'aging.snapshot',
    targetTable: tables.account.logicalName,
    targetId: CUSTOMER,
    payload: JSON.stringify(payload),
    status: 'requested',
  };
  const body = writeExactJson(writeActionRequest(request));
  const reply = await callDataverse(connection, context, {
    method: 'POST',
    path: tables.actionRequest.entitySetName,
    body,
  });
  if (reply.outcome !== 'ok') throw new Error(JSON.stringify(reply));
  return id;
}

/** A request as it stands now. */
export async function requestById(session: Session, id: string): Promise<ActionRequest | undefined> {
  const where = equal(tables.actionRequest.primaryId, { id });
  const [row] = await readRows(session, {
    from: tables.actionRequest.entitySetName,
    select: actionRequestSelect,
    where,
  });
  const read = readActionRequest(row);
  return read.ok ? read.value : undefined;
}

/** A customer of the Dutch company with one open item. */
export async function createReceivable(session: Session): Promise<void> {
  const owner = { 'ownerid@odata.bind': `/teams(${rowId('team', 'NL01')})` };
  const { name, accountNumber } = tables.account.columns;
  const customer = { [name.name]: 'Customer 100', [accountNumber.name]: 'C-100', ...owner };
  await upsertRow(session, { entitySetName: tables.account.entitySetName, id: CUSTOMER }, customer);
  const amount = money(OPEN, 'EUR');
  const item = anOpenItem({
    customerId: CUSTOMER,
    legalEntityId: ENTITY,
    documentDate: isoDate('2026-01-10'),
    amount,
    accountingAmount: amount,
    openAmount: amount,
    requestHash: 'h',
    lastOperationId: randomUUID(),
  });
  const links = { currencyIds: await currencyIds(session), ownerTeamId: rowId('team', 'NL01') };
  await upsertRow(session, { entitySetName: tables.openItem.entitySetName, id: item.id }, writeOpenItem(item, links));
}
