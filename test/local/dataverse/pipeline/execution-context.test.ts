import { readFileSync } from 'node:fs';
import { describeWithReferenceData, referenceData } from '../../../builders/reference-data';
import { aDataverse, type TestDataverse } from '../contract/a-dataverse';
import { aReceiver, type Receiver } from './a-receiver';
import { aStep } from './a-step';
import { type Json, pairs, target } from './context-pairs';

describe('the RemoteExecutionContext of a webhook', () => {
  let dataverse: TestDataverse;
  let receiver: Receiver;
  beforeEach(async () => {
    dataverse = await aDataverse();
    receiver = await aReceiver();
  });
  afterEach(async () => {
    await dataverse.close();
    await receiver.close();
  });

  test('carries typed values: money, choice, reference, date with escaped slashes', async () => {
    await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url, stage: 40, mode: 0 });
    const id = await dataverse.create('accounts', {
      name: 'A',
      creditlimit: 12.5,
      accountcategorycode: 2,
      creditonhold: true,
    });
    const [call] = receiver.received;
    const entity = target(call?.body ?? {});
    expect(entity).toMatchObject({
      __type: 'Entity:http://schemas.microsoft.com/xrm/2011/Contracts',
      Id: id,
      LogicalName: 'account',
    });
    expect(pairs(entity['Attributes'])).toMatchObject({
      name: 'A',
      creditonhold: true,
      creditlimit: { __type: 'Money:http://schemas.microsoft.com/xrm/2011/Contracts', Value: 12.5 },
      accountcategorycode: { __type: 'OptionSetValue:http://schemas.microsoft.com/xrm/2011/Contracts', Value: 2 },
      ownerid: { __type: 'EntityReference:http://schemas.microsoft.com/xrm/2011/Contracts', LogicalName: 'systemuser' },
    });
    expect(call?.text).toMatch(/"createdon","value":"\\\/Date\(\d+\)\\\/"/);
    expect(call?.body).toMatchObject({
      MessageName: 'Create',
      Stage: 40,
      Mode: 0,
      Depth: 1,
      IsInTransaction: true,
      PrimaryEntityName: 'account',
      PrimaryEntityId: id,
    });
    expect(call?.body['ParentContext']).toMatchObject({ Stage: 30, ParentContext: null });
    expect(pairs(call?.body['OutputParameters'])).toEqual({ id });
  });
  test('says in its headers what it is about', async () => {
    await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url, stage: 20, mode: 0 });
    await dataverse.create('accounts', { name: 'A' });
    expect(receiver.received[0]?.headers).toMatchObject({
      'x-ms-dynamics-organization': 'local',
      'x-ms-dynamics-entity-name': 'account',
      'x-ms-dynamics-request-name': 'Create',
      'x-ms-correlation-request-id': receiver.received[0]?.body['CorrelationId'],
    });
  });
  test('images show the row before and after, only the columns asked for', async () => {
    const id = await dataverse.create('accounts', { name: 'Before', fax: '1', telephone1: '2' });
    await aStep(dataverse, {
      message: 'Update',
      table: 'account',
      url: receiver.url,
      stage: 40,
      mode: 0,
      image: { entityalias: 'Row', imagetype: 2, attributes: 'name,fax' },
    });
    await dataverse.call('PATCH', `accounts(${id})`, { body: { name: 'After' } });
    const body = receiver.received[0]?.body ?? {};
    const image = (kind: string): Json => pairs((pairs(body[kind])['Row'] as Json)['Attributes']);
    expect(image('PreEntityImages')).toEqual({ accountid: id, name: 'Before', fax: '1' });
    expect(image('PostEntityImages')).toEqual({ accountid: id, name: 'After', fax: '1' });
    expect(pairs(target(body)['Attributes'])).toMatchObject({ name: 'After' });
    expect(pairs(target(body)['Attributes'])).not.toHaveProperty('fax');
  });
  test('a deleted row is told as a reference, with its pre-image', async () => {
    const id = await dataverse.create('accounts', { name: 'Gone' });
    await aStep(dataverse, {
      message: 'Delete',
      table: 'account',
      url: receiver.url,
      stage: 40,
      mode: 0,
      image: { entityalias: 'Pre', imagetype: 0 },
    });
    await dataverse.call('DELETE', `accounts(${id})`);
    const body = receiver.received[0]?.body ?? {};
    expect(target(body)).toMatchObject({
      __type: 'EntityReference:http://schemas.microsoft.com/xrm/2011/Contracts',
      Id: id,
    });
    expect(pairs((pairs(body['PreEntityImages'])['Pre'] as Json)['Attributes'])).toMatchObject({ name: 'Gone' });
  });
  test('beyond 256 KB the parts that can be read again are removed, and a header says so', async () => {
    await aStep(dataverse, { message: 'Create', table: 'annotation', url: receiver.url, stage: 40, mode: 0 });
    await dataverse.create('annotations', { subject: 'big', documentbody: 'x'.repeat(300_000) });
    const [call] = receiver.received;
    expect(call?.headers['x-ms-dynamics-msg-size-exceeded']).toBe('true');
    for (const part of ['InputParameters', 'ParentContext', 'PreEntityImages', 'PostEntityImages'])
      expect(call?.body).not.toHaveProperty(part);
    expect(call?.body).toMatchObject({ MessageName: 'Create', PrimaryEntityName: 'annotation' });
  });
  test('row 92: ?tag= is a shared variable', async () => {
    await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url, stage: 40, mode: 0 });
    await dataverse.call('POST', 'accounts?tag=run-7', { body: { name: 'A' } });
    expect(pairs(receiver.received[0]?.body['SharedVariables'])).toEqual({ tag: 'run-7' });
  });
  test('a call back with the correlation id is one deeper, and the ninth is refused', async () => {
    await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url, stage: 10, mode: 0 });
    receiver.answer = async (call) => {
      const headers = { 'x-ms-correlation-request-id': String(call.headers['x-ms-correlation-request-id']) };
      return (await dataverse.call('POST', 'accounts', { body: { name: 'again' }, headers })).status;
    };
    const answer = await dataverse.call('POST', 'accounts', { body: { name: 'A' } });
    expect(answer.status).toBe(400);
    expect(receiver.received.map((call) => call.body['Depth'])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  describeWithReferenceData('compared with the documented sample', () => {
    test('equals it value for value, ids and dates apart, but for the listed differences', async () => {
      const sample = JSON.parse(
        readFileSync(referenceData('dataverse/webhook/remoteexecutioncontext.contact-update.async.json'), 'utf8'),
      ) as Json;
      const id = await dataverse.create('contacts', { firstname: 'Jim', lastname: 'Glynn (sample)' });
      await aStep(dataverse, { message: 'Update', table: 'contact', url: receiver.url });
      const headers = { 'MSCRM.SuppressDuplicateDetection': 'false' };
      await dataverse.call('PATCH', `contacts(${id})`, { body: { firstname: 'James' }, headers });
      await dataverse.idle();
      const differences = differencesOf(comparable(sample), comparable(receiver.received[0]?.body ?? {}));
      expect(differences).toEqual([
        // Names of the environment; the sample was made anonymous by hand and says two.
        '.OrganizationName',
        '.ParentContext.OrganizationName',
        // What the activity feeds of the customer engagement apps leave behind: they are not here.
        '.ParentContext.SharedVariables.0',
      ]);
    });
  });
});

/** Ids and dates by their kind, and the names of the server's own instants as the sample has them. */
const comparable = (body: Json): unknown =>
  JSON.parse(
    JSON.stringify(body)
      .replaceAll(/"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"/g, '"an id"')
      .replaceAll(/"\/Date\(\d+\)\/"/g, '"a date"')
      .replaceAll(/"\/Date\(\d+[+-]\d{4}\)\/"/g, '"a date with offset"'),
  );

/** Paths at which two values differ; lists are compared in order. */
function differencesOf(expected: unknown, received: unknown, path = ''): readonly string[] {
  if (!isObject(expected) || !isObject(received)) return Object.is(expected, received) ? [] : [path];
  const names = [...new Set([...Object.keys(expected), ...Object.keys(received)])];
  if (Array.isArray(expected) && names.length !== expected.length) return [path];
  return names.flatMap((name) => differencesOf(expected[name], received[name], `${path}.${name}`));
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
