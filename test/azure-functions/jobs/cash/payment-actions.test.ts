import { bankEntrySelect, paymentSelect, readBankEntry, readPayment, tables, writePolicy } from '@o2c/core/dataverse';
import { decimal, rowId } from '@o2c/core/kernel';

import { writeTransactions } from '../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { type ActionRequest } from '../../../../azure-functions/src/jobs/action-requests/action-request';
import { createAll } from '../../../../scripts/dataverse/create-all';
import { readAll } from '../../../../scripts/dataverse/read-all';
import { aConnection, aContext } from '../../adapters/dataverse/a-dataverse';
import { aCashEnvironment, type CashEnvironment, on } from './a-cash-environment';
import { ALDERMERE, paid, statement } from './a-payment';

let environment: CashEnvironment;
beforeAll(async () => {
  environment = await aCashEnvironment();
});
beforeEach(async () => {
  await environment.begin();
  await environment.customer('Aldermere', ALDERMERE);
});
afterAll(() => environment.close());

interface Asked {
  readonly type: 'payment.apply' | 'payment.reverse';
  readonly table: string;
  readonly target: string;
  readonly payload?: unknown;
  readonly reason?: string;
}

let asked = 0;

/** Runs an action as the runner of action requests does: prepares it, and writes its effects in one change set. */
async function ask({ type, table, target, payload = {}, reason = 'as the customer wrote' }: Asked) {
  asked += 1;
  const action = environment.jobs.paymentActions(on('2026-03-20')).find((one) => one.type === type);
  const request: ActionRequest = {
    id: rowId('testrequest', asked),
    etag: 'x',
    type,
    targetTable: table,
    targetId: target,
    payload: JSON.stringify(payload),
    reason,
    status: 'accepted',
    initiatingUserId: rowId('testuser', 'clerk'),
  };
  const prepared = await action?.prepare(request);
  if (!prepared?.ok) return prepared?.error;
  const { creates = [], updates = [] } = prepared.value.effects ?? {};
  const transaction = { key: request.id, creates: withoutPeople(creates), updates };
  const outcomes = await writeTransactions(aConnection(environment.url), aContext, [transaction]);
  return { ...prepared.value.result, written: outcomes.get(request.id)?.outcome };
}

/** The test's clerk is nobody the database knows. */
const withoutPeople = <T extends { readonly row: unknown }>(creates: readonly T[]): readonly T[] =>
  creates.map((create) => {
    const row = { ...(create.row as Record<string, unknown>) };
    Reflect.deleteProperty(row, `${tables.approval.lookups.requestedBy.navigation}@odata.bind`);
    return { ...create, row };
  });

const onlyPayment = async () => {
  const rows = await readAll(
    environment.session,
    { from: tables.payment.entitySetName, select: paymentSelect },
    readPayment,
  );
  return rows[0]?.id ?? '';
};

const onlyEntry = async () => {
  const rows = await readAll(
    environment.session,
    { from: tables.bankEntry.entitySetName, select: bankEntrySelect },
    readBankEntry,
  );
  return rows[0]?.id ?? '';
};

const { payment, bankEntry } = tables;

