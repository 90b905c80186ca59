import { controlWebApi } from '../../../../local/app/browser/controls/control-web-api';
import { createMetadata } from '../../../../local/app/browser/dataverse/metadata';
import { aDataverse, type TestDataverse } from './a-dataverse';

/** `Xrm.WebApi` as the forms and controls of `local/app` have it, against the same server; the app's proxy is a bearer token here. */
describe('Xrm.WebApi works against the server', () => {
  let dataverse: TestDataverse;
  const usual = globalThis.fetch;
  const api = controlWebApi(createMetadata(1033));
  beforeAll(async () => {
    dataverse = await aDataverse();
    globalThis.fetch = (address, init) =>
      usual(new URL(address instanceof Request ? address.url : address, dataverse.url), {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), authorization: 'Bearer app' },
      });
  });
  afterAll(() => {
    globalThis.fetch = usual;
    return dataverse.close();
  });

  test('createRecord, retrieveRecord, updateRecord and deleteRecord', async () => {
    const { id, entityType } = await api.createRecord('account', { name: 'Made', statuscode: 1 });
    expect(entityType).toBe('account');
    const row: Record<string, unknown> = await api.retrieveRecord(
      'account',
      id,
      '?$select=name,statecode&$expand=createdby($select=fullname)',
    );
    expect(row).toMatchObject({
      name: 'Made',
      'statecode@OData.Community.Display.V1.FormattedValue': 'Active',
      createdby: { fullname: 'System Administrator' },
    });
    await api.updateRecord('account', `{${id}}`, { name: 'Changed' });
    expect(await api.retrieveRecord('account', id, '?$select=name')).toMatchObject({ name: 'Changed' });
    await api.deleteRecord('account', id);
    await expect(api.retrieveRecord('account', id)).rejects.toMatchObject({
      errorCode: 0x80040217,
      message: `account With Id = ${id} Does Not Exist`,
    });
  });
  test('updateRecord creates nothing', async () => {
    const id = '00000000-0000-4000-8000-000000000001';
    await expect(api.updateRecord('account', id, { name: 'Nobody' })).rejects.toMatchObject({ errorCode: 0x80040217 });
  });
  test('retrieveMultipleRecords by OData, page by page along the next link', async () => {
    for (const lastname of ['Page 1', 'Page 2', 'Page 3']) await api.createRecord('contact', { lastname });
    const options = "?$select=lastname&$filter=startswith(lastname,'Page')&$orderby=lastname";
    const first = await api.retrieveMultipleRecords('contact', options, 2);
    expect(first.entities.map((row: Record<string, unknown>) => row['lastname'])).toEqual(['Page 1', 'Page 2']);
    const next = await api.retrieveMultipleRecords('contact', first.nextLink, 2);
    expect(next.entities.map((row: Record<string, unknown>) => row['lastname'])).toEqual(['Page 3']);
    expect(next.nextLink).toBe('');
  });
  test('retrieveMultipleRecords by FetchXML, with its paging cookie', async () => {
    for (const subject of ['1', '2', '3']) await api.createRecord('task', { subject });
    const fetchXml =
      '<fetch count="2"><entity name="task"><attribute name="subject"/><order attribute="subject"/></entity></fetch>';
    const page = await api.retrieveMultipleRecords('task', `?fetchXml=${fetchXml}`);
    expect(page.entities.map((row: Record<string, unknown>) => row['subject'])).toEqual(['1', '2']);
    expect(page).toHaveProperty('fetchXmlPagingCookie', expect.stringContaining('pagenumber="2"'));
  });
  test('what the server refuses comes as errorCode and message', async () => {
    await expect(api.createRecord('account', { name: 'x'.repeat(161) })).rejects.toMatchObject({
      errorCode: 0x80044331,
    });
    await expect(api.retrieveMultipleRecords('account', '?$select=nothing')).rejects.toMatchObject({
      message: "Could not find a property named 'nothing' on type 'Microsoft.Dynamics.CRM.account'.",
    });
  });
});
