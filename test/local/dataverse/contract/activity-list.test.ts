import { type ReplaceableCatalogue } from '../../../../local/dataverse/metadata/create-catalogue';
import { type TableMetadata } from '../../../../local/dataverse/metadata/table-metadata';
import { aDataverse, type Answer, errorOf, rowsOf, type TestDataverse } from './a-dataverse';
import { aPerson } from './a-person';

/** `activitypointers`: on the platform every activity has a row there; it knows Retrieve and RetrieveMultiple only. */
describe('the common list of activities', () => {
  let dataverse: TestDataverse;
  let account: string;
  let task: string;
  let person: string;

  const call = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    dataverse.call('GET', path, { headers });
  const asPerson = (path: string): Promise<Answer> => call(path, { MSCRMCallerID: person });
  const subjects = (answer: Answer): readonly unknown[] => rowsOf(answer).map((row) => row['subject']);

  beforeAll(async () => {
    dataverse = await aDataverse();
    person = await aPerson(dataverse, { name: 'Person', grants: { prvReadActivity: 'Basic' } });
    account = await dataverse.create('accounts', { name: 'A' });
    const regarding = (kind: string) => ({ [`regardingobjectid_account_${kind}@odata.bind`]: `/accounts(${account})` });
    task = await dataverse.create('tasks', { subject: 'b task', description: 'secret', ...regarding('task') });
    await dataverse.create('phonecalls', { subject: 'c call', description: 'open', ...regarding('phonecall') });
    await dataverse.create('letters', { subject: 'd letter', 'ownerid@odata.bind': `/systemusers(${person})` });
    await dataverse.create('emails', {
      subject: 'a mail',
      'ownerid@odata.bind': `/systemusers(${person})`,
      email_activity_parties: [{ participationtypemask: 1, addressused: 'billing@example.test' }],
    });
  });
  afterAll(() => dataverse.close());

  test('rows 47 and 51: holds the rows of every table of activities, filtered and sorted as one', async () => {
    const answer = await call(
      'activitypointers?$select=subject,activitytypecode,_regardingobjectid_value&$orderby=subject',
    );
    expect(
      rowsOf(answer).map((row) => [row['subject'], row['activitytypecode'], row['_regardingobjectid_value']]),
    ).toEqual([
      ['a mail', 'email', null],
      ['b task', 'task', account],
      ['c call', 'phonecall', account],
      ['d letter', 'letter', null],
    ]);
    expect(
      subjects(await call("activitypointers?$filter=activitytypecode eq 'task' or endswith(subject,'mail')")),
    ).toHaveLength(2);
    expect(
      subjects(await call("activitypointers?$filter=regardingobjectid_account/name eq 'A'&$orderby=subject")),
    ).toEqual(['b task', 'c call']);
  });
  test('row 55: is paged over all kinds without losing or repeating a row', async () => {
    const seen: unknown[] = [];
    let path: string | undefined = 'activitypointers?$select=subject&$orderby=subject desc';
    while (path !== undefined) {
      const page: Answer = await call(path, { Prefer: 'odata.maxpagesize=1' });
      seen.push(...subjects(page));
      const next = page.json['@odata.nextLink'];
      path = typeof next === 'string' ? next.slice(dataverse.api.length) : undefined;
    }
    expect(seen).toEqual(['d letter', 'c call', 'b task', 'a mail']);
  });
  test('rows 57 and 61: stands on the timeline of a row, expanded and as a collection of its own', async () => {
    const timeline = 'Account_ActivityPointers';
    const read = await call(`accounts(${account})?$expand=${timeline}($select=subject;$orderby=subject desc)`);
    expect(read.json[timeline]).toMatchObject([{ subject: 'c call' }, { subject: 'b task' }]);
    expect(subjects(await call(`accounts(${account})/${timeline}?$filter=contains(subject,'task')`))).toEqual([
      'b task',
    ]);
    expect(subjects(await call(`accounts?$filter=${timeline}/any(a:a/subject eq 'a mail')`))).toEqual([]);
  });
  test('rows 56, 62 and 63: is counted, grouped and asked by FetchXML', async () => {
    const grouped = await call('activitypointers?$apply=groupby((activitytypecode),aggregate($count as n))');
    expect(rowsOf(grouped)).toHaveLength(4);
    const fetch =
      '<fetch><entity name="activitypointer"><attribute name="subject"/><filter><condition attribute="activitytypecode" operator="in"><value>task</value><value>letter</value></condition></filter><order attribute="subject"/></entity></fetch>';
    expect(subjects(await call(`activitypointers?fetchXml=${encodeURIComponent(fetch)}`))).toEqual([
      'b task',
      'd letter',
    ]);
    expect((await call('activitypointers/$count')).text).toContain('4');
  });
  test('row 66: a lookup to an activity of any kind reads as its subject', async () => {
    const formatted = { Prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"' };
    const [party] = rowsOf(await call('activityparties?$select=addressused,_activityid_value', formatted));
    expect(party).toMatchObject({ '_activityid_value@OData.Community.Display.V1.FormattedValue': 'a mail' });
  });
  test('row 76: RetrieveTotalRecordCount counts all kinds', async () => {
    const counted = await call("RetrieveTotalRecordCount(EntityNames=@p1)?@p1=['activitypointer']");
    expect(counted.json['EntityRecordCountCollection']).toMatchObject({ Keys: ['activitypointer'], Values: [4] });
  });
  test('one of its rows is read by its id, and leads on to the activity itself', async () => {
    expect((await call(`activitypointers(${task})?$select=subject`)).json).toMatchObject({
      subject: 'b task',
      activityid: task,
    });
    expect(rowsOf(await call(`activitypointers(${task})/activity_pointer_task?$select=subject`))).toHaveLength(1);
    const missing = await call(`activitypointers(${account})`);
    expect([missing.status, errorOf(missing).code]).toEqual([404, '0x80040217']);
  });
  test.each([
    ['POST', 'activitypointers', 'Create'],
    ['DELETE', 'activitypointers(id)', 'Delete'],
  ])('%s %s is refused: such rows are written as what they are', async (method, path, message) => {
    const body = method === 'POST' ? { body: { subject: 'x' } } : {};
    const answer = await dataverse.call(method, path.replace('id', task), body);
    expect([answer.status, errorOf(answer)]).toEqual([
      400,
      { code: '0x80040800', message: `The '${message}' method does not support entities of type 'activitypointer'.` },
    ]);
  });
  test('shows a person the activities within reach only, each kind with its own secured columns', async () => {
    const stranger = await aPerson(dataverse, { name: 'Stranger', grants: { prvReadAccount: 'Global' } });
    expect((await call('activitypointers', { MSCRMCallerID: stranger })).status).toBe(403);
    expect(subjects(await asPerson('activitypointers?$orderby=subject'))).toEqual(['a mail', 'd letter']);
    expect((await asPerson(`activitypointers(${task})`)).status).toBe(403);
    await dataverse.call('PATCH', `tasks(${task})`, { body: { 'ownerid@odata.bind': `/systemusers(${person})` } });
    secureDescriptionOfTasks(dataverse);
    const [, own] = rowsOf(await asPerson('activitypointers?$orderby=subject'));
    expect(own).toMatchObject({ subject: 'b task', description: null });
    expect(subjects(await asPerson("activitypointers?$filter=description eq 'secret'"))).toEqual([]);
  });
});

function secureDescriptionOfTasks({ services }: TestDataverse): void {
  const catalogue = services.catalogue as ReplaceableCatalogue;
  const content = catalogue.content();
  const secured = (table: TableMetadata): TableMetadata => ({
    ...table,
    columns: new Map(
      [...table.columns].map(([name, column]) => [
        name,
        name === 'description' ? { ...column, secured: true } : column,
      ]),
    ),
  });
  catalogue.replace({
    ...content,
    tables: content.tables.map((table) => (table.logicalName === 'task' ? secured(table) : table)),
  });
}
