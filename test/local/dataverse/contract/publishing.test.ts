import { aDataverse, errorOf, rowsOf, type TestDataverse } from './a-dataverse';

const publishXml = (inner: string): unknown => ({ ParameterXml: `<importexportxml>${inner}</importexportxml>` });

describe('publishing forms and views', () => {
  let dataverse: TestDataverse;
  let form: { readonly id: string; readonly xml: string };
  let view: { readonly id: string };
  beforeEach(async () => {
    dataverse = await aDataverse();
    const [systemform] = rowsOf(
      await dataverse.call('GET', "systemforms?$select=formxml&$filter=objecttypecode eq 'account' and type eq 2"),
    );
    form = { id: String(systemform?.['formid']), xml: String(systemform?.['formxml']) };
    const [savedquery] = rowsOf(
      await dataverse.call('GET', "savedqueries?$select=name&$filter=returnedtypecode eq 'account' and querytype eq 0"),
    );
    view = { id: String(savedquery?.['savedqueryid']) };
  });
  afterEach(() => dataverse.close());

  const changedXml = (): string => form.xml.replace('name="general"', 'name="changed"');
  const formXml = async (way = ''): Promise<unknown> =>
    (await dataverse.call('GET', `systemforms(${form.id})${way}?$select=formxml`)).json['formxml'];
  const unpublished = '/Microsoft.Dynamics.CRM.RetrieveUnpublished()';

  test('row 87: a changed form is seen by RetrieveUnpublished, and by everybody after PublishXml of its table', async () => {
    const patched = await dataverse.call('PATCH', `systemforms(${form.id})`, { body: { formxml: changedXml() } });
    expect(patched.status).toBe(204);
    expect([await formXml(), await formXml(unpublished)]).toEqual([form.xml, changedXml()]);
    await dataverse.call('POST', 'PublishXml', { body: publishXml('<entities><entity>contact</entity></entities>') });
    expect(await formXml()).toBe(form.xml);
    const published = await dataverse.call('POST', 'PublishXml', {
      body: publishXml('<entities><entity>account</entity></entities>'),
    });
    expect([published.status, await formXml(), await formXml(unpublished)]).toEqual([204, changedXml(), changedXml()]);
  });
  test('row 87: a changed view waits for PublishAllXml; RetrieveUnpublishedMultiple filters by what was changed', async () => {
    const layoutxml =
      '<grid name="resultset" object="1"><row name="result" id="accountid"><cell name="name" /></row></grid>';
    await dataverse.call('PATCH', `savedqueries(${view.id})`, { body: { layoutxml, name: 'Changed' } });
    const named = "$select=name,layoutxml&$filter=name eq 'Changed'";
    expect(rowsOf(await dataverse.call('GET', `savedqueries?${named}`))).toEqual([]);
    const [draft] = rowsOf(
      await dataverse.call('GET', `savedqueries/Microsoft.Dynamics.CRM.RetrieveUnpublishedMultiple()?${named}`),
    );
    expect(draft).toMatchObject({ name: 'Changed', layoutxml, savedqueryid: view.id });
    await dataverse.call('POST', 'PublishAllXml', { body: {} });
    expect(rowsOf(await dataverse.call('GET', `savedqueries?${named}`))).toHaveLength(1);
  });
  test('two changes before a publication are one draft', async () => {
    await dataverse.call('PATCH', `systemforms(${form.id})`, { body: { formxml: changedXml() } });
    await dataverse.call('PATCH', `systemforms(${form.id})`, { body: { name: 'Renamed' } });
    const draft = await dataverse.call('GET', `systemforms(${form.id})${unpublished}?$select=name,formxml`);
    expect(draft.json).toMatchObject({ name: 'Renamed', formxml: changedXml() });
  });
  test.each([
    ['systemforms', 'formxml', '<form><tabs></form>', '0x80040201'],
    ['systemforms', 'formxml', '<grid />', '0x80040201'],
    ['systemforms', 'formxml', '<!DOCTYPE form [<!ENTITY a "b">]><form>&a;</form>', '0x80040201'],
    ['savedqueries', 'layoutxml', 'no xml', '0x80040201'],
    ['savedqueries', 'fetchxml', '<fetch><entity name="account"></fetch>', '0x80040303'],
  ])('%s.%s of %s is refused with %s', async (...[set, column, xml, code]) => {
    const id = set === 'systemforms' ? form.id : view.id;
    const answer = await dataverse.call('PATCH', `${set}(${id})`, { body: { [column]: xml } });
    expect([answer.status, errorOf(answer).code]).toEqual([400, code]);
  });
  test.each([
    ['', '0x80048d19'],
    ['<importexportxml><entities>', '0x80040201'],
    ['<importexportxml><wishes /></importexportxml>', '0x80040201'],
    ['<importexportxml><entities><entity>nothing</entity></entities></importexportxml>', '0x80041102'],
  ])('PublishXml of %s is refused with %s', async (ParameterXml, code) => {
    const answer = await dataverse.call('POST', 'PublishXml', { body: { ParameterXml } });
    expect([answer.status, errorOf(answer).code]).toEqual([400, code]);
  });
  test('tables without unpublished rows refuse RetrieveUnpublished', async () => {
    const id = await dataverse.create('accounts', { name: 'A' });
    const answer = await dataverse.call('GET', `accounts(${id})${unpublished}`);
    expect([answer.status, errorOf(answer).code]).toEqual([400, '0x80040800']);
  });
});
