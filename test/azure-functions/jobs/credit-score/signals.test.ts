import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { creditScoreJobs } from '../../../../azure-functions/src/adapters/compose/credit-score-jobs';
import { fileSignals } from '../../../../azure-functions/src/adapters/signals/file-signals';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { noValue, values, VECTOR_GROUPS } from '../../../core/credit-score/vector-scoring';
import { on, scoreWorld, type ScoreWorld, taken } from './score-world';

const RATING = {
  code: 'RATING',
  factor: 'externalSignal',
  signal: 'agency:rating',
  lines: [...values(['A', 5], [undefined, 1]), noValue(3, 0)],
} as const;

let dataverse: ProvisionedDataverse;
let world: ScoreWorld;
let server: Server;
let said = '';
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await scoreWorld(dataverse);
  await world.scoring(
    [...VECTOR_GROUPS, RATING],
    [
      { riskGroup: 'high', fromScore: 0, toScore: 23 },
      { riskGroup: 'low', fromScore: 24, toScore: 40 },
    ],
  );
  await world.mayScore('act');
  server = createServer((_request, response) => response.end(said));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}, 120_000);
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await dataverse.close();
});

async function aCustomer(name: string): Promise<string> {
  const customer = await world.customerX(name);
  await world.invoice(customer, name, { on: '2026-01-01', due: '2026-01-31', minor: 600_00, paidOn: '2026-02-08' });
  return customer;
}
const line = (customer: string, text: string, over: object = {}) =>
  JSON.stringify({
    customer,
    source: 'agency',
    kind: 'rating',
    text,
    observedOn: '2026-06-01',
    staleAfterDays: 10,
    ...over,
  });
const take = async (text: string, day = '2026-06-05') =>
  taken(await world.jobs.takeSignals([fileSignals('ratings.jsonl', text, { staleAfterDays: 30 })], on(day)));

describe('takeSignals', () => {
  test('keeps a signal once, however often it comes, and scores its customer with it', async () => {
    const customer = await aCustomer('SIGNAL');
    expect(await take(line('SIGNAL', 'A'))).toMatchObject([
      { stored: 1, known: 0, defects: [], customerIds: [customer] },
    ]);
    expect(await world.scores(customer)).toMatchObject([
      { event: 'signal', score: 26, riskGroup: 'low', stale: false },
    ]);
    expect(await take(line('SIGNAL', 'A'))).toMatchObject([{ stored: 0, known: 1, defects: [], customerIds: [] }]);
    expect(await world.scores(customer)).toHaveLength(1);
  });

  test('one that says something else of the same moment is a defect, and so are strangers and what is to come', async () => {
    await aCustomer('DIFFERS');
    await take(line('DIFFERS', 'A'));
    const lines = [
      line('DIFFERS', 'B'),
      line('NOBODY', 'A'),
      line('DIFFERS', 'A', { observedOn: '2026-06-06' }),
      line('DIFFERS', 'C', { observedOn: '2026-06-02' }),
    ];
    expect(await take(lines.join('\n'))).toMatchObject([
      {
        stored: 1,
        known: 0,
        defects: [
          { at: 1, code: 'signal.differs' },
          { at: 2, code: 'signal.customer-unknown' },
          { at: 3, code: 'signal.in-the-future' },
        ],
      },
    ]);
  });

  test('a signal older than it may be is not used any more: flagged on score and profile, a line for no value instead', async () => {
    const customer = await aCustomer('STALE');
    await take(line('STALE', 'A'));
    const score = async (day: string) =>
      taken(await world.scoreCustomers({ customerIds: [customer], event: 'nightly' }, on(day)));
    expect((await score('2026-06-11')).outcomes).toMatchObject([{ outcome: 'unchanged' }]);
    expect((await score('2026-06-12')).outcomes).toMatchObject([
      { outcome: 'scored', score: 21, riskGroup: 'high', previous: 'low' },
    ]);
    expect(await world.profile(customer)).toMatchObject({ riskScoreStale: true, riskScore: 21 });
    const [, stale] = await world.scores(customer);
    expect(stale).toMatchObject({ stale: true, previousRiskGroup: 'low' });
    expect(JSON.parse(stale?.breakdown ?? '')).toMatchObject({ stale: ['RATING'] });
    await take(line('STALE', 'A', { observedOn: '2026-06-12' }), '2026-06-13');
    expect(await world.profile(customer)).toMatchObject({ riskScoreStale: false, riskScore: 26 });
  });
});

describe('the sources of the policy', () => {
  const night = (hosts: readonly string[]) =>
    creditScoreJobs({
      dataverse: world.session.connection,
      customerEvent: world.jobs.customerEvent,
      signalHosts: hosts,
    }).creditScore;

  test('are asked by night when the environment allows their host, and are silent when it does not', async () => {
    const customer = await aCustomer('NIGHTLY');
    said = line('NIGHTLY', 'A', { observedOn: '2026-06-04' });
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
    await world.mayScore('act', JSON.stringify({ sources: [{ name: 'agency', url, staleAfterDays: 10 }] }));
    expect(taken(await night([]).work(on('2026-06-05')))).toMatchObject({ signals: 0, silentSources: 1 });
    expect(taken(await night(['127.0.0.1']).work(on('2026-06-05')))).toMatchObject({
      signals: 1,
      silentSources: 0,
      signalDefects: 0,
    });
    expect(await world.profile(customer)).toMatchObject({ riskScore: 26 });
    await world.mayScore('act', '{"sources":"none"}');
    expect(taken(await night(['127.0.0.1']).work(on('2026-06-05')))).toMatchObject({ silentSources: 1 });
  });
});
