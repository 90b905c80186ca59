import { aDataverse, errorOf, type TestDataverse } from '../contract/a-dataverse';
import { aReceiver, type Receiver } from './a-receiver';
import { aStep } from './a-step';

describe('steps that a request switches off', () => {
  let dataverse: TestDataverse;
  let receiver: Receiver;
  let steps: readonly string[];
  beforeAll(async () => {
    dataverse = await aDataverse();
    receiver = await aReceiver();
    const step = { message: 'Create', table: 'account', url: receiver.url } as const;
    steps = [
      await aStep(dataverse, { ...step, stage: 20, mode: 0, name: 'before' }),
      await aStep(dataverse, { ...step, stage: 40, mode: 0, name: 'after' }),
      await aStep(dataverse, { ...step, stage: 40, mode: 1, name: 'later' }),
    ];
  });
  afterAll(async () => {
    await dataverse.close();
    await receiver.close();
  });
  const calledWith = async (headers: Record<string, string>): Promise<readonly unknown[]> => {
    receiver.received.splice(0);
    await dataverse.call('POST', 'accounts', { body: { name: 'A' }, headers });
    await dataverse.idle();
    return receiver.received.map(({ body }) => `${String(body['Stage'])}/${String(body['Mode'])}`);
  };

  test.each([
    [{}, ['20/0', '40/0', '40/1']],
    [{ 'MSCRM.BypassCustomPluginExecution': 'true' }, ['40/1']],
    [{ 'MSCRM.BypassCustomPluginExecution': 'false' }, ['20/0', '40/0', '40/1']],
    [{ 'MSCRM.BypassBusinessLogicExecution': 'CustomSync' }, ['40/1']],
    [{ 'MSCRM.BypassBusinessLogicExecution': 'CustomAsync' }, ['20/0', '40/0']],
    [{ 'MSCRM.BypassBusinessLogicExecution': 'CustomSync,CustomAsync' }, []],
  ] as [Record<string, string>, string[]][])('row 90: %j leaves %j', async (headers, called) => {
    expect(await calledWith(headers)).toEqual(called);
  });
  test('row 90: single steps by their ids; ids of other steps are ignored', async () => {
    const unknown = '00000000-0000-0000-0000-000000000009';
    const named = `"${steps[0]?.toUpperCase() ?? ''}, ${steps[2] ?? ''}, ${unknown}"`;
    expect(await calledWith({ 'MSCRM.BypassBusinessLogicExecutionStepIds': named })).toEqual(['40/0']);
  });
  test.each([
    [{ 'MSCRM.BypassBusinessLogicExecution': 'Everything' }, 'Everything'],
    [{ 'MSCRM.BypassBusinessLogicExecutionStepIds': 'a,b,c,d' }, 'at most 3'],
  ] as [Record<string, string>, string][])('row 90: %j is refused (our choice)', async (headers, text) => {
    const answer = await dataverse.call('POST', 'accounts', { body: { name: 'A' }, headers });
    expect([answer.status, errorOf(answer).code]).toEqual([400, '0x80040203']);
    expect(errorOf(answer).message).toContain(text);
  });
});
