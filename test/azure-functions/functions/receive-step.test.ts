import { HttpRequest, InvocationContext } from '@azure/functions';
import { ok } from '@o2c/core/kernel';
import { actionRequestCreated } from '@o2c/plugins-ts/src/steps/o2c_actionrequest.create.post-operation';
import { STEP_SECRET_HEADER } from '@o2c/plugins-ts/src/steps/steps';
import { type StepEvent } from '@o2c/plugins-ts/src/steps/step';
import { type VetoRows } from '@o2c/plugins-ts/src/steps/veto-step';
import { vetoSteps } from '@o2c/plugins-ts/src/steps/veto-steps';
import { wakeSteps } from '@o2c/plugins-ts/src/steps/wake-steps';
import { judgeStep } from '../../../azure-functions/src/functions/judge-step';
import { receiveStepHandler } from '../../../azure-functions/src/functions/receive-step';
import { type Inbox } from '../../../azure-functions/src/jobs/inbox';

const SECRET = 'a-secret-of-thirty-two-characters';
const ORGANIZATION = '30000000-0000-4000-8000-000000000003';
const SERVICE = '5e000000-0000-4000-8000-00000000005e';
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

/** Rows a veto reads: every invoice posted, every order unknown; each reading is counted. */
function someRows() {
  let reads = 0;
  const answer =
    <T>(value: T) =>
    () => {
      reads += 1;
      return Promise.resolve(ok(value));
    };
  const rows: VetoRows = {
    order: answer(undefined),
    orderIsOurs: answer(true),
    isCheckDue: answer(false),
    invoiceIsPosted: answer(true),
    invoiceOfLineIsPosted: answer(true),
  };
  return { rows, reads: () => reads };
}

function aReceiver(inbox: Inbox = anInbox(), { down }: { readonly down?: true } = {}) {
  const events: StepEvent[] = [];
  const woken: string[] = [];
  const { rows, reads } = someRows();
  const react = (event: StepEvent) => Promise.resolve(void events.push(event));
  const handler = receiveStepHandler({
    secrets: [SECRET],
    organizationId: ORGANIZATION,
    organizationName: 'contoso',
    inbox,
    reactions: [{ step: actionRequestCreated, react }],
    wakes: { steps: wakeSteps, wake: (job) => Promise.resolve(void woken.push(job)) },
    vetoes: {
      steps: vetoSteps,
      judge: judgeStep({
        serviceUserId: () => (down ? Promise.reject(new Error('down')) : Promise.resolve(SERVICE)),
        rowsFor: () => rows,
        inTime: (work) => work(),
      }),
    },
  });
  const tell = async (changes: object = {}, sent: Record<string, string> = {}) => {
    const body = {
      MessageName: 'Create',
      PrimaryEntityName: actionRequestCreated.table,
      PrimaryEntityId: RECORD.toUpperCase(),
      OrganizationId: ORGANIZATION,
      InitiatingUserId: RECORD,
      UserId: RECORD,
      OperationId: '72000000-0000-4000-8000-000000000007',
      CorrelationId: '73000000-0000-4000-8000-000000000007',
      Depth: 2,
      Stage: 40,
      Mode: 1,
      ...changes,
    };
    const headers = { [STEP_SECRET_HEADER]: SECRET, 'x-ms-dynamics-organization': 'Contoso', ...sent };
    const request = new HttpRequest({
      method: 'POST',
      url: 'http://localhost/api/steps',
      headers,
      body: { string: JSON.stringify(body) },
    });
    const response = await handler(request, new InvocationContext({ logHandler: () => undefined }));
    return response.status;
  };
  return { tell, events, woken, reads };
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

  test('a step that wakes a job needs no inbox: twice is as good as once', async () => {
    const inbox = anInbox();
    const { tell, woken } = aReceiver(inbox);
    const event = { PrimaryEntityName: 'salesorder' };
    expect([await tell(event), await tell(event)]).toEqual([200, 200]);
    expect(await tell({ PrimaryEntityName: 'o2c_shipment', MessageName: 'Update' })).toBe(200);
    expect(woken).toEqual(['credit', 'credit', 'invoicing']);
    expect(inbox.keys.size).toBe(0);
  });

  describe('a veto', () => {
    const deletion = { PrimaryEntityName: 'invoice', MessageName: 'Delete', Stage: 10, Mode: 0 };
    const shipment = { PrimaryEntityName: 'o2c_shipment', MessageName: 'Create', Stage: 10, Mode: 0 };
    const byService = { InitiatingUserId: SERVICE, UserId: SERVICE };

    test('lets the posting service pass without a read, and nobody it acts for', async () => {
      const { tell, reads } = aReceiver();
      expect(await tell({ ...deletion, ...byService })).toBe(200);
      expect(reads()).toBe(0);
      expect(await tell({ ...deletion, InitiatingUserId: SERVICE })).toBe(403);
      expect(await tell({ ...deletion, UserId: SERVICE })).toBe(403);
    });

    test('no header lets anybody pass', async () => {
      const { tell } = aReceiver();
      const headers = { 'MSCRM.BypassBusinessLogicExecution': 'CustomSync', MSCRMCallerID: SERVICE };
      expect(await tell(deletion, headers)).toBe(403);
    });

    test('refuses what it cannot see: parameters that were too large, a wrong reference, an order that is not there', async () => {
      const { tell } = aReceiver();
      const target = (key: string, value: unknown) => ({
        InputParameters: [{ key: 'Target', value: { Attributes: [{ key, value }] } }],
      });
      expect(await tell(shipment)).toBe(403);
      expect(await tell({ ...shipment, ...target('o2c_salesorderid', 'text') })).toBe(403);
      expect(await tell({ ...shipment, ...target('o2c_salesorderid', { Id: RECORD, LogicalName: 'account' }) })).toBe(
        403,
      );
      expect(
        await tell({ ...shipment, ...target('o2c_salesorderid', { Id: RECORD, LogicalName: 'salesorder' }) }),
      ).toBe(403);
    });

    test('refuses when it cannot say who the service is', async () => {
      const { tell } = aReceiver(anInbox(), { down: true });
      expect(await tell({ ...deletion, ...byService })).toBe(403);
    });

    test.each`
      case                             | changes                                 | headers                                         | status
      ${'another secret'}              | ${{}}                                   | ${{ [STEP_SECRET_HEADER]: 'x'.repeat(32) }}     | ${401}
      ${'another organization'}        | ${{}}                                   | ${{ 'x-ms-dynamics-organization': 'fabrikam' }} | ${401}
      ${'another organization id'}     | ${{ OrganizationId: RECORD }}           | ${{}}                                           | ${401}
      ${'more than a megabyte'}        | ${{ Padding: 'x'.repeat(1024 * 1024) }} | ${{}}                                           | ${400}
      ${'no step of ours'}             | ${{ MessageName: 'Create' }}            | ${{}}                                           | ${400}
      ${'a depth no veto can be part'} | ${{ Depth: 7 }}                         | ${{}}                                           | ${200}
    `('$case: $status', async ({ changes, headers, status }: Checked) => {
      const { tell } = aReceiver();
      expect(await tell({ ...deletion, ...byService, ...changes }, headers)).toBe(status);
    });
  });
});

interface Checked {
  readonly changes: object;
  readonly headers: Record<string, string>;
  readonly status: number;
}
