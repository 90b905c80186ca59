import { instant, isoDate } from '@o2c/core/kernel';
import { mailableCustomer, mailableDocuments } from '../../../builders/mailable-documents';
import { type Death, killerFetch } from '../../../builders/killer-fetch';
import { outboxProof } from '../../../../scripts/invariants/prove-outbox';
import { readSentMails } from '../../../../scripts/invariants/read-sent-mails';
import { at, aPostOffice, NL_MAILBOX, type PostOffice, sentOnce } from './a-post-office';

const CUSTOMER = 'Amstel Fietsen';
/** Settings, what is due, documents, how they stand, the claim, five drafts, their keeping, five sends, what was sent, the end. */
const CALLS = 18;

describe('a relay that dies', () => {
  let post: PostOffice;
  beforeAll(async () => {
    post = await aPostOffice();
    await mailableCustomer(post.dataverse.session, CUSTOMER);
  });
  const ghosts: Promise<unknown>[] = [];
  afterAll(async () => {
    await Promise.allSettled(ghosts);
    await post.close();
  });

  let groups = 0;
  async function five(): Promise<readonly string[]> {
    groups += 1;
    const numbers = ['a', 'b', 'c', 'd', 'e'].map((letter) => `G${groups}-${letter}`);
    await mailableDocuments(
      post.dataverse.session,
      numbers.map((number) => ({ number, customer: CUSTOMER })),
    );
    return numbers;
  }

  /** Runs a relay whose process dies, until it is dead. */
  async function dying(time: string, death: Death): Promise<void> {
    const killer = killerFetch(death);
    const run = post.relay(at(time), {
      dataverseFetch: killer.fetch,
      graph: { fetch: killer.fetch, deadlineMilliseconds: 2_000 },
    });
    // What is left of it waits for answers until its deadlines pass.
    ghosts.push(run);
    await Promise.race([killer.dead, run]);
  }

  /** Fresh relays after the lease has run out, and once more when the query lag is over. */
  async function recover(): Promise<void> {
    await post.relay(at('2026-03-01T10:40:00Z'));
    await post.relay(at('2026-03-01T10:45:00Z'));
  }

  test('needs so many calls for five documents', async () => {
    const numbers = await five();
    const counting = killerFetch(undefined);
    await post.relay(at('2026-03-01T10:00:00Z'), { dataverseFetch: counting.fetch, graph: { fetch: counting.fetch } });
    expect(await post.standing(numbers)).toEqual(numbers.map(sentOnce));
    expect(counting.calls()).toBe(CALLS);
  });

  const boundaries = Array.from({ length: CALLS }, (_, index) => index + 1);
  describe.each(['before', 'after'] as const)('%s a call (F1, F2)', (moment) => {
    test.each(boundaries)(
      'number %d: each document goes out exactly once and stands once on the timeline (L0, D0)',
      async (call) => {
        const numbers = await five();
        await dying('2026-03-01T10:00:00Z', { call, moment });
        await recover();
        expect(await post.standing(numbers)).toEqual(numbers.map(sentOnce));
      },
    );
  });

  test.each([
    [
      { call: 12, moment: 'after' },
      { call: 8, moment: 'after' },
    ],
    [
      { call: 7, moment: 'after' },
      { call: 12, moment: 'after' },
    ],
    [
      { call: 11, moment: 'before' },
      { call: 14, moment: 'after' },
    ],
  ] as const)('dies again while another recovers (F23): %j, %j', async (first, second) => {
    const numbers = await five();
    await dying('2026-03-01T10:00:00Z', first);
    await dying('2026-03-01T10:40:00Z', second);
    await post.relay(at('2026-03-01T11:20:00Z'));
    await post.relay(at('2026-03-01T11:25:00Z'));
    expect(await post.standing(numbers)).toEqual(numbers.map(sentOnce));
  });

  test('whose drafts a query does not see yet makes new ones, and still sends each once (query lag)', async () => {
    const numbers = await five();
    await dying('2026-03-01T10:00:00Z', { call: 10, moment: 'after' });
    await post.graph.strike({
      kind: 'query-lag',
      times: 99,
      match: { method: 'GET', path: 'singleValueExtendedProperties' },
    });
    await recover();
    await post.graph.settle();
    expect(await post.standing(numbers)).toEqual(numbers.map(sentOnce));
  });

  test('leaves books in which outbox, timeline, deliveries and mailbox agree (I15)', async () => {
    const graph = { url: post.graph.url, token: 'test' };
    const proof = outboxProof(() => readSentMails(graph, NL_MAILBOX));
    const time = { asOf: isoDate('2026-03-01'), now: instant('2026-03-01T12:00:00Z') };
    const { checked, findings } = await proof.prove(post.dataverse.session, time);
    expect(findings).toEqual([]);
    expect(checked).toEqual({ 'outbox messages': groups * 5, mails: groups * 5 });
  });
});
