import { aDataverse, errorOf, type TestDataverse } from './a-dataverse';

/** What the server does not do, it refuses by name; nothing is answered approximately. */
describe('refusals', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
    await dataverse.create('accounts', { name: 'A' });
  });
  afterAll(() => dataverse.close());

  test.each([
    ['POST', 'RevertProduct', {}, 'the message RevertProduct'],
    ['POST', 'QualifyLead', {}, 'the message QualifyLead'],
    ['POST', 'GetQuoteProductsFromOpportunity', {}, 'the message GetQuoteProductsFromOpportunity'],
    ['POST', 'BulkDelete', {}, 'the message BulkDelete'],
    ['POST', 'GrantAccessUsingSharedLink', {}, 'the message GrantAccessUsingSharedLink'],
    ['GET', 'principalobjectattributeaccessset', {}, 'sharing secured columns (principalobjectattributeaccess)'],
    ['GET', 'teamtemplates', {}, 'access teams made for each row (teamtemplate)'],
    ['GET', 'accounts?sql=select name from account', {}, 'the sql query option'],
    ['GET', 'accounts?$deltatoken=1', {}, 'change tracking'],
    ['GET', 'accounts', { Prefer: 'odata.track-changes' }, 'change tracking'],
    ['GET', 'accounts', { Prefer: 'respond-async' }, 'background operations'],
    ['GET', 'RetrieveMetadataChanges(Query=@p)', {}, 'the message RetrieveMetadataChanges'],
    ['DELETE', "EntityDefinitions(LogicalName='account')", {}, 'writing metadata'],
  ])('%s %s %j is 501 and names the feature', async (...[method, path, headers, feature]) => {
    const answer = await dataverse.call(method, path, { headers, ...(method === 'POST' ? { body: {} } : {}) });
    expect(answer.status).toBe(501);
    expect(errorOf(answer).code).toBe('0x80040224');
    expect(errorOf(answer).message).toContain(feature);
  });
  test('replacing the rows of a collection is refused', async () => {
    const id = await dataverse.create('emails', { subject: 'E' });
    const answer = await dataverse.call('PUT', `emails(${id})/email_activity_parties`, { body: { value: [] } });
    expect([answer.status, errorOf(answer).message]).toEqual([
      501,
      'The local Dataverse does not implement replacing the rows of a collection (PUT of a collection-valued navigation property).',
    ]);
  });
  test('nested rows in an update are refused', async () => {
    const id = await dataverse.create('accounts', { name: 'A' });
    const answer = await dataverse.call('PATCH', `accounts(${id})`, {
      body: { contact_customer_accounts: [{ lastname: 'x' }] },
    });
    expect([answer.status, errorOf(answer).message]).toEqual([
      501,
      'The local Dataverse does not implement nested rows in an update.',
    ]);
  });
});
