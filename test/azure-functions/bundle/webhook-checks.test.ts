import { actionRequestCreated } from '@o2c/plugins-ts/src/steps/o2c_actionrequest.create.post-operation';
import { STEP_SECRET_HEADER, STEPS_PATH } from '@o2c/plugins-ts/src/steps/steps';
import { type AzuriteQueue, startAzuriteQueue } from '../../builders/azurite-queue';
import { type ChildServer } from '../../builders/child-server';
import { type ScriptedServer } from '../adapters/dataverse/a-dataverse';
import { startSmallDataverse } from './a-small-dataverse';
import { ORGANIZATION, PREVIOUS_SECRET, SECRET, startFunctionsApp } from './functions-app';
import { startTestIssuer, type TestIssuer } from './test-issuer';

const payload = (changes: object = {}) => ({
  MessageName: 'Create',
  PrimaryEntityName: actionRequestCreated.table,
  PrimaryEntityId: '70000000-0000-4000-8000-000000000007',
  OrganizationId: ORGANIZATION,
  InitiatingUserId: '71000000-0000-4000-8000-000000000007',
  UserId: '71000000-0000-4000-8000-000000000007',
  OperationId: '72000000-0000-4000-8000-000000000007',
  CorrelationId: '73000000-0000-4000-8000-000000000007',
  Depth: 1,
  Stage: 40,
  Mode: 1,
  InputParameters: [],
  ...changes,
});

describe('steps at the deployed bundle', () => {
  let issuer: TestIssuer;
  let dataverse: ScriptedServer;
  let azurite: AzuriteQueue;
  let app: ChildServer;
  beforeAll(async () => {
    [issuer, dataverse, azurite] = await Promise.all([startTestIssuer(), startSmallDataverse(), startAzuriteQueue()]);
    app = await startFunctionsApp({
      dataverseUrl: dataverse.url,
      issuerUrl: issuer.url,
      queue: azurite.connectionString,
    });
  });
  afterAll(() => Promise.all([app.stop(), dataverse.close(), issuer.close(), azurite.stop()]));

  const writes = () => dataverse.seen.filter(({ method }) => method !== 'GET').length;
  const tell = async (headers: Record<string, string>, body: unknown = payload()) => {
    const response = await fetch(app.url + STEPS_PATH, {
      method: 'POST',
      headers: { 'x-ms-dynamics-organization': 'o2ctest', 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return response.status;
  };

  test.each([SECRET, PREVIOUS_SECRET])(
    '11: either of two secrets opens, so that one can be changed without a gap',
    async (secret) => {
      expect(await tell({ [STEP_SECRET_HEADER]: secret })).toBe(200);
    },
  );

  test.each([
    ['no secret', {}],
    ['an empty one', { [STEP_SECRET_HEADER]: '' }],
    ['another one', { [STEP_SECRET_HEADER]: 'the-secret-of-somebody-else-altogether' }],
    ['the beginning of it', { [STEP_SECRET_HEADER]: SECRET.slice(0, -1) }],
    ['more than it', { [STEP_SECRET_HEADER]: `${SECRET}x` }],
    ['two in one header', { [STEP_SECRET_HEADER]: `${SECRET}, ${PREVIOUS_SECRET}` }],
  ])('11: %s is 401, and nothing is written', async (_, headers) => {
    const before = writes();
    expect(await tell(headers)).toBe(401);
    expect(writes()).toBe(before);
  });

  test('11: the secret is taken from the header only, never from the address', async () => {
    const response = await fetch(`${app.url}${STEPS_PATH}?code=${SECRET}&${STEP_SECRET_HEADER}=${SECRET}`, {
      method: 'POST',
      body: '{}',
    });
    expect(response.status).toBe(401);
  });

  test.each([
    { case: 'of another organization by its header', headers: { 'x-ms-dynamics-organization': 'other' }, status: 401 },
    {
      case: 'of another organization by its id',
      body: payload({ OrganizationId: '99000000-0000-4000-8000-000000000009' }),
      status: 401,
    },
    { case: 'at the third level of a loop', body: payload({ Depth: 3 }), status: 400 },
    { case: 'that no step is registered for', body: payload({ MessageName: 'Delete' }), status: 400 },
    { case: 'of another stage', body: payload({ Stage: 20 }), status: 400 },
    { case: 'without an id', body: payload({ PrimaryEntityId: 'x' }), status: 400 },
    { case: 'that is no JSON', body: '{', status: 400 },
  ])('refuses an event $case', async ({ headers, body, status }) => {
    expect(await tell({ [STEP_SECRET_HEADER]: SECRET, ...headers }, body)).toBe(status);
  });

  test('takes a body that lost its parameters over 256 KB: only ids are used', async () => {
    const stripped = payload({ InputParameters: undefined, OperationId: '74000000-0000-4000-8000-000000000007' });
    expect(await tell({ [STEP_SECRET_HEADER]: SECRET, 'x-ms-dynamics-msg-size-exceeded': 'true' }, stripped)).toBe(200);
  });

  test('40: no secret reaches the log', async () => {
    await tell({ [STEP_SECRET_HEADER]: `${SECRET}-wrong` });
    expect(app.log.join('\n')).not.toContain(SECRET);
  });

  test('health: alive always, ready when Dataverse and the queue answer', async () => {
    const live = await fetch(`${app.url}/api/health/live`);
    const ready = await fetch(`${app.url}/api/health/ready`);
    expect([live.status, await live.json()]).toEqual([200, { status: 'live' }]);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ready', checks: { dataverse: 'ok', outreach: 'ok', queue: 'ok' } },
    ]);
  });
});
