import { tables } from '@o2c/core/dataverse';
import { pdfText } from '../../../builders/pdf-text';
import { invoiceIdOf, mailableCustomer, mailableDocuments, mailKeyOf } from '../../../builders/mailable-documents';
import { at, aPostOffice, type PostOffice } from './a-post-office';

const { outbox, documentDelivery, decision } = tables;

describe('the outbox relay, over a local Dataverse and the mail sink', () => {
  let post: PostOffice;
  beforeAll(async () => {
    post = await aPostOffice();
    await mailableCustomer(post.dataverse.session, 'Elbe Maschinenbau', { account: { o2c_language: 'de' } });
    await mailableCustomer(post.dataverse.session, 'Amstel Fietsen');
  });
  afterAll(() => post.close());
  beforeEach(() => post.graph.settle());

  test('mails a posted invoice as a PDF, once, and writes delivery, timeline and decision with it', async () => {
    await mailableDocuments(post.dataverse.session, [{ number: 'INV-1', customer: 'Amstel Fietsen' }]);
    expect(await post.relay(at('2026-03-01T10:00:00Z'))).toMatchObject({ sent: 1, parked: 0, unwritten: 0 });
    expect(await post.relay(at('2026-03-01T10:05:00Z'))).toMatchObject({ sent: 0 });
    const [mail, ...others] = await post.sentTo();
    expect(others).toEqual([]);
    expect(mail?.toRecipients).toEqual([
      { emailAddress: { address: 'amstel-fietsen@customer.example', name: 'Amstel Fietsen' } },
    ]);
    expect(mail?.singleValueExtendedProperties.map(({ value }) => value)).toEqual([mailKeyOf('INV-1')]);
    const words = pdfText(Buffer.from(mail?.attachments[0]?.contentBytes ?? '', 'base64')).flat();
    expect(words).toEqual(expect.arrayContaining(['INV-1', 'Steel shelf, 4 levels', 'EUR 452.38', 'ORD-0815']));
    expect(await post.outbox('INV-1')).toMatchObject({
      [outbox.columns.outboxStatus.name]: outbox.choices.outboxStatus.sent,
    });
    const timeline = (await post.timeline()).filter(({ invoiceId }) => invoiceId === invoiceIdOf('INV-1'));
    expect(timeline).toMatchObject([{ isCompleted: true, messageId: mail?.internetMessageId }]);
    const deliveries = await post.rowsOf('documentDelivery', [
      documentDelivery.columns.name.name,
      documentDelivery.columns.address.name,
    ]);
    expect(deliveries).toMatchObject([{ [documentDelivery.columns.address.name]: 'amstel-fietsen@customer.example' }]);
    const decisions = await post.rowsOf('decision', [decision.columns.type.name, decision.columns.outcome.name]);
    expect(decisions).toMatchObject([
      { [decision.columns.type.name]: 'mail.send', [decision.columns.outcome.name]: 'sent' },
    ]);
  });
});
