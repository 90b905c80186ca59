import { HttpRequest, InvocationContext } from '@azure/functions';
import { ok } from '@o2c/core/kernel';
import { actionRequestCreated } from '@o2c/plugins-ts/src/steps/o2c_actionrequest.create.post-operation';
import { STEP_SECRET_HEADER } from '@o2c/plugins-ts/src/steps/steps';
import { type StepEvent } from '@o2c/plugins-ts/src/steps/step';
import { receiveStepHandler } from '../../../azure-functions/src/functions/receive-step';
import { type Inbox } from '../../../azure-functions/src/jobs/inbox';

const SECRET = 'a-secret-of-thirty-two-characters';
const ORGANIZATION = '30000000-0000-4000-8000-000000000003';
const RECORD = '70000000-0000-4000-8000-000000000007';

function anInbox(): Inbox & { readonly keys: Set<string> } {
  const keys = new Set<string>();
  const note: Inbox['note'] = ({ key }) => {
    const known = keys.has(key);
    keys.add(key);
    return Promise.resolve(ok(known ? 'known' : 'new'));
  };
  return { keys, note };
}

function aReceiver(inbox: Inbox = anInbox()) {
  const events: StepEvent[] = [];
  const react = (event: StepEvent) => Promise.resolve(void events.push(event));
  const handler = receiveStepHandler({
    secrets: [SECRET],
    organizationId: ORGANIZATION,
    organizationName: 'contoso',
    inbox,
    reactions: [{ step: actionRequestCreated, react }],
  });
  const tell = async (changes: object = {}) => {
    const body = {
      MessageName: 'Create',
      PrimaryEntityName: actionRequestCreated.table,
      PrimaryEntityId: RECORD.toUpperCase(),
      OrganizationId: ORGANIZATION,
      InitiatingUserId: RECORD,
      OperationId: '72000000-0000-4000-8000-000000000007',
      CorrelationId: '73000000-0000-4000-8000-000000000007',
      Depth: 2,
      Stage: 40,
      Mode: 1,
      ...changes,
    };
    const headers = { [STEP_SECRET_HEADER]: SECRET, 'x-ms-dynamics-organization': 'Contoso' };
    const request = new HttpRequest({
      method: 'POST',
      url: 'http://localhost/api/steps',
      headers,
      body: { string: JSON.stringify(body) },
    });
    const response = await handler(request, new InvocationContext({ logHandler: () => undefined }));
    return response.status;
  };
  return { tell, events };
}

describe('receiveStepHandler', () => {
  test('acts on an event once, however often it is delivered', async () => {
    const { tell, events } = aReceiver();
    expect([await tell(), await tell(), await tell()]).toEqual([200, 200, 200]);
    expect(events).toEqual([
      {
        step: actionRequestCreated,
        recordId: RECORD,
        initiatingUserId: RECORD,
        correlationId: '73000000-0000-4000-8000-000000000007',
      },
    ]);
  });

  test('two records of one operation are two events', async () => {
    const { tell, events } = aReceiver();
    await tell();
    await tell({ PrimaryEntityId: '71000000-0000-4000-8000-000000000007' });
    expect(events).toHaveLength(2);
  });

  test('asks the platform to come again when the inbox cannot be written, and does not act', async () => {
    const note: Inbox['note'] = () =>
      Promise.resolve({ ok: false, error: { code: 'dataverse.unavailable', reason: 'reset' } });
    const { tell, events } = aReceiver({ note });
    expect(await tell()).toBe(503);
    expect(events).toEqual([]);
  });

  test('reads a payload with members it does not know, and one without parameters', async () => {
    const { tell, events } = aReceiver();
    expect(await tell({ InputParameters: [{ key: 'Target', value: {} }], PostEntityImages: null })).toBe(200);
    expect(events).toHaveLength(1);
  });
});