describe('payment.apply', () => {
  test('an overpayment is used later for another invoice (CA-6, CA-12)', async () => {
    await environment.invoices({ number: 'INV-1', minor: 10000 });
    await environment.receive(statement(paid('130.00', { text: 'INV-1' })));
    const [itemId] = await environment.invoices({ number: 'INV-2', minor: 5000 });
    const payload = { allocations: [{ itemId }] };
    const answer = await ask({
      type: 'payment.apply',
      table: payment.logicalName,
      target: await onlyPayment(),
      payload,
    });
    expect(answer).toMatchObject({ status: 'applied', unapplied: 0, written: 'written' });
    expect(await environment.book()).toMatchObject({
      open: { 'INV-1': 0, 'INV-2': 2000, PAY: 0 },
      payments: [{ unapplied: 0, status: 'applied' }],
      findings: [],
    });
  });

  test('an entry of the exception queue becomes a payment as a person says (CA-13)', async () => {
    const [itemId] = await environment.invoices({ number: 'INV-1', minor: 10000 });
    await environment.receive(
      statement(paid('60.00', { text: 'who knows', name: 'Nobody', iban: 'DE89370400440532013000' })),
    );
    const target = await onlyEntry();
    const payload = { allocations: [{ itemId, amount: '55.00' }] };
    expect(await ask({ type: 'payment.apply', table: bankEntry.logicalName, target, payload })).toMatchObject({
      unapplied: 500,
    });
    expect(await environment.book()).toMatchObject({ open: { 'INV-1': 4500, PAY: -500 }, findings: [] });
    expect(
      await ask({
        type: 'payment.apply',
        table: bankEntry.logicalName,
        target,
        payload: { allocations: [{ itemId }] },
      }),
    ).toEqual({
      code: 'payment.entry-decided',
      status: 'matched',
    });
  });

  test.each([
    ['more than is open', { amount: '100.01' }, 'payment.amount-invalid'],
    ['no amount', { amount: '0' }, 'payment.amount-invalid'],
    ['an item nobody has', { itemId: rowId('x', 1) }, 'payment.item-not-open'],
    ['a field nobody knows', { discount: '1' }, 'action.payload-invalid'],
  ])('%s is refused and nothing written', async (_, change, code) => {
    const [itemId] = await environment.invoices({ number: 'INV-1', minor: 10000 });
    await environment.receive(statement(paid('60.00', { text: 'hello' })));
    const payload = { allocations: [{ itemId, ...change }] };
    const answer = await ask({
      type: 'payment.apply',
      table: bankEntry.logicalName,
      target: await onlyEntry(),
      payload,
    });
    expect(answer).toMatchObject({ code });
    expect((await environment.book()).settlements).toBe(0);
  });
});

describe('payment.reverse', () => {
  const reverse = async (reason?: string) =>
    ask({
      type: 'payment.reverse',
      table: payment.logicalName,
      target: await onlyPayment(),
      ...(reason === undefined ? {} : { reason }),
    });

  test('takes a payment off its invoices, which stand as before, and it can be applied again (CA-15)', async () => {
    const [itemId] = await environment.invoices({ number: 'INV-1', minor: 10000 }, { number: 'INV-2', minor: 5000 });
    await environment.receive(statement(paid('100.00', { text: 'INV-1' })));
    expect(await reverse()).toMatchObject({ status: 'onAccount', unapplied: 10000, written: 'written' });
    expect(await environment.book()).toMatchObject({
      open: { 'INV-1': 10000, 'INV-2': 5000, PAY: -10000 },
      findings: [],
    });
    expect(await reverse()).toEqual({ code: 'payment.not-applied' });
    const payload = { allocations: [{ itemId, amount: '40.00' }] };
    await ask({ type: 'payment.apply', table: payment.logicalName, target: await onlyPayment(), payload });
    expect(await environment.book()).toMatchObject({
      open: { 'INV-1': 6000, PAY: -6000 },
      settlements: 3,
      findings: [],
    });
  });

  test('needs a reason', async () => {
    await environment.invoices({ number: 'INV-1', minor: 10000 });
    await environment.receive(statement(paid('100.00', { text: 'INV-1' })));
    expect(await reverse(' ')).toEqual({ code: 'action.reason-missing' });
  });

  test('above the limit of the policy a second person is asked first (four eyes)', async () => {
    await createAll(environment.session, tables.policy, [
      writePolicy({ actionType: 'payment.reverse', autonomy: 'act', approvalAbove: decimal('50') }),
    ]);
    await environment.invoices({ number: 'INV-1', minor: 10000 });
    await environment.receive(statement(paid('100.00', { text: 'INV-1' })));
    expect(await reverse()).toMatchObject({ code: 'approval.requested', written: 'written' });
    expect(await environment.book()).toMatchObject({ open: { 'INV-1': 0 }, settlements: 1 });
    expect(await reverse()).toMatchObject({ code: 'approval.requested' });
  });
});
