import { type GraphConnection } from '../../../../azure-functions/src/adapters/graph/connection';
import { graphMail } from '../../../../azure-functions/src/adapters/graph/graph-mail';
import { type OutgoingMail } from '../../../../azure-functions/src/jobs/delivery/mail-port';
import { type AGraph, aGraph } from '../../../builders/a-graph';

const MAILBOX = 'billing@lowland.example';

const aMail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  mailbox: MAILBOX,
  key: 'mail-0123456789abcdef',
  to: { address: 'ada@customer.example', name: 'Ada Müller' },
  subject: 'Invoice NL01-2026-000123',
  html: '<p>Hello</p>',
  attachment: { name: 'invoice.pdf', contentType: 'application/pdf', bytes: Buffer.from('%PDF') },
  ...changes,
});

describe('mail through Graph, against the mail sink over HTTP', () => {
  let graph: AGraph;
  beforeAll(async () => {
    graph = await aGraph();
  });
  afterAll(() => graph.close());
  beforeEach(() => graph.settle());
  const mail = (changes: Partial<GraphConnection> = {}) => graphMail({ ...graph.connection, ...changes });

  async function aDraft(key: string): Promise<string> {
    const draft = await mail().createDraft(aMail({ key }));
    if (draft.outcome !== 'ok') throw new Error(JSON.stringify(draft));
    return draft.value.id;
  }

  test('makes a draft that carries our key as header and property, and a message id that follows from it', async () => {
    const draft = await mail().createDraft(aMail({ key: 'mail-a1' }));
    expect(draft).toMatchObject({ outcome: 'ok', value: { isDraft: true, messageId: '<mail-a1@lowland.example>' } });
    const [made] = (await graph.mails(MAILBOX)).filter(({ internetMessageId }) =>
      internetMessageId.includes('mail-a1'),
    );
    expect(made?.internetMessageHeaders).toEqual([{ name: 'x-o2c-key', value: 'mail-a1' }]);
    expect(made?.attachments).toMatchObject([
      { name: 'invoice.pdf', contentBytes: Buffer.from('%PDF').toString('base64') },
    ]);
  });

  test('finds a mail by its key and by its id, as draft and as sent, under one immutable id', async () => {
    const id = await aDraft('mail-b2');
    expect(await mail().findByKey(MAILBOX, 'mail-b2')).toMatchObject({ value: [{ id, isDraft: true }] });
    expect(await mail().send(MAILBOX, id)).toEqual({ outcome: 'ok', value: 'accepted' });
    expect(await mail().findByKey(MAILBOX, 'mail-b2')).toMatchObject({ value: [{ id, isDraft: false }] });
    expect(await mail().find(MAILBOX, id)).toMatchObject({ value: { id, isDraft: false } });
    expect(await mail().newestSent(MAILBOX, 5)).toMatchObject({ value: [id] });
  });

  test('knows no mail under an unknown id or key, and deletes a draft too many', async () => {
    const id = await aDraft('mail-c3');
    expect(await mail().deleteDraft(MAILBOX, id)).toEqual({ outcome: 'ok', value: 'deleted' });
    expect(await mail().find(MAILBOX, id)).toEqual({ outcome: 'ok', value: undefined });
    expect(await mail().findByKey(MAILBOX, 'mail-c3')).toEqual({ outcome: 'ok', value: [] });
  });

  test.each([503, 504])(
    'never sends again by itself after %d: the mail may be on its way (F7, F17)',
    async (status) => {
      const id = await aDraft(`mail-d${status}`);
      await graph.settle();
      await graph.strike({ kind: 'gateway', status, moment: 'after', match: { path: '/send$' } });
      expect((await mail().send(MAILBOX, id)).outcome).toBe('ambiguous');
      expect((await graph.counts())['sends']).toBe(1);
      expect(await mail().find(MAILBOX, id)).toMatchObject({ value: { isDraft: false } });
    },
  );

  test('waits as long as a 429 says, then sends: it was surely not done before (F6)', async () => {
    const id = await aDraft('mail-e5');
    await graph.strike({ kind: 'throttle', retryAfter: 7, match: { path: '/send$' } });
    const before = graph.clock.now();
    expect(await mail().send(MAILBOX, id)).toEqual({ outcome: 'ok', value: 'accepted' });
    expect(graph.clock.now() - before).toBe(7_000);
  });

  test('gives a 429 back when it would take too long', async () => {
    const id = await aDraft('mail-f6');
    await graph.strike({ kind: 'throttle', retryAfter: 300, times: 9, match: { path: '/send$' } });
    expect(await mail().send(MAILBOX, id)).toMatchObject({ outcome: 'throttled' });
  });

  test.each(['before', 'after', 'in-body'])(
    'takes a connection reset (%s) for an unknown outcome (F4)',
    async (moment) => {
      await graph.strike({ kind: 'reset', moment, match: { method: 'POST' } });
      expect((await mail().createDraft(aMail({ key: `mail-r-${moment}` }))).outcome).toBe('ambiguous');
    },
  );

  test('ends a call at its deadline when no answer comes (F5)', async () => {
    await graph.strike({ kind: 'silence', match: { method: 'POST' } });
    const reply = await mail({ deadlineMilliseconds: 50 }).createDraft(aMail({ key: 'mail-g7' }));
    expect(reply).toEqual({ outcome: 'ambiguous', reason: 'no answer within 50 ms' });
  });

  test('is capped for the day once Graph says so, without asking again before tomorrow (F17)', async () => {
    const port = mail();
    const ids = [await aDraft('mail-h8'), await aDraft('mail-h9')];
    await graph.settle();
    await graph.strike({ kind: 'daily-cap', match: { path: '/send$' } });
    expect(await port.send(MAILBOX, ids[0] ?? '')).toMatchObject({ outcome: 'capped' });
    expect(await port.send(MAILBOX, ids[1] ?? '')).toMatchObject({ outcome: 'capped' });
    expect((await graph.counts())['sends']).toBe(1);
    await graph.clock.sleep(86_400_000);
    expect(await port.send(MAILBOX, ids[1] ?? '')).toEqual({ outcome: 'ok', value: 'accepted' });
  });

  test('sends at most 30 a minute from a mailbox, and no more than the day allows', async () => {
    const limits = { concurrent: 4, sendsPerMinute: 30, sendsPerDay: 70, sliceMinutes: 5 };
    const port = mail({ limits });
    const ids = await Promise.all(Array.from({ length: 71 }, (_, index) => aDraft(`mail-i${index}`)));
    const before = graph.clock.now();
    const replies = [];
    for (const id of ids) replies.push((await port.send(MAILBOX, id)).outcome);
    expect(replies.slice(0, 70)).toEqual(Array.from({ length: 70 }, () => 'ok'));
    expect(replies[70]).toBe('capped');
    expect(graph.clock.now() - before).toBe(120_000);
    expect(port.mostPerSlice).toBe(150);
  });

  test('never has more than four calls to a mailbox open', async () => {
    let [open, most] = [0, 0];
    const counting: typeof fetch = async (...call) => {
      most = Math.max(most, (open += 1));
      return fetch(...call).finally(() => (open -= 1));
    };
    const port = mail({ fetch: counting });
    await Promise.all(Array.from({ length: 12 }, (_, index) => port.createDraft(aMail({ key: `mail-j${index}` }))));
    expect(most).toBe(4);
  });

  test.each([
    ['subject', { subject: 'Invoice\r\nBcc: everyone@example.com' }],
    ['address', { to: { address: 'a@b.example\nBcc: c@d.example', name: 'A' } }],
    ['name', { to: { address: 'a@b.example', name: 'A\r\nX-Evil: 1' } }],
  ])('refuses a line break in the %s (28) before anything leaves', async (part, changes) => {
    const reply = await mail().createDraft(aMail(changes));
    expect(reply).toEqual({ outcome: 'rejected', status: 0, code: 'mail.broken-header', message: part });
    expect((await graph.counts())['requests']).toBe(0);
  });

  test('refuses an attachment of 3 MB, which would need an upload session', async () => {
    const attachment = { name: 'big.pdf', contentType: 'application/pdf', bytes: Buffer.alloc(3 * 1024 * 1024) };
    expect(await mail().createDraft(aMail({ attachment }))).toMatchObject({ code: 'mail.attachment-too-large' });
  });

  test('never takes a key with other characters into a filter', async () =>
    await expect(mail().findByKey(MAILBOX, "x' or 1 eq 1")).rejects.toThrow(RangeError));

  test('says what Graph refuses, with its code', async () =>
    expect(await mail().createDraft(aMail({ to: { address: 'nobody', name: 'N' } }))).toMatchObject({
      outcome: 'rejected',
      status: 400,
      code: 'ErrorInvalidRequest',
    }));
});
