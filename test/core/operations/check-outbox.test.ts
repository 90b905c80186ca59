import { checkOutbox, type OutboxFacts } from '@o2c/core/operations';

const sent = { id: '1', key: 'mail-1', status: 'sent', targetId: 'invoice-1' } as const;
const entry = { invoiceId: 'invoice-1', messageId: '<mail-1@x>' };
const whole: OutboxFacts = {
  messages: [sent, { id: '2', key: 'mail-2', status: 'parked', targetId: 'invoice-2' }],
  timeline: [entry],
  deliveries: [{ invoiceId: 'invoice-1' }],
  mails: [{ key: 'mail-1' }],
};

describe('I15: every sent message is exactly one mail, one timeline entry and one delivery', () => {
  test('finds nothing where all agree, with and without a look into the mailbox', () => {
    expect(checkOutbox(whole)).toEqual([]);
    const { messages, timeline, deliveries } = whole;
    expect(checkOutbox({ messages, timeline, deliveries })).toEqual([]);
  });

  test.each<[string, Partial<OutboxFacts>, string]>([
    ['a mail that left twice', { mails: [{ key: 'mail-1' }, { key: 'mail-1' }] }, '2 mails that left, 1 expected'],
    ['a mail that never left', { mails: [] }, '0 mails that left, 1 expected'],
    [
      'a parked message that left',
      { mails: [{ key: 'mail-1' }, { key: 'mail-2' }] },
      'mail-2: 1 mails that left, 0 expected',
    ],
    ['a mail nobody asked for', { mails: [{ key: 'mail-1' }, { key: 'mail-9' }] }, '1 mails that no message asked for'],
    ['two entries on the timeline', { timeline: [entry, entry] }, '2 completed mails on the timeline'],
    ['no delivery', { deliveries: [] }, '0 deliveries of its document'],
  ])('finds %s', (_, changes, text) => {
    const findings = checkOutbox({ ...whole, ...changes });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ invariant: 'I15', text: expect.stringContaining(text) });
  });
});
