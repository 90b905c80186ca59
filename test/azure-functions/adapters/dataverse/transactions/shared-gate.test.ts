import { throttleGate } from '../../../../../azure-functions/src/adapters/dataverse/throttle-gate';
import { writeTransactions } from '../../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { aConnection, aContext, anError } from '../a-dataverse';
import { aTransaction } from './a-writer';

/** Answers every batch with one change set that succeeded. */
const GOOD = [
  '--b',
  'Content-Type: multipart/mixed; boundary=c',
  '',
  '--c',
  'Content-Type: application/http',
  '',
  'HTTP/1.1 204 No Content',
  '',
  '',
  '--c--',
  '--b--',
  '',
].join('\r\n');

/** One identity: its own gate and clock; remembers when its calls reached the server. */
function anIdentity(throttledAtFirst: number) {
  let time = 0;
  const calls: number[] = [];
  const clock = {
    now: () => time,
    random: () => 0,
    sleep: (milliseconds: number) => {
      time += milliseconds;
      return Promise.resolve();
    },
  };
  const connection = {
    ...aConnection('http://127.0.0.1:9'),
    clock,
    gate: throttleGate({ first: 1, most: 4, patienceMilliseconds: 60_000 }, clock),
    fetch: () => {
      calls.push(time);
      if (calls.length <= throttledAtFirst)
        return Promise.resolve(new Response(anError('0x80072321'), { status: 429, headers: { 'retry-after': '30' } }));
      return Promise.resolve(new Response(GOOD, { headers: { 'content-type': 'multipart/mixed; boundary=b' } }));
    },
  };
  const write = (key: string) => writeTransactions(connection, aContext, [aTransaction(key)]);
  return { calls, write };
}

test('a Retry-After that one call is told holds all calls of that identity, and no other identity (design.md decision 14, F6)', async () => {
  const [posting, outreach] = [anIdentity(1), anIdentity(0)];
  const written = await Promise.all([posting.write('a'), posting.write('b'), posting.write('c'), outreach.write('d')]);
  expect(written.flatMap((outcomes) => [...outcomes.values()].map(({ outcome }) => outcome))).toEqual(
    Array.from({ length: 4 }, () => 'written'),
  );
  expect(posting.calls).toEqual([0, 30_000, 30_000, 30_000]);
  expect(outreach.calls).toEqual([0]);
});
