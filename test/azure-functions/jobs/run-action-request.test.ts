import { type Instant, money } from '@o2c/core/kernel';
import { agingSnapshotAction } from '../../../azure-functions/src/jobs/action-requests/aging-snapshot-action';
import { type ActionRequest } from '../../../azure-functions/src/jobs/action-requests/action-request';
import { runActionRequest } from '../../../azure-functions/src/jobs/action-requests/run-action-request';
import { sweepActionRequests } from '../../../azure-functions/src/jobs/action-requests/sweep-action-requests';
import { type OpenItem } from '@o2c/core/receivables';
import { ok } from '@o2c/core/kernel';
import { anAccess, anActionRequest, anOpenItem, aSource, aStore, ENTITY } from './in-memory';

const id = anActionRequest().id;

function aRun(request: ActionRequest = anActionRequest(), items: readonly OpenItem[] = [anOpenItem()]) {
  const store = aStore(request);
  const action = agingSnapshotAction({
    source: aSource(items),
    storedHashes: (ids) => Promise.resolve(ok(new Map([...store.hashes].filter(([stored]) => ids.includes(stored))))),
    now: () => '2026-04-01T09:30:00.123Z',
    tables: { customer: 'account', legalEntity: 'a-legal-entity' },
  });
  return { store, ports: { requests: store.ports, access: anAccess(), actions: [action] } };
}

