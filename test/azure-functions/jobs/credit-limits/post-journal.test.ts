import { checkLimits } from '@o2c/core/credit-limits';
import { tables } from '@o2c/core/dataverse';
import { instant, type Money } from '@o2c/core/kernel';
import { writeTransactions } from '../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { postThrough } from '../../../../azure-functions/src/jobs/credit-limits/post-through';
import { limitRows } from '../../../../azure-functions/src/adapters/dataverse/rows/limit-rows';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { type Death, mortalProcess } from '../../../proof/harness/mortal-process';
import { eur, taken } from '../credit/credit-builders';
import { updateRow } from '../credit/update-row';
import { type LineFacts, limitWorld, type LimitWorld, step, TODAY } from './limit-world';

let dataverse: ProvisionedDataverse;
let world: LimitWorld;
let manager: string;
let analyst: string;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await limitWorld(dataverse);
  manager = await world.userId('credit');
  analyst = await world.userId('analyst');
}, 120_000);
afterAll(() => dataverse.close());

const BEFORE: Money = eur(1_000_00);
const AFTER: Money = eur(1_500_00);

async function customers(name: string, count: number): Promise<readonly LineFacts[]> {
  const lines: LineFacts[] = [];
  for (let at = 1; at <= count; at += 1) {
    const customerId = await world.customer(`${name}-${String(at)}`, { creditLimit: BEFORE });
    lines.push({ customerId, limit: AFTER });
  }
  return lines;
}

async function submitted(name: string, count: number): Promise<string> {
  const id = await world.journal(await customers(name, count));
  await world.carryOut(step(id, 'submit', analyst));
  return id;
}

/** What is wrong with a journal at any moment: a limit without its line, a line without its limit, a decision too many or too few. */
async function wrongs(id: string): Promise<readonly string[]> {
  const { lines, type, status } = await world.stored(id);
  const found: string[] = [];
  for (const line of lines) {
    const profile = await world.profile(line.customerId);
    const { postedOn } = line;
    const posted = postedOn === undefined ? [] : [{ ...line, type, postedOn }];
    const expected = postedOn === undefined ? BEFORE : AFTER;
    if (profile.creditLimit?.minor !== expected.minor) found.push(`line ${String(line.sequence)} and its limit differ`);
    found.push(...checkLimits([profile], posted).map(({ text }) => text));
    const told = (await world.decisions(profile.id)).length;
    if (told !== posted.length) found.push(`line ${String(line.sequence)} has ${String(told)} decisions`);
  }
  if (status === 'posted' && lines.some(({ postedOn }) => postedOn === undefined)) found.push('posted, not all lines');
  return found;
}

const limitPorts = (process?: Parameters<LimitWorld['jobsOver']>[0]) => ({
  ...limitRows({ ...dataverse.session.connection, ...process }, dataverse.session.context),
  limitsChanged: () => Promise.resolve(),
});

