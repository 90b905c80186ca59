import { errorOf, rowsOf } from '../contract/a-dataverse';
import { aReceiver } from '../pipeline/a-receiver';
import { aStep } from '../pipeline/a-step';
import { aSalesDesk, type SalesDesk } from '../sales/a-sales-desk';

/** Pages queue-entities and use-web-api-actions; Web API reference, one page per action. */
describe('row 76: queues', () => {
  let desk: SalesDesk;
  let [support, sales] = ['', ''];
  beforeAll(async () => {
    desk = await aSalesDesk();
    support = await desk.create('queues', { name: 'Support' });
    sales = await desk.create('queues', { name: 'Sales' });
  });
  afterAll(() => desk.close());

  const letter = () => desk.create('letters', { subject: 'A question' });
  const target = (id: string, table = 'letter') => ({
    activityid: id,
    '@odata.type': `Microsoft.Dynamics.CRM.${table}`,
  });
  const queue = (id: string) => ({ '@odata.id': `queues(${id})` });
  const add = (to: string, body: object, headers: Record<string, string> = {}) =>
    desk.post(`queues(${to})/Microsoft.Dynamics.CRM.AddToQueue`, { ...body }, headers);
  const queued = async (): Promise<readonly [item: string, letter: string]> => {
    const id = await letter();
    return [String((await add(support, { Target: target(id) })).json['QueueItemId']), id];
  };
  const on = (item: string, message: string, body: object = {}) =>
    desk.post(`queueitems(${item})/Microsoft.Dynamics.CRM.${message}`, { ...body });
  const itemOf = (item: string) => desk.row(`queueitems(${item})`);
  const refusal = async (answer: ReturnType<typeof add>): Promise<readonly [number, string]> => {
    const given = await answer;
    return [given.status, errorOf(given).code];
  };
  const me = async () => String((await desk.call('GET', 'WhoAmI')).json['UserId']);

  test('AddToQueue makes a queue item of a row, with its title, and answers its id', async () => {
    const id = await letter();
    const answer = await add(support, {
      Target: target(id),
      QueueItemProperties: { priority: 3, 'workerid_systemuser@odata.bind': `/systemusers(${await me()})` },
    });
    expect(answer.status).toBe(200);
    expect(answer.json['@odata.context']).toMatch(/\$metadata#Microsoft\.Dynamics\.CRM\.AddToQueueResponse$/);
    expect(await itemOf(String(answer.json['QueueItemId']))).toMatchObject({
      _queueid_value: support,
      _objectid_value: id,
      title: 'A question',
      objecttypecode: 4207,
      statecode: 0,
      priority: 3,
      _workerid_value: await me(),
      enteredon: expect.stringMatching(/Z$/) as unknown,
    });
  });
  test('AddToQueue moves an item from the source queue named, and refuses another source', async () => {
    const [item, id] = await queued();
    expect(await refusal(add(sales, { Target: target(id), SourceQueue: queue(sales) }))).toEqual([400, '0x80040524']);
    const answer = await add(sales, { Target: target(id), SourceQueue: queue(support) });
    expect([answer.status, answer.json['QueueItemId']]).toEqual([200, item]);
    expect(await itemOf(item)).toMatchObject({ _queueid_value: sales, _objectid_value: id });
  });
  test('AddToQueue refuses a row that is in a queue already, in this one or (our choice) in another', async () => {
    const [, id] = await queued();
    expect(await refusal(add(support, { Target: target(id) }))).toEqual([400, '0x8004051b']);
    expect(await refusal(add(sales, { Target: target(id) }))).toEqual([400, '0x8004051c']);
  });
  test('AddToQueue refuses inactive queues, closed rows, tables without queues and targets that are none', async () => {
    const closed = await desk.create('queues', { name: 'Old' });
    await desk.patch(`queues(${closed})`, { statecode: 1 });
    expect(await refusal(add(closed, { Target: target(await letter()) }))).toEqual([400, '0x80040521']);
    const done = await letter();
    await desk.patch(`letters(${done})`, { statecode: 1 });
    expect(await refusal(add(support, { Target: target(done) }))).toEqual([400, '0x8004051e']);
    const account = { accountid: desk.account, '@odata.type': 'Microsoft.Dynamics.CRM.account' };
    expect(await refusal(add(support, { Target: account }))).toEqual([400, '0x800404e7']);
    expect(await refusal(add(support, {}))).toEqual([400, '0x80048d19']);
    const missing = target('00000000-0000-4000-8000-000000000001');
    expect(await refusal(add(support, { Target: missing }))).toEqual([404, '0x80040217']);
    expect((await desk.post(`accounts(${desk.account})/Microsoft.Dynamics.CRM.AddToQueue`, {})).status).toBe(400);
  });
  test('the privilege to append to a queue is the privilege to write its items', async () => {
    const id = await letter();
    const rights = ['prvAppendToQueue', 'prvReadActivity', 'prvAppendActivity'];
    for (const missing of rights) {
      const held = await desk.userWith(...rights.filter((right) => right !== missing));
      expect([missing, ...(await refusal(add(support, { Target: target(id) }, held)))]).toEqual([
        missing,
        403,
        '0x80040220',
      ]);
    }
    const clerk = await desk.userWith(...rights, 'prvReadQueue');
    const answer = await add(support, { Target: target(id) }, clerk);
    const item = `queueitems(${String(answer.json['QueueItemId'])})`;
    expect((await desk.call('GET', item, { headers: clerk })).status).toBe(200);
    expect((await desk.patch(item, { priority: 1 }, clerk)).status).toBe(204);
    const stranger = await desk.userWith('prvReadQueue');
    expect((await desk.patch(item, { priority: 1 }, stranger)).status).toBe(403);
    expect((await desk.post(`${item}/Microsoft.Dynamics.CRM.ReleaseToQueue`, {}, stranger)).status).toBe(403);
    expect((await desk.post(`${item}/Microsoft.Dynamics.CRM.ReleaseToQueue`, {}, clerk)).status).toBe(204);
  });
  test('PickFromQueue names who works on an item, ReleaseToQueue nobody', async () => {
    const [item] = await queued();
    const SystemUser = { systemuserid: await me(), '@odata.type': 'Microsoft.Dynamics.CRM.systemuser' };
    expect((await on(item, 'PickFromQueue', { SystemUser, RemoveQueueItem: false })).status).toBe(204);
    expect(await itemOf(item)).toMatchObject({ _workerid_value: await me() });
    expect((await itemOf(item))['workeridmodifiedon']).not.toBeNull();
    expect((await on(item, 'ReleaseToQueue')).status).toBe(204);
    expect(await itemOf(item)).toMatchObject({ _workerid_value: null, statecode: 0 });
    expect((await on(item, 'PickFromQueue', { SystemUser })).status).toBe(400);
  });
  test('RemoveFromQueue, and picking with RemoveQueueItem, delete the item and leave the row (our choice)', async () => {
    const SystemUser = { systemuserid: await me(), '@odata.type': 'Microsoft.Dynamics.CRM.systemuser' };
    for (const [message, body] of [
      ['RemoveFromQueue', {}],
      ['PickFromQueue', { SystemUser, RemoveQueueItem: true }],
    ] as const) {
      const [item, id] = await queued();
      expect((await on(item, message, body)).status).toBe(204);
      expect((await desk.call('GET', `queueitems(${item})`)).status).toBe(404);
      expect((await desk.call('GET', `letters(${id})`)).status).toBe(200);
      expect((await on(item, message, body)).status).toBe(404);
    }
  });
  test('RouteTo moves an item to another queue, and is 501 for users and teams', async () => {
    const [item] = await queued();
    const QueueItem = { '@odata.id': `queueitems(${item})` };
    const route = (Target: object) => desk.post('RouteTo', { Target, QueueItem });
    expect((await route(queue(sales))).status).toBe(204);
    expect(await itemOf(item)).toMatchObject({ _queueid_value: sales });
    expect(await refusal(route(queue(sales)))).toEqual([400, '0x8004051b']);
    const user = await route({ '@odata.id': `systemusers(${await me()})` });
    expect([user.status, errorOf(user).message]).toEqual([
      501,
      'The local Dataverse does not implement RouteTo a systemuser.',
    ]);
  });
  test('an item is deactivated with its row, and is then neither picked, released nor routed', async () => {
    const [item, id] = await queued();
    await desk.patch(`letters(${id})`, { statecode: 1 });
    expect(await itemOf(item)).toMatchObject({ statecode: 1, statuscode: 2 });
    const SystemUser = { '@odata.id': `systemusers(${await me()})` };
    expect(await refusal(on(item, 'PickFromQueue', { SystemUser, RemoveQueueItem: false }))).toEqual([
      400,
      '0x8004051d',
    ]);
    expect(await refusal(on(item, 'ReleaseToQueue'))).toEqual([400, '0x8004051d']);
    const routed = desk.post('RouteTo', { Target: queue(sales), QueueItem: { '@odata.id': `queueitems(${item})` } });
    expect(await refusal(routed)).toEqual([400, '0x80040527']);
  });
  test('a queue takes its items with it, a row its item', async () => {
    const temporary = await desk.create('queues', { name: 'Temporary' });
    const id = await letter();
    await add(temporary, { Target: target(id) });
    await desk.call('DELETE', `letters(${id})`);
    const items = await desk.call('GET', `queueitems?$filter=_queueid_value eq ${temporary}`);
    expect(rowsOf(items)).toEqual([]);
  });
  test('row 102: a step on AddToQueue, or on the new item, undoes it', async () => {
    const receiver = await aReceiver();
    receiver.answer = () => 500;
    const id = await letter();
    for (const [message, stage] of [
      ['AddToQueue', 10],
      ['AddToQueue', 40],
      ['Create', 40],
    ] as const) {
      const step = await aStep(desk, { message, table: 'queueitem', url: receiver.url, stage, mode: 0 });
      expect((await add(support, { Target: target(id) })).status).toBe(400);
      expect(await desk.rows(`queueitems?$filter=_objectid_value eq ${id}`)).toEqual([]);
      await desk.call('DELETE', `sdkmessageprocessingsteps(${step})`);
    }
    await receiver.close();
  });
});
