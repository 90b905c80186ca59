import { Agent } from 'node:http';
import https from 'node:https';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { join } from 'node:path';
import type * as Client from 'dataverse-webapi/lib/node';
import { addTableWithKeys } from './a-table';
import { aDataverse, type TestDataverse } from './a-dataverse';

/** The package offers its files to `import` alone; jest requires them, so by their path. */
const client = createRequire(__filename)(
  join(__dirname, '../../../../node_modules/dataverse-webapi/lib/node.js'),
) as typeof Client;

/**
 * Software nobody of us wrote, unmodified (spec/dataverse.md C). Its transport knows https on port 443 only; Node's own default agent, which
 * it uses, is therefore told to connect to the server as it stands here.
 */
describe('dataverse-webapi works against the server', () => {
  let dataverse: TestDataverse;
  let config: Client.WebApiConfig;
  // Following a link, the client writes the link into its configuration: every test has its own.
  beforeEach(() => {
    config = new client.WebApiConfig('9.2', 'token', dataverse.url);
  });
  const usual = https.globalAgent;
  beforeAll(async () => {
    dataverse = await aDataverse();
    addTableWithKeys(dataverse);
    const { hostname, port } = new URL(dataverse.url);
    https.globalAgent = Object.assign(new Agent(), {
      protocol: 'https:',
      createConnection: () => connect(Number(port), hostname),
    }) as unknown as https.Agent;
  });
  afterAll(() => {
    https.globalAgent = usual;
    return dataverse.close();
  });
  const account = (name: string): Promise<string> => client.create(config, 'accounts', { name });

  const tests: Readonly<Record<string, () => Promise<void>>> = {
    create: async () => {
      expect(await account('Created')).toMatch(/\(?[0-9a-f-]{36}\)?$/);
    },
    createWithReturnData: async () => {
      const row = await client.createWithReturnData(config, 'accounts', { name: 'Returned' }, '$select=name,accountid');
      expect(row).toMatchObject({ name: 'Returned', accountid: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
    },
    retrieve: async () => {
      const id = idOf(await account('Read'));
      expect(await client.retrieve(config, 'accounts', id, '$select=name')).toMatchObject({
        name: 'Read',
        accountid: id,
      });
      const formatted = await client.retrieve(config, 'accounts', id, '$select=statecode', { representation: true });
      expect(formatted['statecode']).toBe(0);
      await expect(client.retrieve(config, 'accounts', '00000000-0000-0000-0000-000000000009')).rejects.toMatchObject({
        code: '0x80040217',
      });
    },
    retrieveAlternateKey: async () => {
      await client.create(config, 'test_parts', { test_code: 'DWK', test_a: 'a', test_b: 'b' });
      for (const key of ["test_code='DWK'", "test_a='a',test_b='b'"])
        expect(await client.retrieveAlternateKey(config, 'test_parts', key, '$select=test_a')).toMatchObject({
          test_a: 'a',
        });
    },
    retrieveMultiple: async () => {
      for (const name of ['Many 1', 'Many 2', 'Many 3']) await account(name);
      const query = "$select=name&$filter=startswith(name,'Many')&$orderby=name";
      const rows = await client.retrieveMultiple(config, 'accounts', query);
      expect(rows.value.map(({ name }) => name)).toEqual(['Many 1', 'Many 2', 'Many 3']);
    },
    retrieveMultipleNextPage: async () => {
      for (const name of ['Page 1', 'Page 2', 'Page 3']) await account(name);
      const query = "$select=name&$filter=startswith(name,'Page')&$orderby=name";
      const first = await client.retrieveMultiple(config, 'accounts', query, { maxPageSize: 2 });
      expect(first.value.map(({ name }) => name)).toEqual(['Page 1', 'Page 2']);
      const next = await client.retrieveMultipleNextPage(config, first['@odata.nextLink'], { maxPageSize: 2 });
      expect(next.value.map(({ name }) => name)).toEqual(['Page 3']);
      expect(next['@odata.nextLink']).toBeUndefined();
    },
    update: async () => {
      const id = idOf(await account('Before'));
      await client.update(config, 'accounts', id, { name: 'After', fax: null });
      expect(await client.retrieve(config, 'accounts', id, '$select=name')).toMatchObject({ name: 'After' });
    },
    updateWithReturnData: async () => {
      const id = idOf(await account('Before'));
      const row = await client.updateWithReturnData(config, 'accounts', id, { name: 'Now' }, '$select=name');
      expect(row).toMatchObject({ name: 'Now' });
    },
    updateProperty: async () => {
      const id = idOf(await account('Before'));
      await client.updateProperty(config, 'accounts', id, 'name', 'One column');
      expect(await client.retrieve(config, 'accounts', id, '$select=name')).toMatchObject({ name: 'One column' });
    },
    deleteProperty: async () => {
      const id = idOf(await client.create(config, 'accounts', { name: 'A', fax: '1' }));
      await client.deleteProperty(config, 'accounts', id, 'fax');
      expect(await client.retrieve(config, 'accounts', id, '$select=fax')).toMatchObject({ fax: null });
    },
    deleteRecord: async () => {
      const id = idOf(await account('Gone'));
      await client.deleteRecord(config, 'accounts', id);
      await expect(client.retrieve(config, 'accounts', id)).rejects.toMatchObject({ code: '0x80040217' });
    },
    associate: async () => {
      const id = idOf(await account('One'));
      const contact = idOf(await client.create(config, 'contacts', { lastname: 'Linked' }));
      await client.associate(config, 'accounts', id, 'contact_customer_accounts', 'contacts', contact);
      expect(await client.retrieve(config, 'contacts', contact, '$select=_parentcustomerid_value')).toMatchObject({
        _parentcustomerid_value: id,
      });
    },
    disassociate: async () => {
      const contact = idOf(await client.create(config, 'contacts', { lastname: 'Linked' }));
      const id = idOf(
        await client.create(config, 'accounts', { name: 'A', 'primarycontactid@odata.bind': `/contacts(${contact})` }),
      );
      await client.associate(config, 'accounts', id, 'contact_customer_accounts', 'contacts', contact);
      await client.disassociate(config, 'accounts', id, 'contact_customer_accounts', contact);
      await client.disassociate(config, 'accounts', id, 'primarycontactid');
      expect(await client.retrieve(config, 'accounts', id, '$select=_primarycontactid_value')).toMatchObject({
        _primarycontactid_value: null,
      });
      expect(await client.retrieve(config, 'contacts', contact, '$select=_parentcustomerid_value')).toMatchObject({
        _parentcustomerid_value: null,
      });
    },
    unboundFunction: async () => {
      const who = (await client.unboundFunction(config, 'WhoAmI')) as Record<string, string>;
      expect(who['UserId']).toMatch(/^[0-9a-f-]{36}$/);
      const input = { name: 'EntityNames', alias: 'names', value: "['systemuser']" };
      expect(await client.unboundFunction(config, 'RetrieveTotalRecordCount', [input])).toHaveProperty(
        'EntityRecordCountCollection',
      );
    },
    boundFunction: async () => {
      const { UserId } = (await client.unboundFunction(config, 'WhoAmI')) as { UserId: string };
      const id = idOf(await account('Seen'));
      const input = { name: 'Target', alias: 'target', value: `{'@odata.id':'accounts(${id})'}` };
      expect(
        await client.boundFunction(config, 'systemusers', UserId, 'RetrievePrincipalAccess', [input]),
      ).toMatchObject({
        AccessRights: expect.stringContaining('ReadAccess') as string,
      });
    },
    unboundAction: async () => {
      const contact = idOf(await client.create(config, 'contacts', { lastname: 'Shared' }));
      const team = idOf(
        await client.create(config, 'teams', {
          name: 'Shared with',
          'businessunitid@odata.bind': `/businessunits(${await unit()})`,
        }),
      );
      expect(
        await client.unboundAction(config, 'GrantAccess', {
          Target: { '@odata.type': 'Microsoft.Dynamics.CRM.contact', contactid: contact },
          PrincipalAccess: {
            Principal: { '@odata.type': 'Microsoft.Dynamics.CRM.team', teamid: team },
            AccessMask: 'ReadAccess',
          },
        }),
      ).toBeNull();
      const shared = await client.unboundFunction(config, 'RetrieveSharedPrincipalsAndAccess', [
        { name: 'Target', alias: 't', value: `{'@odata.id':'contacts(${contact})'}` },
      ]);
      expect(JSON.stringify(shared)).toContain(team);
    },
    boundAction: async () => {
      const queue = idOf(await client.create(config, 'queues', { name: 'Q', queueviewtype: 0 }));
      const letter = idOf(await client.create(config, 'letters', { subject: 'L' }));
      const target = { '@odata.type': 'Microsoft.Dynamics.CRM.letter', activityid: letter };
      expect(await client.boundAction(config, 'queues', queue, 'AddToQueue', { Target: target })).toHaveProperty(
        'QueueItemId',
      );
    },
    batchOperation: async () => {
      const change = { method: 'POST', queryString: 'accounts', entity: { name: 'In a batch' } };
      const parts = (await client.batchOperation(
        config,
        'b1',
        'c1',
        [change],
        ["accounts?$select=name&$filter=name eq 'In a batch'"],
      )) as Client.BatchResponse[];
      expect(parts).toHaveLength(2);
      expect(parts[0]).toMatchObject({ httpStatus: 204, contentId: '1' });
      expect(parts[1]).toMatchObject({ httpStatus: 200, data: { value: [{ name: 'In a batch' }] } });
    },
  };
  const unit = async (): Promise<string> =>
    ((await client.unboundFunction(config, 'WhoAmI')) as { BusinessUnitId: string }).BusinessUnitId;

  test.each(Object.entries(tests))('%s', (_name, run) => run());

  test('every public function of the client is tested', () => {
    const functions = Object.entries(client).filter(
      ([name, value]) => typeof value === 'function' && name !== 'WebApiConfig',
    );
    expect(functions.map(([name]) => name).sort()).toEqual(Object.keys(tests).sort());
  });
});

/** The client answers a create with the address of the row. */
const idOf = (address: string): string => /[0-9a-f-]{36}/.exec(address)?.[0] ?? '';