describe('posting a journal (CR-14)', () => {
  test('posted again it stays as it is', async () => {
    const id = await submitted('AGAIN', 2);
    await world.carryOut(step(id, 'post', manager));
    const before = await world.stored(id);
    const again = await world.carryOut(step(id, 'post', manager));
    expect(again.result).toMatchObject({ unchanged: true });
    expect(await world.stored(id)).toEqual(before);
    expect(await wrongs(id)).toEqual([]);
  });

  test('two at once: one posts it, the other finds that somebody did', async () => {
    const id = await submitted('ATONCE', 2);
    const both = await Promise.all([1, 2].map(() => world.prepare(step(id, 'post', manager))));
    const outcomes = await Promise.all(
      both.map(async (prepared) => {
        const { creates = [], updates = [] } = taken(prepared).effects ?? {};
        const { connection, context } = dataverse.session;
        return (await writeTransactions(connection, context, [{ key: 'request', creates, updates }])).get('request');
      }),
    );
    expect(outcomes.map((outcome) => outcome?.outcome).sort()).toEqual(['conflict', 'written']);
    expect(await world.stored(id)).toMatchObject({ status: 'posted' });
    expect(await wrongs(id)).toEqual([]);
  });

  test('a customer who changed meanwhile stops the whole journal, and it is posted when asked again', async () => {
    const id = await submitted('MEANWHILE', 2);
    const prepared = taken(await world.prepare(step(id, 'post', manager)));
    const [line] = (await world.stored(id)).lines;
    const profile = { table: tables.customerProfile, id: line?.profileId ?? '' };
    await updateRow(dataverse.session, profile, { [tables.customerProfile.columns.version.name]: 7 });
    const { creates = [], updates = [] } = prepared.effects ?? {};
    const { connection, context } = dataverse.session;
    const outcomes = await writeTransactions(connection, context, [{ key: 'request', creates, updates }]);
    expect(outcomes.get('request')).toMatchObject({ outcome: 'conflict' });
    expect(await world.stored(id)).toMatchObject({ status: 'submitted' });
    expect(await wrongs(id)).toEqual([]);
    expect(await world.carryOut(step(id, 'post', manager))).toMatchObject({ outcome: 'written' });
    expect(await wrongs(id)).toEqual([]);
  });

  test('a rejected journal is over, and says so', async () => {
    const id = await submitted('REJECTED', 1);
    expect(await world.carryOut(step(id, 'reject', manager))).toMatchObject({ outcome: 'written' });
    for (const next of ['submit', 'post', 'reject'] as const)
      expect(await world.prepare(step(id, next, manager))).toMatchObject({ ok: false });
    expect(await wrongs(id)).toEqual([]);
  });

  test('killed before and after each call of a posting in one change set, it is posted whole or not at all', async () => {
    const post = async (id: string, process: ReturnType<typeof mortalProcess>): Promise<void> => {
      const action = world
        .jobsOver(process)
        .limitActions(TODAY)
        .find(({ type }) => type === 'credit.adjust-limit');
      const { creates = [], updates = [] } =
        taken((await action?.prepare(step(id, 'post', manager))) ?? NOTHING).effects ?? {};
      const over = { ...dataverse.session.connection, fetch: process.fetch, clock: process.clock };
      await writeTransactions(over, dataverse.session.context, [{ key: 'request', creates, updates }]);
    };
    const failures = await enumerated((at) => submitted(`WHOLE${at}`, 2), post);
    expect(failures).toEqual([]);
  }, 120_000);

  test('killed before and after each call of a posting line by line, the next run posts the rest and nothing twice', async () => {
    const post = async (id: string, process: ReturnType<typeof mortalProcess>): Promise<void> => {
      expect(await postThrough(limitPorts(process), id, TODAY)).toEqual({ ok: true, value: { outcome: 'posted' } });
    };
    const make = async (at: string): Promise<string> => world.approvedJournal(await customers(`LINE${at}`, 3));
    expect(await enumerated(make, post)).toEqual([]);
  }, 120_000);

  test('two runs at once post each line once', async () => {
    const id = await world.approvedJournal(await customers('RUNS', 3));
    const both = await Promise.all([1, 2].map(() => postThrough(limitPorts(), id, TODAY)));
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await world.stored(id)).toMatchObject({ status: 'posted' });
    expect(await wrongs(id)).toEqual([]);
  });

  test('a line that is not right any more parks the rest by name, and what was posted stays', async () => {
    const lines = await customers('PARK', 2);
    const id = await world.approvedJournal(lines);
    const [first] = lines;
    const later = { ...TODAY, now: instant('2028-01-01T09:00:00Z'), today: '2028-01-01' as typeof TODAY.today };
    expect(await postThrough(limitPorts(), id, later)).toEqual({
      ok: true,
      value: { outcome: 'parked', code: 'credit-adjustment.expired' },
    });
    const { status, lines: stored } = await world.stored(id);
    expect(status).toBe('approved');
    expect(stored.map(({ refusal }) => refusal)).toEqual(['credit-adjustment.expired', undefined]);
    expect(first && (await world.profile(first.customerId)).creditLimit).toEqual(BEFORE);
    const job = await world.limitJobs.creditReview.work(TODAY);
    expect(job).toMatchObject({ ok: true, value: { posted: 1 } });
    expect(await wrongs(id)).toEqual([]);
  });

  test('a journal of 300 lines is let go with the request and posted line by line', async () => {
    const { connection, context } = dataverse.session;
    const lines = Array.from({ length: 300 }, (_, at) => ({ customerId: customerId(at), limit: AFTER }));
    const creates = lines.map(({ customerId: id }, at) => world.profileRows(id, `MANY-${String(at)}`, BEFORE));
    const written = await writeTransactions(
      connection,
      context,
      creates.map((rows, at) => ({ key: String(at), creates: rows, updates: [] })),
    );
    expect([...written.values()].every(({ outcome }) => outcome === 'written')).toBe(true);
    const id = await world.journal(lines);
    await world.carryOut(step(id, 'submit', analyst));
    const posted = await world.carryOut(step(id, 'post', manager));
    expect(posted).toMatchObject({ outcome: 'written', result: { outcome: 'posting', lines: 300 } });
    const { status, lines: stored } = await world.stored(id);
    expect([status, stored.filter(({ postedOn }) => postedOn !== undefined).length]).toEqual(['posted', 300]);
    expect((await world.profile(customerId(299))).creditLimit).toEqual(AFTER);
  }, 120_000);
});

const customerId = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const NOTHING = { ok: false, error: { code: 'no action' } } as const;

/** Kills a posting before and after each of its calls, looks at the rows, lets a fresh process run, and looks again. */
async function enumerated(
  make: (at: string) => Promise<string>,
  post: (id: string, process: ReturnType<typeof mortalProcess>) => Promise<void>,
): Promise<readonly string[]> {
  const undisturbed = mortalProcess();
  await post(await make('0'), undisturbed);
  expect(undisturbed.calls.length).toBeGreaterThan(1);
  const failures: string[] = [];
  for (const [index] of undisturbed.calls.entries()) {
    for (const moment of ['before', 'after'] as const) {
      const death: Death = { call: index + 1, moment };
      const where = `${moment} call ${String(death.call)}`;
      const id = await make(`${String(death.call)}${moment.slice(0, 1)}`);
      const killed = mortalProcess(death);
      void post(id, killed).catch(() => undefined);
      await killed.died;
      failures.push(...(await wrongs(id)).map((wrong) => `${where}: ${wrong}`));
      await post(id, mortalProcess());
      killed.bury();
      failures.push(...(await wrongs(id)).map((wrong) => `afterwards, ${where}: ${wrong}`));
      if ((await world.stored(id)).status !== 'posted') failures.push(`${where}: not posted in the end`);
    }
  }
  return failures;
}
