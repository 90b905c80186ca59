import { type IncomingMessage, type ServerResponse } from 'node:http';
import { tables } from '@o2c/core/dataverse';
import { type ScriptedServer, aServer } from '../adapters/dataverse/a-dataverse';
import { ANNA } from './test-issuer';

/** Anna's company has customer C-1, another company has X-1; Dataverse shows each caller only what is theirs. */
export async function startSmallDataverse(): Promise<ScriptedServer> {
  return aServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const url = decodeURIComponent(request.url ?? '');
    if (url.includes('/WhoAmI')) return response.end('{"UserId":"u","OrganizationId":"o","BusinessUnitId":"b"}');
    if (url.includes(`/${tables.account.entitySetName}?`)) return answerAccounts(request, response, url);
    if (url.includes(`/${tables.openItem.entitySetName}?`)) return response.end(OPEN_ITEMS);
    if (url.includes(`/${tables.settlement.entitySetName}?`)) return response.end('{"value":[]}');
    if (request.method === 'POST' && url.endsWith(`/${tables.inbox.entitySetName}`))
      return response.writeHead(204).end();
    return response
      .writeHead(500)
      .end('{"error":{"code":"0x80040216","message":"secret inside: SELECT * FROM dbo.Account"}}');
  });
}

const CUSTOMER = '40000000-0000-4000-8000-000000000004';

function answerAccounts(request: IncomingMessage, response: ServerResponse, url: string): void {
  const caller = request.headers.callerobjectid;
  if (caller === undefined) {
    response.writeHead(500).end('{}');
    return;
  }
  if (url.includes("'broken'")) {
    response.writeHead(500).end('{"error":{"code":"0x80040216","message":"secret inside: SELECT * FROM dbo.Account"}}');
    return;
  }
  const visible = caller === ANNA && url.includes("eq 'C-1'");
  const { id, name, accountNumber } = tables.account.columns;
  const row = { [id.name]: CUSTOMER, [name.name]: 'Customer One', [accountNumber.name]: 'C-1' };
  response.end(JSON.stringify({ value: visible ? [row] : [] }));
}

const item = tables.openItem;
/** Amounts as Dataverse writes them: four decimals, beyond what a double keeps. */
const OPEN_ITEMS = `{"value":[{
  "${item.columns.id.name}":"50000000-0000-4000-8000-000000000005","${item.columns.key.name}":"openitem-1",
  "${item.columns.kind.name}":${item.choices.kind.invoice},"${item.columns.documentNumber.name}":"INV-1",
  "${item.columns.instalment.name}":1,"${item.lookups.customer.value}":"${CUSTOMER}",
  "${item.lookups.legalEntity.value}":"60000000-0000-4000-8000-000000000006",
  "${item.columns.currencyCode.name}":"EUR","${item.columns.amount.name}":90071992547409.9100,
  "${item.columns.openAmount.name}":90071992547409.9100,"${item.columns.accountingCurrencyCode.name}":"EUR",
  "${item.columns.accountingAmount.name}":90071992547409.9100,"${item.columns.documentDate.name}":"2026-01-10",
  "${item.columns.dueDate.name}":"2026-02-09","${item.columns.closedOn.name}":null,
  "${item.columns.disputed.name}":false,"${item.columns.disputedAmount.name}":0.0000,
  "${item.columns.recordedOn.name}":"2026-01-10T08:00:00Z","${item.columns.requestHash.name}":"h",
  "${item.columns.lastOperationId.name}":"o","${item.columns.posted.name}":true}]}`;
