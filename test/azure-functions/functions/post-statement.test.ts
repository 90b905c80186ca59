import { HttpRequest, HttpResponse, InvocationContext } from '@azure/functions';
import { ok, rowId } from '@o2c/core/kernel';

import { type VerifyCaller } from '../../../azure-functions/src/adapters/identity/verify-caller';
import { postStatementHandler } from '../../../azure-functions/src/functions/post-statement';
import { aCamtFile } from '../../builders/a-camt-statement';
import { aCashEnvironment, type CashEnvironment, NL_EURO } from '../jobs/cash/a-cash-environment';
import { paid, statement } from '../jobs/cash/a-payment';

let environment: CashEnvironment;
beforeAll(async () => {
  environment = await aCashEnvironment();
});
afterAll(() => environment.close());

const caller =
  (role: string): VerifyCaller =>
  () =>
    Promise.resolve(ok({ objectId: rowId('caller', 'bank'), clientId: 'bank', kind: 'app', roles: [role] }));

const woken: string[] = [];

async function post(body: Uint8Array, role = 'O2c.Post', headers: Readonly<Record<string, string>> = {}) {
  const handler = postStatementHandler({
    verify: caller(role),
    postStatements: environment.jobs.postStatements,
    wake: (job) => Promise.resolve(void woken.push(job)),
    now: () => '2026-03-02T08:30:00.123Z',
  });
  const request = new HttpRequest({
    method: 'POST',
    url: 'http://localhost/api/statements',
    headers: { authorization: 'Bearer x', ...headers },
    body: { bytes: body },
  });
  const context = new InvocationContext({ functionName: 'post-statement', logHandler: () => undefined });
  const response = new HttpResponse(await handler(request, context));
  return { status: response.status, body: await response.json() };
}

const file = aCamtFile({ iban: NL_EURO, ...statement(paid('10.00', { text: 'hello' }), paid('5.00', { text: 'x' })) });

test('200 with what became of each statement; twice the same file, twice the same answer, and matching is woken once (CA-1)', async () => {
  const first = await post(file);
  expect(first).toEqual({
    status: 200,
    body: {
      statements: [{ statementId: 'S2-15', account: 'NL91 … 4300', outcome: 'posted', entries: 2, duplicates: 0 }],
    },
  });
  expect(await post(file)).toEqual(first);
  expect(woken).toEqual(['matching']);
});

test('400 for a file that is no statement, with element and line (F20)', async () => {
  const body = aCamtFile({ iban: NL_EURO, opening: '0', closing: '0', entries: [{ amount: '1,50' }] });
  expect(await post(body)).toMatchObject({
    status: 400,
    body: {
      code: 'statement.unreadable',
      reason: 'camt.unreadable',
      line: 10,
      element: 'Document/BkToCstmrStmt/Stmt/Ntry/Amt',
    },
  });
  const bomb = new TextEncoder().encode('<!DOCTYPE a [<!ENTITY b "c">]><Document>&b;</Document>');
  expect(await post(bomb)).toMatchObject({ status: 400, body: { reason: 'xml.forbidden' } });
});

test('400 for a notification: its entries come again with the statement (formats.md 4.1)', async () => {
  const text = new TextDecoder()
    .decode(file)
    .replaceAll('BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn')
    .replaceAll('Stmt>', 'Ntfctn>');
  expect(await post(new TextEncoder().encode(text))).toMatchObject({
    status: 400,
    body: { reason: 'statement.notification' },
  });
});

test('413 above 10 MB, whatever the header says', async () => {
  expect(await post(new Uint8Array(10 * 1024 * 1024 + 1).fill(0x20))).toMatchObject({ status: 413 });
});

test('403 without the role', async () => {
  expect(await post(file, 'O2c.Read')).toMatchObject({ status: 403, body: { code: 'auth.role-missing' } });
});
