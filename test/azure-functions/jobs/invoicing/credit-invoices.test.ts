import { tables, writePolicy } from '@o2c/core/dataverse';
import { decimal, isoDate } from '@o2c/core/kernel';
import { checkBooks } from '@o2c/core/receivables';
import { randomUUID } from 'node:crypto';
import { writeTransactions } from '../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { type ActionRequest } from '../../../../azure-functions/src/jobs/action-requests/action-request';
import { type CreditRequest } from '../../../../azure-functions/src/jobs/invoicing/plan-credit-note';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { rowOf } from '../../../../scripts/provision-dataverse/row-of';
import { type ProvisionedDataverse, provisionedDataverse } from '../../../builders/provisioned-dataverse';
import { on } from '../fulfilment/billing-world';
import { taken } from '../fulfilment/taken';
import { invoicingWorld, type InvoicingWorld } from './invoicing-world';

let dataverse: ProvisionedDataverse;
let world: InvoicingWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await invoicingWorld(dataverse);
});
afterAll(() => dataverse.close());

let orders = 0;
/** The ids of so many new invoices of 121.00 EUR. */
async function invoices(count: number): Promise<readonly string[]> {
  const customerId = await world.customer('ACME');
  const ids = await world.orders(
    Array.from({ length: count }, () => ({
      externalId: `SO-${(orders += 1)}`,
      customerId,
      lines: [['10', '10.00', '21'] as const],
    })),
  );
  const shipments = await Promise.all(ids.map((id) => world.deliver(id, `pick ${id}`)));
  await world.run();
  return (await world.invoices()).filter(({ shipmentId }) => shipments.includes(shipmentId ?? '')).map(({ id }) => id);
}

const request = (invoiceId: string, facts: Partial<CreditRequest> = {}): CreditRequest => ({
  invoiceId,
  reason: 'Wrong price agreed by phone',
  purpose: 'credit',
  ...facts,
});
const credit = async (...requests: readonly CreditRequest[]) =>
  taken(await world.billing.creditInvoices(requests, on('2026-03-10')));
const notes = async (invoiceId: string) =>
  (await world.invoices()).filter(({ correctsId }) => correctsId === invoiceId);
const booksHold = async () =>
  expect(
    checkBooks(
      { items: await world.openItems(), settlements: await world.settlements(), entries: await world.entries() },
      isoDate('2026-12-31'),
    ),
  ).toEqual([]);

describe('creditInvoices (IN-8)', () => {
  test('one credit note, linked, under a number of its own series, closes both and leaves books that hold', async () => {
    const [id = ''] = await invoices(1);
    const before = (await world.invoices()).find((invoice) => invoice.id === id);
    expect(await credit(request(id))).toMatchObject([{ outcome: 'credited', documentNumber: 'NL01-C2026-000001' }]);
    expect(await notes(id)).toMatchObject([
      { documentType: 'creditNote', gross: { minor: -121_00 }, lines: [{ quantity: '-10' }] },
    ]);
    const items = (await world.openItems()).map(({ kind, openAmount, closedOn }) => [kind, openAmount.minor, closedOn]);
    expect(items.sort()).toEqual([
      ['creditNote', 0, '2026-03-10'],
      ['invoice', 0, '2026-03-10'],
    ]);
    expect((await world.invoices()).find((invoice) => invoice.id === id)).toEqual(before);
    await booksHold();
  });

  test('ten times and at once, the invoice has one credit note', async () => {
    const [id = ''] = await invoices(1);
    await Promise.all([1, 2, 3, 4].map(() => credit(request(id))));
    for (let time = 0; time < 6; time += 1) expect(await credit(request(id))).toMatchObject([{ outcome: 'unchanged' }]);
    expect(await notes(id)).toHaveLength(1);
    await booksHold();
  });

  test('many in one call and at once take numbers without gap or double (I6)', async () => {
    const ids = await invoices(6);
    await Promise.all([
      credit(...ids.slice(0, 4).map((id) => request(id))),
      credit(...ids.slice(2).map((id) => request(id))),
    ]);
    const numbers = (await world.invoices())
      .filter(({ documentType }) => documentType === 'creditNote')
      .map(({ documentNumber }) => Number(documentNumber.slice(-6)))
      .sort((one, other) => one - other);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect((await world.series()).find(({ documentType }) => documentType === 'creditNote')?.nextNumber).toBe(
      numbers.length + 1,
    );
    await booksHold();
  });

  test('is refused without a reason, for nobody\u2019s invoice and for an edited one', async () => {
    const [id = ''] = await invoices(1);
    await world.edit('invoices', id, { o2c_customerpurchaseorder: 'another' });
    const unknown = '00000000-0000-4000-8000-000000000099';
    expect(await credit(request(id, { reason: ' ' }), request(unknown), request(id))).toMatchObject([
      { refusal: { code: 'credit-note.reason-missing' } },
      { refusal: { code: 'credit-note.invoice-unknown' } },
      { refusal: { code: 'credit-note.invoice-edited' } },
    ]);
  });
});