describe('runActionRequest', () => {
  test('freezes the aging of a customer, one snapshot per legal entity and currency', async () => {
    const dollars = anOpenItem({
      id: '77777777-7777-4777-8777-777777777777',
      amount: money(50_00, 'USD'),
      legalEntityId: '88888888-8888-4888-8888-888888888888',
    });
    const { store, ports } = aRun(anActionRequest(), [anOpenItem(), dollars]);
    expect(await runActionRequest(ports, id)).toEqual(ok('done'));
    const [conclusion] = store.conclusions;
    expect(conclusion?.snapshots).toMatchObject([
      {
        legalEntityId: ENTITY,
        currency: 'EUR',
        total: money(100_00, 'EUR'),
        overdue: money(100_00, 'EUR'),
        asOf: '2026-03-31',
        recordedOn: '2026-04-01T09:30:00Z',
      },
      { currency: 'USD', total: money(50_00, 'USD') },
    ]);
    expect(conclusion?.result).toMatchObject({ snapshots: [{ currency: 'EUR' }, { currency: 'USD' }] });
  });

  test('a message delivered again changes nothing', async () => {
    const { store, ports } = aRun();
    await runActionRequest(ports, id);
    expect(await runActionRequest(ports, id)).toEqual(ok('concluded'));
    expect(store.conclusions).toHaveLength(1);
  });

  test('of two messages at once one writes, the other finds it done', async () => {
    const { store, ports } = aRun();
    const outcomes = await Promise.all([runActionRequest(ports, id), runActionRequest(ports, id)]);
    expect(outcomes).toEqual(expect.arrayContaining([ok('done'), ok('concluded')]));
    expect(store.conclusions).toHaveLength(1);
  });

  test('a second request for the same day finds the same snapshot and leaves it', async () => {
    const { store, ports } = aRun();
    await runActionRequest(ports, id);
    const again = anActionRequest({ id: '99999999-9999-4999-8999-999999999999' });
    store.rows.set(again.id, again);
    expect(await runActionRequest(ports, again.id)).toEqual(ok('done'));
    expect(store.conclusions[1]?.snapshots).toEqual([]);
    expect(store.conclusions[1]?.result).toEqual(store.conclusions[0]?.result);
  });

  test('refuses a snapshot that exists with other content', async () => {
    const { store, ports } = aRun();
    await runActionRequest(ports, id);
    for (const key of store.hashes.keys()) store.hashes.set(key, 'other');
    const again = anActionRequest({ id: '99999999-9999-4999-8999-999999999999' });
    store.rows.set(again.id, again);
    expect(await runActionRequest(ports, again.id)).toEqual(ok('rejected'));
    expect(store.conclusions[1]?.result.code).toBe('aging-snapshot.differs');
  });

  test.each`
    case                           | request                                                     | code
    ${'a type nobody knows'}       | ${{ type: 'money.give-away' }}                              | ${'action.unknown-type'}
    ${'a target of another table'} | ${{ targetTable: 'contact' }}                               | ${'action.wrong-target'}
    ${'a payload that is no JSON'} | ${{ payload: '{' }}                                         | ${'action.payload-invalid'}
    ${'a payload with more in it'} | ${{ payload: '{"asOf":"2026-03-31","total":1}' }}           | ${'action.payload-invalid'}
    ${'a day that does not exist'} | ${{ payload: '{"asOf":"2026-02-30"}' }}                     | ${'action.payload-invalid'}
    ${'an unknown definition'}     | ${{ payload: '{"asOf":"2026-03-31","definition":"MINE"}' }} | ${'aging-definition.unknown'}
  `('rejects $case with a code', async ({ request, code }: { request: Partial<ActionRequest>; code: string }) => {
    const { store, ports } = aRun(anActionRequest(request));
    expect(await runActionRequest(ports, id)).toEqual(ok('rejected'));
    expect(store.conclusions).toMatchObject([{ status: 'rejected', result: { code }, snapshots: [] }]);
  });

  test('10: goes by the rights of the user who asked, not of the service: no role, no row to see, no snapshot', async () => {
    const noRole = aRun();
    expect(await runActionRequest({ ...noRole.ports, access: anAccess(['O2C Sales']) }, id)).toEqual(ok('rejected'));
    expect(noRole.store.conclusions[0]?.result.code).toBe('action.role-missing');
    const blind = aRun();
    expect(await runActionRequest({ ...blind.ports, access: anAccess(['O2C Collector'], false) }, id)).toEqual(
      ok('rejected'),
    );
    expect(blind.store.conclusions[0]?.result.code).toBe('action.target-unknown');
  });

  test.each(['done', 'rejected', 'failed', 'needsApproval'] as const)(
    'leaves a request alone that is %s',
    async (status) => {
      const { store, ports } = aRun(anActionRequest({ status }));
      expect(await runActionRequest(ports, id)).toEqual(ok('concluded'));
      expect(store.conclusions).toEqual([]);
    },
  );

  test('says so when Dataverse cannot answer, and writes nothing', async () => {
    const { store, ports } = aRun();
    store.fail({ code: 'dataverse.unavailable', reason: 'reset' });
    expect(await runActionRequest(ports, id)).toMatchObject({ ok: false, error: { code: 'dataverse.unavailable' } });
    store.fail(undefined);
    expect(await runActionRequest(ports, id)).toEqual(ok('done'));
  });

  test('tells the user when Dataverse will never take the effect', async () => {
    const { store, ports } = aRun();
    const conclude: typeof ports.requests.conclude = (request, conclusion) =>
      conclusion.snapshots.length > 0
        ? Promise.resolve({ ok: false, error: { code: 'dataverse.rejected', reason: '400 0x80040203' } })
        : store.ports.conclude(request, conclusion);
    expect(await runActionRequest({ ...ports, requests: { ...ports.requests, conclude } }, id)).toEqual(ok('failed'));
    expect(store.conclusions).toMatchObject([{ status: 'failed', result: { code: 'action.write-refused' } }]);
  });

  test('a request that is gone is no error', async () => {
    expect(await runActionRequest(aRun().ports, '00000000-0000-4000-8000-000000000000')).toEqual(ok('unknown'));
  });
});

describe('sweepActionRequests', () => {
  test('puts on the queue what waits longer than two minutes', async () => {
    const store = aStore(
      anActionRequest(),
      anActionRequest({ id: '99999999-9999-4999-8999-999999999999', status: 'done' }),
    );
    const asked: string[] = [];
    const sent: unknown[] = [];
    const requests = {
      ...store.ports,
      waitingSince: (before: Instant, most: number) => (asked.push(before), store.ports.waitingSince(before, most)),
    };
    const swept = await sweepActionRequests(
      { requests, enqueue: (message) => Promise.resolve(void sent.push(message)) },
      { now: '2026-04-01T09:30:00.500Z', correlationId: 'c' },
    );
    expect(swept).toEqual(ok(1));
    expect(asked).toEqual(['2026-04-01T09:28:00Z']);
    expect(sent).toEqual([{ actionRequestId: id, correlationId: 'c' }]);
  });
});
