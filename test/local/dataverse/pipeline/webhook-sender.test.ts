import { createWebhookSender } from '../../../../local/dataverse/pipeline/webhook-sender';
import { aReceiver } from './a-receiver';

describe('the sender of webhooks', () => {
  test('waits the documented 60 s for an answer unless told otherwise', async () => {
    const receiver = await aReceiver();
    const timeout = jest.spyOn(AbortSignal, 'timeout');
    const endpoint = { id: 'e', url: receiver.url, authentication: 'none', secret: '' } as const;
    await createWebhookSender().send(endpoint, { body: '{}', headers: {} });
    await createWebhookSender(50).send(endpoint, { body: '{}', headers: {} });
    expect(timeout.mock.calls).toEqual([[60_000], [50]]);
    timeout.mockRestore();
    await receiver.close();
  });
});
