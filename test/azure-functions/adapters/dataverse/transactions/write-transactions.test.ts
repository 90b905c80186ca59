import { tables } from '@o2c/core/dataverse';
import { rowId } from '@o2c/core/kernel';
import { type Transaction } from '../../../../../azure-functions/src/adapters/dataverse/transactions/transaction';
import { throttleGate } from '../../../../../azure-functions/src/adapters/dataverse/throttle-gate';
import { aBench, aMessage, aNote, aTransaction, type Bench } from './a-writer';

const { claimedBy, attempts, failure } = tables.outbox.columns;

/** The platform's fetch with something in the way; counts the batches that reached the server. */
function transport(around: (call: number, send: () => Promise<Response>) => Promise<Response>): {
  readonly fetch: typeof fetch;
  readonly calls: () => number;
} {
  let calls = 0;
  return {
    fetch: (input, init) => {
      calls += 1;
      return around(calls, () => fetch(input, init));
    },
    calls: () => calls,
  };
}

const bodyOf = (init: RequestInit | undefined): string => (typeof init?.body === 'string' ? init.body : '');

const outcomesOf = (written: ReadonlyMap<string, { readonly outcome: string }>): Record<string, string> =>
  Object.fromEntries([...written].map(([key, { outcome }]) => [key, outcome]));