describe('cancelInvoices (IN-8)', () => {
  const cancel = async (invoiceId: string) =>
    taken(await world.billing.cancelInvoices([{ invoiceId, reason: 'Sent twice' }], on('2026-03-10')));

  test('cancels an unpaid invoice by a full credit note, never by an edit', async () => {
    const [id = ''] = await invoices(1);
    expect(await cancel(id)).toMatchObject([{ outcome: 'credited' }]);
    expect(await notes(id)).toHaveLength(1);
    const decisions = await world.decisions((await notes(id))[0]?.id ?? '');
    expect(decisions).toMatchObject([{ type: 'creditnote.post', rule: 'invoice.cancel' }]);
  });

  test('an invoice paid in part is refused, and credited its rest stays open for the customer', async () => {
    const [id = ''] = await invoices(1);
    await world.pay(id, 21_00);
    expect(await cancel(id)).toMatchObject([{ refusal: { code: 'credit-note.cancel-settled' } }]);
    expect(await credit(request(id))).toMatchObject([{ outcome: 'credited' }]);
    const open = (await world.openItems()).filter(({ openAmount }) => openAmount.minor < 0);
    expect(open.map(({ kind, openAmount }) => [kind, openAmount.minor])).toEqual([['creditNote', -21_00]]);
    await booksHold();
  });
});

describe('invoice.credit', () => {
  const ask = (invoiceId: string, initiatingUserId: string, reason = 'Agreed by phone'): ActionRequest => ({
    id: randomUUID(),
    etag: 'W/"1"',
    type: 'invoice.credit',
    targetTable: 'invoice',
    targetId: invoiceId,
    payload: '',
    reason,
    status: 'accepted',
    initiatingUserId,
  });
  const act = async (invoiceId: string, reason?: string) => {
    const [action] = world.billing.actions(on('2026-03-10'));
    if (!action) throw new Error('no action');
    const [user] = await world.rows({ from: 'systemusers', select: ['systemuserid'], top: 1 });
    const prepared = await action.prepare(ask(invoiceId, String(user?.['systemuserid']), reason));
    if (!prepared.ok || !prepared.value.effects) return prepared;
    const transaction = { key: invoiceId, ...prepared.value.effects };
    const outcomes = await writeTransactions(world.dataverse, on('2026-03-10'), [transaction]);
    expect(outcomes.get(invoiceId)).toEqual({ outcome: 'written' });
    return prepared;
  };
  const policy = (approvalAbove: number) =>
    upsertRow(
      world.session,
      ...rowOf(
        tables.policy,
        writePolicy({ actionType: 'creditnote.post', autonomy: 'act', approvalAbove: decimal(approvalAbove) }),
      ),
    );

  test('below the policy\u2019s amount the clerk acts alone, with a reason', async () => {
    const [id = ''] = await invoices(1);
    await policy(121);
    expect(await act(id, '')).toMatchObject({ error: { code: 'credit-note.reason-missing' } });
    expect(await act(id)).toMatchObject({ ok: true, value: { result: { creditNote: expect.any(String) as string } } });
    expect(await notes(id)).toHaveLength(1);
    expect(await act(id)).toMatchObject({ ok: true, value: { result: { unchanged: true } } });
  });

  test('above it a second person decides first (VA-6)', async () => {
    const [id = ''] = await invoices(1);
    await policy(120);
    const asked = await act(id);
    expect(asked).toMatchObject({ ok: true, value: { result: { needsApproval: true } } });
    expect(await act(id)).toMatchObject({ error: { code: 'approval.pending' } });
    expect(await notes(id)).toEqual([]);
    const approval = asked.ok ? String(asked.value.result['approval']) : '';
    const { columns, choices, entitySetName } = tables.approval;
    await world.edit(entitySetName, approval, { [columns.approvalStatus.name]: choices.approvalStatus.approved });
    expect(await act(id)).toMatchObject({ ok: true });
    expect(await notes(id)).toHaveLength(1);
    await booksHold();
  });
});
