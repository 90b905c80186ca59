import { callDataverse } from '../../../../azure-functions/src/adapters/dataverse/call-dataverse';
import { type DataverseConnection } from '../../../../azure-functions/src/adapters/dataverse/connection';
import { beginTrying, waitToTryAgain } from '../../../../azure-functions/src/adapters/dataverse/patiently';
import { type Reply } from '../../../../azure-functions/src/adapters/dataverse/reply';
import { throttleGate } from '../../../../azure-functions/src/adapters/dataverse/throttle-gate';
import { DOCUMENTED_LIMITS, type ProtectionLimits } from '../../../../local/dataverse/limits/protection-limits';
import { aDataverse, type TestDataverse } from '../../../local/dataverse/contract/a-dataverse';
import { aContext } from './a-dataverse';

/** Our gate against the limits themselves: one clock for both, and it jumps when the gate sleeps. */
describe('calls through the gate, with the service protection limits on', () => {
  let time = Date.parse('2026-03-01T10:00:00Z');
  let dataverse: TestDataverse;
  afterEach(() => dataverse.close());

  async function connected(limits: Partial<ProtectionLimits>): Promise<DataverseConnection> {
    dataverse = await aDataverse({ now: () => new Date(time), limits: { ...DOCUMENTED_LIMITS, ...limits } });
    const sleep = (milliseconds: number): Promise<void> => {
      time += milliseconds;
      return Promise.resolve();
    };
    const clock = { now: () => time, sleep, random: () => 0 };
    return {
      url: dataverse.url,
      tokens: { tokenFor: () => Promise.resolve('a-token') },
      gate: throttleGate({ first: 2, most: 8, patienceMilliseconds: 600_000 }, clock),
      deadlines: { singleMilliseconds: 5_000, batchMilliseconds: 5_000 },
      fetch,
      clock,
      patience: { tries: 6, milliseconds: 3_600_000 },
    };
  }
  async function patiently(connection: DataverseConnection, path: string): Promise<Reply> {
    const { since } = beginTrying(connection.clock);
    for (let tries = 0; ; tries += 1) {
      const reply = await callDataverse(connection, aContext, { method: 'GET', path });
      if (reply.outcome !== 'throttled' || !(await waitToTryAgain(connection, { tries, since }, reply))) return reply;
    }
  }
  const refusals = async (): Promise<number> =>
    ((await (await fetch(`${dataverse.url}/__local/requests`)).json()) as { failures: number }).failures;

  test('forty calls at once all come through a limit of ten, with fewer refusals than calls', async () => {
    const connection = await connected({ requests: 10 });
    const replies = await Promise.all(Array.from({ length: 40 }, () => patiently(connection, 'WhoAmI')));
    expect(replies.map(({ outcome }) => outcome)).toEqual(replies.map(() => 'ok'));
    expect(await refusals()).toBeLessThan(40);
  });
  test('the gate never has more calls under way than the server lets in at once', async () => {
    const connection = await connected({ concurrent: 8 });
    const replies = await Promise.all(Array.from({ length: 60 }, () => patiently(connection, 'accounts?$top=1')));
    expect(replies.map(({ outcome }) => outcome)).toEqual(replies.map(() => 'ok'));
    expect(await refusals()).toBe(0);
  });
  test('a limit of time passes, too: every call is carried out in the end', async () => {
    const connection = await connected({ executionMilliseconds: 1 });
    for (let call = 0; call < 5; call += 1)
      expect(await patiently(connection, 'accounts?$top=1')).toMatchObject({ outcome: 'ok' });
    expect(await refusals()).toBeGreaterThan(0);
  });
});
