import { aReceiver } from '../pipeline/a-receiver';
import { aStep } from '../pipeline/a-step';
import { aDataverse, errorOf, type TestDataverse } from './a-dataverse';

describe('what stops a request', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  afterAll(() => dataverse.close());

  test('row 7: a synchronous step that refuses is 400 0x80040265 with the name of the step', async () => {
    const receiver = await aReceiver();
    receiver.answer = () => 500;
    await aStep(dataverse, { message: 'Delete', table: 'task', url: receiver.url, stage: 20, mode: 0 });
    const task = await dataverse.create('tasks', { subject: 'T' });
    const answer = await dataverse.call('DELETE', `tasks(${task})`);
    await receiver.close();
    expect([answer.status, errorOf(answer)]).toEqual([
      400,
      {
        code: '0x80040265',
        message: "Endpoint unavailable. The synchronous step 'task Delete' did not succeed.",
      },
    ]);
    expect((await dataverse.call('GET', `tasks(${task})?$select=subject`)).json['subject']).toBe('T');
  });
  test('row 94: a body above 128 MB is 413, and the server goes on', async () => {
    const answer = await fetch(`${dataverse.api}accounts`, {
      method: 'POST',
      headers: { Authorization: 'Bearer x', 'Content-Type': 'application/json' },
      body: new Uint8Array(128 * 1024 * 1024 + 1).fill(0x20),
    });
    expect(answer.status).toBe(413);
    expect(((await answer.json()) as { error: object }).error).toHaveProperty(
      'message',
      'The request body is too large.',
    );
    expect((await dataverse.call('GET', 'WhoAmI')).status).toBe(200);
  });
});
