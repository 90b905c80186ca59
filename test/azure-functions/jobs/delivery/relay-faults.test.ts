import { tables } from '@o2c/core/dataverse';
import { mailableCustomer, mailableDocuments } from '../../../builders/mailable-documents';
import { at, aPostOffice, NL_MAILBOX, type PostOffice, sentOnce } from './a-post-office';

const CUSTOMER = 'Amstel Fietsen';
const SEND = { method: 'POST', path: '/send$' };
const DRAFT = { method: 'POST', path: '/messages$' };

describe('the relay under faults', () => {
  let post: PostOffice;
  beforeAll(async () => {
    post = await aPostOffice();
    await mailableCustomer(post.dataverse.session, CUSTOMER);
  });
  afterAll(() => post.close());
  beforeEach(() => post.graph.settle());

  let groups = 0;
  async function posted(count: number): Promise<readonly string[]> {
    groups += 1;
    const numbers = Array.from({ length: count }, (_, index) => `F${groups}-${index}`);
    await mailableDocuments(
      post.dataverse.session,
      numbers.map((number) => ({ number, customer: CUSTOMER })),
    );
    return numbers;
  }
  const strikeDataverse = (fault: object) =>
    fetch(`${post.dataverse.url}/__local/faults`, { method: 'POST', body: JSON.stringify(fault) });
  const relayAt = (...times: readonly string[]) =>
    times.reduce<Promise<unknown>>(
      (before, time) => before.then(() => post.relay(at(`2026-03-${time}Z`))),
      Promise.resolve(),
    );
  /** At once, when the query lag is over, when every back-off and lease is, and the day after. */
  const days = () => relayAt('01T10:00:00', '01T10:02:00', '01T10:40:00', '01T12:00:00', '02T00:00:00');

  test.each([
    ['503 before a send', { kind: 'gateway', status: 503, moment: 'before', match: SEND }],
    ['504 after a send was accepted (F17)', { kind: 'gateway', status: 504, moment: 'after', match: SEND }],
    ['a lost 202 (F5)', { kind: 'reset', moment: 'after', match: SEND }],
    ['a send reset before it arrived', { kind: 'reset', moment: 'before', match: SEND }],
    ['a 202 after which the draft stays (F17)', { kind: 'drop-send', leaves: 'draft', match: SEND }],
    ['a 202 after which the mail is gone (F17)', { kind: 'drop-send', leaves: 'nothing', match: SEND }],
    ['a send that is throttled (F6)', { kind: 'throttle', retryAfter: 30, times: 4, match: SEND }],
    ['a mailbox throttled for minutes (F6)', { kind: 'throttle', retryAfter: 300, times: 5, match: SEND }],
    ['a full day (F17)', { kind: 'daily-cap', match: SEND }],
    ['504 after a draft was made (F7)', { kind: 'gateway', status: 504, moment: 'after', match: DRAFT }],
    ['an answer to a draft cut off (F4)', { kind: 'reset', moment: 'in-body', match: DRAFT }],
    ['a token that ran out (F8)', { kind: 'unauthorized', times: 2, match: { method: 'POST' } }],
    [
      'sent mails that cannot be listed',
      { kind: 'gateway', status: 502, moment: 'before', match: { path: 'sentitems' } },
    ],
  ])('sends each document exactly once despite %s', async (_, fault) => {
    const numbers = await posted(3);
    await post.graph.strike(fault);
    await days();
    expect(await post.standing(numbers)).toEqual(numbers.map(sentOnce));
  });

  test('ends a call that nobody answers at its deadline, and finds out later (F5)', async () => {
    const numbers = await posted(2);
    await post.graph.strike({ kind: 'silence', match: SEND });
    await post.relay(at('2026-03-01T10:00:00Z'), { graph: { deadlineMilliseconds: 200 } });
    await post.relay(at('2026-03-01T10:02:00Z'));
    expect(await post.standing(numbers)).toEqual(numbers.map(sentOnce));
  });

  test('waits until tomorrow with what a full day left over, and asks the mailbox no more today (F17)', async () => {
    const numbers = await posted(4);
    await post.graph.strike({ kind: 'daily-cap', skip: 1, times: 99, match: SEND });
    await post.relay(at('2026-03-01T10:00:00Z'));
    const { sends } = await post.graph.counts();
    await post.relay(at('2026-03-01T23:59:00Z'));
    expect((await post.graph.counts())['sends']).toBe(sends);
    await post.graph.settle();
    await post.relay(at('2026-03-02T00:00:00Z'));
    expect(await post.standing(numbers)).toEqual(numbers.map(sentOnce));
  });

  test.each([
    [
      'the claim is carried out and its answer lost',
      { kind: 'reset', moment: 'after', match: { path: 'batch', body: 'o2c_claimedby' } },
    ],
    [
      'Dataverse says 503 to the claim',
      { kind: 'gateway', status: 503, moment: 'before', match: { path: 'batch', body: 'o2c_claimedby' } },
    ],
    [
      'the keeping of drafts is carried out and answered 504',
      { kind: 'gateway', status: 504, moment: 'after', match: { path: 'batch', body: 'o2c_draftid' } },
    ],
    [
      'the end is written and its answer lost (F2)',
      { kind: 'reset', moment: 'after', match: { path: 'batch', body: 'o2c_senton' } },
    ],
    [
      'the end is answered with a batch cut off (F4)',
      { kind: 'truncate', match: { path: 'batch', body: 'o2c_senton' } },
    ],
    [
      'Dataverse throttles the end (F6)',
      { kind: 'throttle', facet: 'requests', retryAfter: 7, match: { path: 'batch', body: 'o2c_senton' } },
    ],
  ])('sends each document exactly once when %s', async (_, fault) => {
    const numbers = await posted(3);
    await strikeDataverse(fault);
    await relayAt('01T10:00:00', '01T10:02:00', '01T10:40:00', '01T10:45:00');
    expect(await post.standing(numbers)).toEqual(numbers.map(sentOnce));
  });

  test('two relays at once and one message twice: still one mail each (F10, F13)', async () => {
    const numbers = await posted(8);
    const reports = await Promise.all([1, 2, 3].map(() => post.relay(at('2026-03-01T10:00:00Z'))));
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(8);
    await relayAt('01T10:02:00');
    expect(await post.standing(numbers)).toEqual(numbers.map(sentOnce));
  });

  test('a relay that was overtaken after its lease sends nothing any more (F18)', async () => {
    const numbers = await posted(2);
    let overtaken = false;
    const slow: typeof fetch = async (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      if (!overtaken && /\/messages$/.test(address) && init?.method === 'POST') {
        overtaken = true;
        await post.relay(at('2026-03-01T10:40:00Z'));
      }
      return fetch(input, init);
    };
    expect(await post.relay(at('2026-03-01T10:00:00Z'), { graph: { fetch: slow } })).toMatchObject({
      takenOver: 2,
      sent: 0,
    });
    expect(await post.standing(numbers)).toEqual(numbers.map(sentOnce));
  });

  test('keeps one draft of several that carry a key, and deletes the others', async () => {
    const numbers = await posted(1);
    await post.graph.strike({ kind: 'gateway', status: 504, moment: 'after', match: DRAFT });
    await post.graph.strike({ kind: 'query-lag', match: { method: 'GET', path: 'singleValueExtendedProperties' } });
    await post.graph.strike({ kind: 'gateway', status: 504, moment: 'after', match: DRAFT });
    await relayAt('01T10:00:00', '01T10:02:00');
    const drafts = async () =>
      (await post.graph.mails(NL_MAILBOX)).filter(
        ({ isDraft, subject }) => isDraft && subject.includes(numbers[0] ?? ''),
      );
    expect(await drafts()).toHaveLength(2);
    await relayAt('01T10:10:00');
    expect(await drafts()).toEqual([]);
    expect(await post.standing(numbers)).toEqual(numbers.map(sentOnce));
  });

  test('a mail that is refused again and again fails with its reason and a task, and the others go (F14, 28)', async () => {
    await mailableCustomer(post.dataverse.session, 'Refused', { account: { name: 'Refused\r\nBcc: all@x.example' } });
    const others = await posted(2);
    await mailableDocuments(post.dataverse.session, [{ number: 'REFUSED', customer: 'Refused' }]);
    await relayAt('01T10:00:00', '01T11:00:00', '01T12:00:00', '01T13:00:00', '01T14:00:00', '01T15:00:00');
    expect(await post.standing([...others, 'REFUSED'])).toEqual([
      ...others.map(sentOnce),
      { number: 'REFUSED', mails: 0, timeline: 0, status: 'failed' },
    ]);
    const { failure } = tables.outbox.columns;
    expect((await post.outbox('REFUSED'))[failure.name]).toContain('delivery.rejected 0 mail.broken-header name');
    const tasks = await post.rowsOf('task', [tables.task.columns.description.name]);
    expect(tasks.map((row) => row[tables.task.columns.description.name])).toEqual([
      expect.stringContaining('mail.broken-header'),
    ]);
  });

  test('costs no more than 1.1 times the calls of a good run plus what was tried again (B)', async () => {
    await posted(10);
    await post.relay(at('2026-03-01T10:00:00Z'));
    const good = (await post.graph.counts())['requests'] ?? 0;
    await post.graph.settle();
    await posted(10);
    await post.graph.strike({ kind: 'throttle', retryAfter: 5, times: 2, match: SEND });
    await post.relay(at('2026-03-01T10:00:00Z'));
    const throttled = (await post.graph.counts())['requests'] ?? 0;
    expect(good).toBe(21);
    expect(throttled).toBeLessThanOrEqual(Math.ceil(good * 1.1) + 2);
  });

  test('asks Dataverse seven times for a slice of any size: 17 times for 1,000 documents (design.md decision 3)', async () => {
    await posted(40);
    await fetch(`${post.dataverse.url}/__local/requests`, { method: 'DELETE' });
    await post.relay(at('2026-03-01T10:00:00Z'), {
      graph: { limits: { ...post.graph.connection.limits, sendsPerMinute: 900 } },
    });
    const counted = await fetch(`${post.dataverse.url}/__local/requests`);
    expect(await counted.json()).toMatchObject({ requests: 7 });
  });
});