describe('writeTransactions against the local Dataverse', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await aBench();
  });
  afterAll(() => bench.dataverse.close());

  const aStoredMessage = async (name: string): Promise<void> => {
    await bench.write([{ key: name, creates: [aMessage(name)], updates: [] }]);
  };

  test('writes each transaction in its own change set, all of them in one request', async () => {
    const counted = transport((_, send) => send());
    const written = await bench.write(
      ['w1', 'w2', 'w3'].map((key) => aTransaction(key)),
      { fetch: counted.fetch },
    );
    expect(outcomesOf(written)).toEqual({ w1: 'written', w2: 'written', w3: 'written' });
    expect(counted.calls()).toBe(1);
  });

  test('a transaction that collides or is refused does not touch the others of its batch (F14)', async () => {
    const bad: Transaction = {
      key: 'bad',
      creates: [aNote('never'), { entitySetName: 'o2c_inboxes', row: { o2c_nosuchcolumn: 1 } }],
      updates: [],
    };
    await bench.write([aTransaction('known')]);
    const written = await bench.write([aTransaction('f14-a'), bad, aTransaction('known'), aTransaction('f14-b')]);
    expect(outcomesOf(written)).toEqual({ 'f14-a': 'written', bad: 'rejected', known: 'conflict', 'f14-b': 'written' });
    expect(await bench.notes()).not.toContain('never');
  });

  test('transactions that update one row are one change set: first ETag, all columns, the later value stands', async () => {
    await aStoredMessage('shared');
    const first = await bench.updateOf('shared', { [claimedBy.name]: 'one', [attempts.name]: 1 });
    const second = { ...first, etag: 'W/"0"', changes: { [attempts.name]: 2, [failure.name]: 'seen' } };
    const written = await bench.write([aTransaction('s1', [first]), aTransaction('s2', [second])]);
    expect(outcomesOf(written)).toEqual({ s1: 'written', s2: 'written' });
    expect(await bench.messageNamed('shared')).toMatchObject({
      [claimedBy.name]: 'one',
      [attempts.name]: 2,
      [failure.name]: 'seen',
    });
  });

  test('a stale ETag is a conflict for all that share the change set, and nothing of them is there (F9)', async () => {
    await aStoredMessage('stale');
    const update = { ...(await bench.updateOf('stale', { [attempts.name]: 9 })), etag: 'W/"1"' };
    const written = await bench.write([aTransaction('c1', [update]), aTransaction('c2', [update]), aTransaction('c3')]);
    expect(outcomesOf(written)).toEqual({ c1: 'conflict', c2: 'conflict', c3: 'written' });
    expect(await bench.notes()).not.toEqual(expect.arrayContaining(['c1']));
  });

  test('in a refused fold the transaction whose operation was refused is told, the others decide again', async () => {
    await aStoredMessage('guilt');
    const update = await bench.updateOf('guilt', { [attempts.name]: 3 });
    const bad = { ...aTransaction('g2', [update]), creates: [{ entitySetName: 'o2c_inboxes', row: { o2c_none: 1 } }] };
    const written = await bench.write([aTransaction('g1', [update]), bad, aTransaction('g3', [update])]);
    expect(outcomesOf(written)).toEqual({ g1: 'conflict', g2: 'rejected', g3: 'conflict' });
  });

  test('more than 25 that share a row follow each other with the row’s new ETag', async () => {
    await aStoredMessage('hot');
    const update = await bench.updateOf('hot', {});
    const counted = transport((_, send) => send());
    const many = Array.from({ length: 60 }, (_, index) =>
      aTransaction(`h${index}`, [{ ...update, changes: { [attempts.name]: index } }]),
    );
    const written = await bench.write(many, { fetch: counted.fetch });
    expect([...written.values()].every(({ outcome }) => outcome === 'written')).toBe(true);
    expect(counted.calls()).toBe(3);
    expect(await bench.messageNamed('hot')).toMatchObject({ [attempts.name]: 59 });
  });

  test('what follows a fold that was not written is not sent', async () => {
    await aStoredMessage('broken');
    const update = { ...(await bench.updateOf('broken', {})), etag: 'W/"1"' };
    const many = Array.from({ length: 30 }, (_, index) => aTransaction(`b${index}`, [update]));
    const counted = transport((_, send) => send());
    const written = await bench.write(many, { fetch: counted.fetch });
    expect([...written.values()].every(({ outcome }) => outcome === 'conflict')).toBe(true);
    expect(written.get('b29')).toMatchObject({ code: 'transaction.not-sent' });
    expect(counted.calls()).toBe(1);
  });

  test('an answer lost after execution: sent again, and the repeat collides instead of doubling (F2, F5)', async () => {
    const lossy = transport(async (call, send) => {
      const response = await send();
      if (call > 1) return response;
      await response.text();
      throw new TypeError('fetch failed', { cause: new Error('socket hang up') });
    });
    const written = await bench.write([aTransaction('lost')], { fetch: lossy.fetch });
    expect(outcomesOf(written)).toEqual({ lost: 'conflict' });
    expect(lossy.calls()).toBe(2);
    expect((await bench.notes()).filter((key) => key === 'lost')).toHaveLength(1);
  });

  test('an answer lost before execution: sent again and written (F1, F7)', async () => {
    const flaky = transport((call, send) =>
      call < 3 ? Promise.resolve(new Response('<html>bad gateway</html>', { status: 502 })) : send(),
    );
    expect(outcomesOf(await bench.write([aTransaction('gateway')], { fetch: flaky.fetch }))).toEqual({
      gateway: 'written',
    });
    expect(flaky.calls()).toBe(3);
  });

  test('gives up after six tries: the outcome is unknown, never claimed', async () => {
    const dead = transport(() => Promise.reject(new TypeError('fetch failed')));
    expect(outcomesOf(await bench.write([aTransaction('dead')], { fetch: dead.fetch }))).toEqual({ dead: 'unknown' });
    expect(dead.calls()).toBe(6);
  });

  test('a 429 is waited for as the server asks and then sent again, not counted as executed (F6)', async () => {
    const waits: number[] = [];
    const busy = transport((call, send) =>
      call === 1
        ? Promise.resolve(
            new Response('{"error":{"code":"0x80072322","message":"limit"}}', {
              status: 429,
              headers: { 'retry-after': '7' },
            }),
          )
        : send(),
    );
    let time = 0;
    const clock = {
      now: () => time,
      random: () => 0,
      sleep: (milliseconds: number) => {
        waits.push(milliseconds);
        time += milliseconds;
        return Promise.resolve();
      },
    };
    const gate = throttleGate({ first: 2, most: 4, patienceMilliseconds: 60_000 }, clock);
    const written = await bench.write([aTransaction('busy')], { fetch: busy.fetch, clock, gate });
    expect(outcomesOf(written)).toEqual({ busy: 'written' });
    expect(waits).toEqual([7_000]);
  });

  test('a batch the server has no time for is sent again in smaller ones (reliability 1.5)', async () => {
    const sizes: number[] = [];
    const slow: typeof fetch = (input, init) => {
      const size = bodyOf(init).match(/^POST /gm)?.length ?? 0;
      sizes.push(size);
      return size > 250 ? Promise.resolve(new Response('', { status: 504 })) : fetch(input, init);
    };
    const many = Array.from({ length: 500 }, (_, index) => aTransaction(`slow${index}`));
    const written = await bench.write(many, { fetch: slow });
    expect([...written.values()].every(({ outcome }) => outcome === 'written')).toBe(true);
    expect(sizes).toEqual([500, 450, 200, 300, 200, 100]);
  });

  test('a batch refused as a whole is taken apart until only the refused transaction is left', async () => {
    const picky: typeof fetch = (input, init) =>
      bodyOf(init).includes(rowId('inbox', 'picked'))
        ? Promise.resolve(new Response('{"error":{"code":"0x0","message":"no"}}', { status: 400 }))
        : fetch(input, init);
    const written = await bench.write([aTransaction('p1'), aTransaction('picked'), aTransaction('p2')], {
      fetch: picky,
    });
    expect(outcomesOf(written)).toEqual({ p1: 'written', picked: 'rejected', p2: 'written' });
  });
});
