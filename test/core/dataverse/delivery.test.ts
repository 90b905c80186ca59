import {
  type DocumentDelivery,
  readDocumentDelivery,
  readLetterhead,
  readOrderReference,
  readRecipient,
  readTimelineEmail,
  writeDocumentDelivery,
  writeEmail,
  writeTask,
} from '@o2c/core/dataverse';
import { instant, rowId } from '@o2c/core/kernel';
import { returned } from './returned-row';

const id = (name: string): string => rowId('test', name);
const links = { ownerTeamId: id('team') };

describe('rows of delivery', () => {
  test('a document delivery is read back as it was written', () => {
    const delivery: DocumentDelivery = {
      id: id('delivery'),
      key: 'delivery-1',
      name: 'NL01-2026-000001',
      invoiceId: id('invoice'),
      customerId: id('customer'),
      legalEntityId: id('company'),
      channel: 'email',
      status: 'sent',
      address: 'ada@customer.example',
      attempts: 1,
      sentOn: instant('2026-03-01T10:00:00Z'),
      messageId: '<mail-1@lowland.example>',
      contentHash: 'a'.repeat(64),
    };
    const row = returned(writeDocumentDelivery(delivery, links), 'text');
    expect(readDocumentDelivery(row)).toEqual({ ok: true, value: delivery });
  });

  test('a mail on the timeline names sender and customer as parties, regards its document, and begins open', () => {
    const row = writeEmail(
      {
        id: id('email'),
        subject: 'Invoice',
        description: '<p>Hello</p>',
        from: 'billing@lowland.example',
        to: { accountId: id('customer'), address: 'ada@customer.example' },
        invoiceId: id('invoice'),
        messageId: '<mail-1@lowland.example>',
        sentOn: instant('2026-03-01T10:00:00Z'),
      },
      links,
    );
    expect(row['email_activity_parties']).toEqual([
      { participationtypemask: 1, addressused: 'billing@lowland.example' },
      {
        participationtypemask: 2,
        addressused: 'ada@customer.example',
        'partyid_account@odata.bind': `/accounts(${id('customer')})`,
      },
    ]);
    expect(row['regardingobjectid_invoice_email@odata.bind']).toBe(`/invoices(${id('invoice')})`);
    expect(row).not.toHaveProperty('statecode');
  });

  test('a mail on the timeline is read with what it is about and whether it is completed', () => {
    const row = {
      activityid: id('email'),
      subject: 'S',
      messageid: '<m@x>',
      statecode: 1,
      _regardingobjectid_value: id('i'),
    };
    expect(readTimelineEmail(row)).toMatchObject({ value: { isCompleted: true, invoiceId: id('i') } });
    expect(readTimelineEmail({ ...row, statecode: 0 })).toMatchObject({ value: { isCompleted: false } });
    expect(readTimelineEmail({ ...row, messageid: null })).toMatchObject({ ok: false });
  });

  test('a letterhead takes the legal name where there is one, a recipient only what is known', () => {
    const company = {
      o2c_legalentityid: id('company'),
      o2c_name: 'NL',
      o2c_countrycode: 'NL',
      o2c_legalname: 'Lowland B.V.',
    };
    expect(readLetterhead(company)).toMatchObject({ value: { name: 'Lowland B.V.', country: 'NL' } });
    expect(readLetterhead({ ...company, o2c_legalname: null })).toMatchObject({ value: { name: 'NL' } });
    const customer = { accountid: id('customer'), name: 'Ada', o2c_language: 'de', address1_city: null };
    expect(readRecipient(customer)).toEqual({
      ok: true,
      value: { customerId: id('customer'), name: 'Ada', language: 'de' },
    });
  });

  test('an order without a date of its own is no reference for a document', () =>
    expect(readOrderReference({ ordernumber: 'ORD-1', o2c_orderedon: null })).toMatchObject({ ok: false }));

  test('a task regards its document and belongs to the team', () => {
    const task = {
      id: id('task'),
      subject: 'S',
      description: 'D',
      invoiceId: id('i'),
      dueOn: instant('2026-03-02T10:00:00Z'),
    };
    expect(writeTask(task, links)).toMatchObject({
      'regardingobjectid_invoice_task@odata.bind': `/invoices(${id('i')})`,
      'ownerid_task@odata.bind': `/teams(${id('team')})`,
    });
  });
});
