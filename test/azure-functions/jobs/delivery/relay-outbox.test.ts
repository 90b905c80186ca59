import { tables } from '@o2c/core/dataverse';
import { instant, rowId } from '@o2c/core/kernel';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import {
  type DocumentAsked,
  invoiceIdOf,
  mailableCustomer,
  mailableDocuments,
  mailKeyOf,
} from '../../../builders/mailable-documents';
import { pdfText } from '../../../builders/pdf-text';
import { at, aPostOffice, type PostOffice } from './a-post-office';

const { outbox, documentDelivery, decision, approval, policy, task } = tables;
const { outboxStatus } = outbox.choices;
const ELBE = 'Elbe Maschinenbau';
const AMSTEL = 'Amstel Fietsen';

describe('the outbox relay, as the outreach service over a local Dataverse and the mail sink', () => {
  let post: PostOffice;
  beforeAll(async () => {
    post = await aPostOffice();
    await mailableCustomer(post.dataverse.session, ELBE, { account: { o2c_language: 'de' } });
    await mailableCustomer(post.dataverse.session, AMSTEL);
  });
  afterAll(() => post.close());
  beforeEach(() => post.graph.settle());

  const posted = (...documents: readonly DocumentAsked[]) => mailableDocuments(post.dataverse.session, documents);
  const statusOf = async (number: string) => (await post.outbox(number))[outbox.columns.outboxStatus.name];
  const failureOf = async (number: string) => (await post.outbox(number))[outbox.columns.failure.name];
  const mailOf = async (number: string) =>
    (await post.sentTo()).filter((mail) => mail.singleValueExtendedProperties[0]?.value === mailKeyOf(number));
  const decisionsOn = async (number: string) => {
    const { outcome, autonomy, counterfactual, targetId } = decision.columns;
    const rows = await post.rowsOf('decision', [outcome.name, autonomy.name, counterfactual.name, targetId.name]);
    return rows
      .filter((row) => row[targetId.name] === invoiceIdOf(number))
      .map((row) => ({ outcome: row[outcome.name], counterfactual: row[counterfactual.name] }));
  };
  const autonomy = (level: keyof typeof policy.choices.autonomy) =>
    upsertRow(
      post.dataverse.session,
      { entitySetName: policy.entitySetName, id: rowId('policy', 'mail.send', 'all') },
      { [policy.columns.autonomy.name]: policy.choices.autonomy[level] },
    );

  test('mails a posted invoice as a PDF, once, and writes delivery, timeline and decision with it', async () => {
    await posted({ number: 'INV-1', customer: AMSTEL });
    expect(await post.relay(at('2026-03-01T10:00:00Z'))).toMatchObject({ sent: 1, parked: 0, unwritten: 0 });
    expect(await post.relay(at('2026-03-01T10:05:00Z'))).toMatchObject({ sent: 0 });
    const [mail, ...others] = await mailOf('INV-1');
    expect(others).toEqual([]);
    expect(mail?.toRecipients).toEqual([
      { emailAddress: { address: 'amstel-fietsen@customer.example', name: 'Amstel Fietsen' } },
    ]);
    const words = pdfText(Buffer.from(mail?.attachments[0]?.contentBytes ?? '', 'base64')).flat();
    expect(words).toEqual(expect.arrayContaining(['INV-1', 'Steel shelf, 4 levels', 'EUR 452.38', 'ORD-0815']));
    expect(words).toContain('IBAN NL91 ABNA 0417 1643 00');
    expect(await statusOf('INV-1')).toBe(outboxStatus.sent);
    const timeline = (await post.timeline()).filter(({ invoiceId }) => invoiceId === invoiceIdOf('INV-1'));
    expect(timeline).toMatchObject([{ isCompleted: true, messageId: mail?.internetMessageId }]);
    const { address, messageId } = documentDelivery.columns;
    expect(await post.rowsOf('documentDelivery', [address.name, messageId.name])).toMatchObject([
      { [address.name]: 'amstel-fietsen@customer.example', [messageId.name]: mail?.internetMessageId },
    ]);
    expect(await decisionsOn('INV-1')).toMatchObject([{ outcome: 'sent' }]);
  });

  test('puts the mail on the timeline with its sender and the customer as parties', async () => {
    const { participation, addressUsed } = tables.activityParty.columns;
    const parties = await post.rowsOf('activityParty', [participation.name, addressUsed.name, '_partyid_value']);
    const byKind = [...parties].sort(
      (one, other) => Number(one[participation.name]) - Number(other[participation.name]),
    );
    expect(byKind).toMatchObject([
      { [participation.name]: 1, [addressUsed.name]: 'receivables@lowland.example' },
      {
        [participation.name]: 2,
        [addressUsed.name]: 'amstel-fietsen@customer.example',
        _partyid_value: rowId('account', AMSTEL),
      },
    ]);
  });

  test('writes to a German customer in German, to the address of his profile', async () => {
    await mailableCustomer(post.dataverse.session, ELBE, { profile: { deliveryAddress: 'rechnung@elbe.example' } });
    await posted({ number: 'INV-2', customer: ELBE });
    await post.relay(at('2026-03-01T10:00:00Z'));
    const [mail] = await mailOf('INV-2');
    expect(mail?.subject).toBe('Rechnung INV-2 · Lowland Trading B.V.');
    expect(mail?.body.content).toContain('Bitte überweisen Sie EUR 452,38 bis zum 31.03.2026.');
    expect(mail?.toRecipients[0]?.emailAddress.address).toBe('rechnung@elbe.example');
  });

  test('mails a credit note with positive amounts and the invoice it corrects', async () => {
    await posted({ number: 'CN-1', customer: AMSTEL, corrects: 'INV-1' });
    await post.relay(at('2026-03-01T10:00:00Z'));
    const [mail] = await mailOf('CN-1');
    const words = pdfText(Buffer.from(mail?.attachments[0]?.contentBytes ?? '', 'base64')).flat();
    expect(words).toEqual(expect.arrayContaining(['Credit note', 'INV-1', 'Amount credited', 'EUR 452.38']));
    expect(words.join(' ')).not.toContain('\u2212');
  });

  test('escapes what a customer calls himself and makes no link of it (27)', async () => {
    const name = '<a href="https://evil.example">Pay here</a>';
    await mailableCustomer(post.dataverse.session, name);
    await posted({ number: 'INV-3', customer: name });
    await post.relay(at('2026-03-01T10:00:00Z'));
    const [mail] = await mailOf('INV-3');
    expect(mail?.body.content).toContain('Dear &lt;a href=&quot;https://evil.example&quot;&gt;Pay here&lt;/a&gt;,');
    expect(mail?.body.content).not.toMatch(/<a |href="|src=/);
  });

  const addressless = { reason: 'delivery.no-address', counterfactual: 'Enter a mail address' };
  test.each([
    { what: 'no address', account: { emailaddress1: null }, ...addressless },
    { what: 'an address that would be two', account: { emailaddress1: 'a@b.example,c@d.example' }, ...addressless },
    {
      what: 'no country',
      account: { address1_country: null },
      reason: 'document.incomplete missing: buyer.country',
      counterfactual: 'Complete buyer.country',
    },
    {
      what: 'no shipping date',
      changes: { deliveryDate: undefined },
      reason: 'document.incomplete missing: deliveredOn',
      counterfactual: 'Complete deliveredOn',
    },
    {
      what: 'no posting',
      changes: { posted: false },
      reason: 'delivery.not-posted',
      counterfactual: 'Post the document',
    },
    {
      what: 'no glyph for the name',
      account: { name: '株式会社' },
      reason: 'document.unprintable',
      counterfactual: 'Remove what',
    },
  ])('does not send a document with $what, says why and what would change it (IN-2, IN-5)', async (given) => {
    const { what, account = {}, changes = {}, reason, counterfactual } = given;
    const [customer, number] = [`Customer with ${what}`, `P-${what}`];
    await mailableCustomer(post.dataverse.session, customer, { account });
    await posted({ number, customer, changes });
    await post.relay(at('2026-03-01T10:00:00Z'));
    expect(await mailOf(number)).toEqual([]);
    expect(await failureOf(number)).toContain(reason);
    expect([outboxStatus.parked, outboxStatus.failed]).toContain(await statusOf(number));
    expect(await decisionsOn(number)).toEqual([
      { outcome: expect.any(String), counterfactual: expect.stringContaining(counterfactual) },
    ]);
    const tasks = await post.rowsOf('task', [task.columns.description.name, task.lookups.regardingInvoice.value]);
    expect(tasks.filter((row) => row[task.lookups.regardingInvoice.value] === invoiceIdOf(number))).toHaveLength(1);
  });

  test('sends nothing of a posted document whose total somebody changed', async () => {
    await posted({ number: 'INV-4', customer: AMSTEL });
    const { postedGross } = tables.invoice.columns;
    await upsertRow(
      post.dataverse.session,
      { entitySetName: 'invoices', id: invoiceIdOf('INV-4') },
      { [postedGross.name]: 1 },
    );
    await post.relay(at('2026-03-01T10:00:00Z'));
    expect(await mailOf('INV-4')).toEqual([]);
    expect(await failureOf('INV-4')).toContain('delivery.totals-differ');
  });

  test('parks a message whose document is gone or that is no document, and sends the others (F12, F14)', async () => {
    await posted(
      { number: 'INV-5', customer: AMSTEL, message: { targetId: rowId('invoice', 'nowhere') } },
      { number: 'INV-6', customer: AMSTEL, message: { targetTable: 'account' } },
      { number: 'INV-7', customer: AMSTEL },
    );
    const unreadable = { [outbox.columns.targetId.name]: null };
    await posted({ number: 'INV-8', customer: AMSTEL });
    await upsertRow(
      post.dataverse.session,
      { entitySetName: outbox.entitySetName, id: rowId('outbox', mailKeyOf('INV-8')) },
      unreadable,
    );
    expect(await post.relay(at('2026-03-01T10:00:00Z'))).toMatchObject({ sent: 1 });
    expect(await failureOf('INV-5')).toContain('delivery.document-missing');
    expect(await failureOf('INV-6')).toContain('delivery.unknown-message');
    expect(await failureOf('INV-8')).toContain('outbox.unreadable');
    expect(await statusOf('INV-7')).toBe(outboxStatus.sent);
  });

  test('waits for the time a message is due', async () => {
    await posted({ number: 'INV-9', customer: AMSTEL, message: { dueOn: instant('2026-03-02T00:00:00Z') } });
    expect(await post.relay(at('2026-03-01T23:59:59Z'))).toMatchObject({ sent: 0 });
    expect(await post.relay(at('2026-03-02T00:00:00Z'))).toMatchObject({ sent: 1 });
  });

  test('only decides while mail.send is at observe: one decision, no mail, the message stays', async () => {
    await autonomy('observe');
    await posted({ number: 'INV-10', customer: AMSTEL });
    expect(await post.relay(at('2026-03-03T10:00:00Z'))).toMatchObject({ sent: 0, observed: 1, unwritten: 0 });
    expect(await post.relay(at('2026-03-03T10:05:00Z'))).toMatchObject({ sent: 0, observed: 1, unwritten: 0 });
    expect(await decisionsOn('INV-10')).toMatchObject([{ outcome: 'observed' }]);
    expect(await statusOf('INV-10')).toBe(outboxStatus.pending);
    await autonomy('act');
    expect(await post.relay(at('2026-03-03T10:10:00Z'))).toMatchObject({ sent: 1 });
  });

  test('proposes at suggest, and sends exactly what a person approved', async () => {
    await autonomy('suggest');
    await posted({ number: 'INV-11', customer: AMSTEL }, { number: 'INV-12', customer: AMSTEL });
    expect(await post.relay(at('2026-03-04T10:00:00Z'))).toMatchObject({ sent: 0, proposed: 2, unwritten: 0 });
    expect(await post.relay(at('2026-03-04T10:05:00Z'))).toMatchObject({ sent: 0, proposed: 2, unwritten: 0 });
    const { targetId, approvalStatus } = approval.columns;
    const proposals = await post.rowsOf('approval', [approval.primaryId, targetId.name, approvalStatus.name]);
    expect(proposals).toHaveLength(2);
    for (const row of proposals) {
      const answer = row[targetId.name] === invoiceIdOf('INV-11') ? 'approved' : 'rejected';
      const id = String(row[approval.primaryId]);
      const columns = { [approvalStatus.name]: approval.choices.approvalStatus[answer] };
      await upsertRow(post.dataverse.session, { entitySetName: approval.entitySetName, id }, columns);
    }
    expect(await post.relay(at('2026-03-04T10:10:00Z'))).toMatchObject({ sent: 1, parked: 1 });
    expect(await mailOf('INV-11')).toHaveLength(1);
    expect(await failureOf('INV-12')).toContain('delivery.approval-rejected');
    await autonomy('act');
  });

  test('takes on no more than the mailbox may send in one slice of work; the rest follows in the next run', async () => {
    const limits = { ...post.graph.connection.limits, sendsPerMinute: 2, sliceMinutes: 1 };
    await posted(...['A', 'B', 'C'].map((letter) => ({ number: `INV-13${letter}`, customer: AMSTEL })));
    expect(await post.relay(at('2026-03-05T10:00:00Z'), { graph: { limits } })).toMatchObject({ sent: 2 });
    expect(await post.relay(at('2026-03-05T10:01:00Z'), { graph: { limits } })).toMatchObject({ sent: 1 });
  });

  test('sends a parked document after its cause is gone and it was replayed, once', async () => {
    await mailableCustomer(post.dataverse.session, 'Late Address', { account: { emailaddress1: null } });
    await posted({ number: 'INV-14', customer: 'Late Address' });
    await post.relay(at('2026-03-06T10:00:00Z'));
    await mailableCustomer(post.dataverse.session, 'Late Address');
    expect(await post.replay(['INV-14', 'INV-1', 'NONE'], at('2026-03-06T11:00:00Z'))).toEqual([
      'replayed',
      'not-stopped',
      'unknown-key',
    ]);
    await post.relay(at('2026-03-06T11:00:00Z'));
    expect(await post.replay(['INV-14'], at('2026-03-06T12:00:00Z'))).toEqual(['not-stopped']);
    expect(await mailOf('INV-14')).toHaveLength(1);
  });
});
